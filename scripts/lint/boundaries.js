// Who may import whom. `rules` → nothing; `engine` → its own four libraries; `widget` → engine and lit; `verify` → engine and its solver; tests and examples → public names only.
const TESTS = ['**/*.test.ts', '**/testing/**'];

/**
 * @param {string} regex
 * @param {string} message
 */
const refuse = (regex, message) => ({ regex, message });

/**
 * @param {...{ regex: string, message: string }} patterns
 * @returns {import('eslint').Linter.RulesRecord}
 */
const noImports = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

const PUBLIC_ONLY = refuse(
  '(^|/)packages/|(?<!^@retrust)(^|/)rules/|^@retrust/[^/]+/(src|dist)(/|$)',
  'import a package by its public name, such as `@retrust/engine`.',
);
const ENGINE_LIBRARIES = refuse(
  '^(?!\\.{1,2}/|zod$|zod/|xstate$|xstate/|leven$|icu-minify/compile$)',
  'the engine imports zod, xstate, icu-minify and its own files only; json-rules-engine in its own entry, node: in node.ts.',
);

/** @type {import('eslint').Linter.Config[]} */
export const boundaries = [
  {
    name: 'retrust/rules-import-nothing',
    files: ['rules/**/*.{js,ts}'],
    ignores: TESTS,
    rules: noImports(refuse('.', 'rules import nothing: they are data.')),
  },
  { name: 'retrust/engine-imports', files: ['packages/engine/src/**/*.ts'], ignores: TESTS, rules: noImports(ENGINE_LIBRARIES) },
  {
    name: 'retrust/engine-node-entry',
    files: ['packages/engine/src/node.ts'],
    rules: noImports(refuse('^(?!\\.{1,2}/|node:|zod$)', 'the node entry imports node: modules and the engine only.')),
  },
  {
    name: 'retrust/engine-reference-entry',
    files: ['packages/engine/src/json-rules-engine.ts'],
    rules: noImports(refuse('^(?!\\.{1,2}/|json-rules-engine$)', 'the reference evaluator imports json-rules-engine and the engine only.')),
  },
  {
    name: 'retrust/widget-imports',
    files: ['packages/widget/src/**/*.ts'],
    ignores: [...TESTS, 'packages/widget/src/frameworks/**', 'packages/widget/src/ssr/**'],
    rules: noImports(
      refuse(
        '^(?!\\.{1,2}/|lit$|lit/|@retrust/engine$|virtual:retrust-)',
        'the widget imports lit, @retrust/engine and its own files only.',
      ),
      refuse('^lit/directives/unsafe-|^lit/static-html', 'unsafe templates are not stopped by a content policy: they are never used.'),
      refuse('^lit/directives/style-map', 'a strict content policy blocks style attributes: use a class or a custom property in css.'),
    ),
  },
  {
    name: 'retrust/widget-server-entry',
    files: ['packages/widget/src/ssr/*.ts'],
    rules: noImports(
      refuse(
        '^(?!\\.{1,2}/|lit$|@lit-labs/ssr(/|$)|node:)',
        'the server entry imports Lit, its renderer, node: modules and own files only.',
      ),
    ),
  },
  {
    name: 'retrust/widget-framework-types',
    files: ['packages/widget/src/frameworks/**/*.ts'],
    rules: noImports(
      refuse(
        '^(?!\\.{1,2}/|react$|vue$|svelte/elements$)',
        'a file of types for a framework imports that framework’s types and own files only.',
      ),
    ),
  },
  {
    name: 'retrust/verify-imports',
    files: ['packages/verify/src/**/*.ts'],
    ignores: TESTS,
    rules: noImports(
      refuse(
        '^(?!\\.{1,2}/|@retrust/engine(/json-rules-engine)?$|z3-solver$|zod$)',
        'the proofs import the engine, their solver and zod only.',
      ),
    ),
  },
  {
    name: 'retrust/cli-imports',
    files: ['packages/cli/src/**/*.ts'],
    rules: noImports(PUBLIC_ONLY, refuse('^lit($|/)|^@retrust/widget(?!/(embed|ssr)$)', 'the command needs no browser part.')),
  },
  { name: 'retrust/public-names-only', files: ['tests/**/*.{js,ts,tsx}', 'examples/**/*.{js,ts,tsx}'], rules: noImports(PUBLIC_ONLY) },
  {
    name: 'retrust/before-dependencies',
    files: ['scripts/{start,test,serve,build}.js', 'scripts/lib/*.js'],
    ignores: ['**/*.test.js'],
    rules: noImports(refuse('^(?!\\.{1,2}/|node:)', 'this runs before there is a dependency: node: modules and own files only.')),
  },
];
