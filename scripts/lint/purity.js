// What the code may not touch. The engine is pure: no page, network, storage, clock or chance. The widget leaves no trace and sends nothing.

const PURE = 'the engine is pure: what it needs is an argument.';
const TRACELESS = 'the widget sends nothing and keeps nothing.';
const MARKUP = 'markup from strings is never set: render a lit template.';

const AMBIENT = [
  'window',
  'document',
  'navigator',
  'location',
  'history',
  'self',
  'globalThis',
  'global',
  'process',
  'require',
  'Date',
  'Intl',
  'performance',
  'crypto',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'requestAnimationFrame',
  'console',
];

const SENDS_OR_KEEPS = [
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'caches',
  'cookieStore',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'WebTransport',
  'EventSource',
  'BroadcastChannel',
  'SharedWorker',
  'Worker',
  'console',
];

/**
 * @param {readonly string[]} names
 * @param {string} message
 */
const globals = (names, message) => names.map((name) => ({ name, message }));
/**
 * @param {readonly string[]} names
 * @param {string} message
 */
const properties = (names, message) => names.map((property) => ({ property, message }));

const SYNTAX = [
  { selector: 'TSEnumDeclaration', message: 'use a readonly list of words and its union type.' },
  { selector: 'ImportExpression', message: 'all that a page needs is there before the first answer: nothing is loaded later.' },
];

/** @type {import('eslint').Linter.Config[]} */
export const purity = [
  {
    name: 'retrust/pure-engine',
    files: ['packages/engine/src/**/*.ts'],
    ignores: ['packages/engine/src/node.ts', '**/*.test.ts', '**/testing/**'],
    rules: {
      'no-restricted-globals': ['error', ...globals(AMBIENT, PURE)],
      'no-restricted-syntax': ['error', ...SYNTAX],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: PURE }],
    },
  },
  {
    name: 'retrust/plurals-and-months',
    // Asks the platform for its words by a locale and a date that are arguments, never for the reader's own or the time.
    files: ['packages/engine/src/intl.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...globals(
          AMBIENT.filter((name) => !['Intl', 'Date'].includes(name)),
          PURE,
        ),
      ],
    },
  },
  {
    name: 'retrust/traceless-widget',
    files: ['packages/widget/src/**/*.ts'],
    ignores: ['**/*.test.ts', '**/testing/**'],
    rules: {
      'no-restricted-globals': ['error', ...globals(SENDS_OR_KEEPS, TRACELESS)],
      'no-restricted-syntax': ['error', ...SYNTAX],
      'no-restricted-properties': [
        'error',
        ...properties([...SENDS_OR_KEEPS, 'sendBeacon', 'cookie', 'pushState', 'serviceWorker'], TRACELESS),
        ...properties(['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'createContextualFragment', 'srcdoc'], MARKUP),
        { object: 'document', property: 'write', message: MARKUP },
      ],
    },
  },
  {
    name: 'retrust/asked-for-at-the-start',
    // The rest of the widget and the words of the page's language, asked for before the first answer and never after it: decisions 0016 and 0019.
    files: ['packages/widget/src/{bring,define,define-elements}.ts'],
    rules: { 'no-restricted-syntax': ['error', ...SYNTAX.filter(({ selector }) => selector !== 'ImportExpression')] },
  },
];
