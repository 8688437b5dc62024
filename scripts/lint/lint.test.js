import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import tseslint from 'typescript-eslint';
import { boundaries } from './boundaries.js';
import { purity } from './purity.js';

const linter = new Linter({ cwd: '/project' });
/** @type {import('eslint').Linter.Config[]} */
const CONFIG = [{ files: ['**/*.ts'], languageOptions: { parser: /** @type {any} */ (tseslint.parser) } }, ...boundaries, ...purity];

/** @param {string} filename @param {string} code */
const rulesBroken = (filename, code) =>
  linter.verify(code, CONFIG, { filename: `/project/${filename}` }).map(({ ruleId, message }) => ruleId ?? message);

describe('dependency direction', () => {
  it.each([
    ['rules/safety/helper.ts', "import '@retrust/engine';"],
    ['packages/engine/src/assess.ts', "import { html } from 'lit';"],
    ['packages/engine/src/assess.ts', "import '@retrust/widget';"],
    ['packages/engine/src/assess.ts', "import rulebook from '@retrust/rules';"],
    ['packages/engine/src/assess.ts', "import { readFileSync } from 'node:fs';"],
    ['packages/engine/src/assess.ts', "import { readFileSync } from 'fs';"],
    ['packages/engine/src/assess.ts', "import { Engine } from 'json-rules-engine';"],
    ['packages/engine/src/assess.ts', "export * from 'lodash';"],
    ['packages/engine/src/message.ts', "import format from 'icu-minify/format';"],
    ['packages/engine/src/json-rules-engine.ts', "import { readFileSync } from 'node:fs';"],
    ['packages/engine/src/node.ts', "import { html } from 'lit';"],
    ['packages/widget/src/element.ts', "import { parseRulebook } from '@retrust/engine/node';"],
    ['packages/widget/src/element.ts', "import * as z from 'zod';"],
    ['packages/widget/src/element.ts', "import rulebook from '@retrust/rules';"],
    ['packages/widget/src/element.ts', "import { unsafeHTML } from 'lit/directives/unsafe-html.js';"],
    ['packages/widget/src/element.ts', "import { styleMap } from 'lit/directives/style-map.js';"],
    ['packages/verify/src/solve.ts', "import { html } from 'lit';"],
    ['packages/cli/src/main.ts', "import '@retrust/widget/define';"],
    ['packages/cli/src/main.ts', "import { assess } from '../../../packages/engine/src/assess.js';"],
    ['tests/invariants/x.test.ts', "import { assess } from '../../packages/engine/src/assess.js';"],
    ['tests/cases/x.test.ts', "import rules from '../../rules/safety/rules.json';"],
    ['examples/node/index.js', "import { assess } from '@retrust/engine/dist/index.js';"],
    ['scripts/start.js', "import { rollup } from 'rollup';"],
    ['scripts/lib/run.js', "import { rollup } from 'rollup';"],
  ])('refuses in %s: %s', (filename, code) => {
    expect(rulesBroken(filename, code)).toEqual(['no-restricted-imports']);
  });

  it.each([
    ['packages/engine/src/assess.ts', "import { x } from './x.js'; import * as z from 'zod'; import { setup } from 'xstate'; x(z, setup);"],
    [
      'packages/engine/src/assess.test.ts',
      "import { readFileSync } from 'node:fs'; import rules from '@retrust/rules'; readFileSync(rules);",
    ],
    ['packages/engine/src/node.ts', "import { readFileSync } from 'node:fs'; readFileSync('x');"],
    ['packages/engine/src/json-rules-engine.ts', "import { Engine } from 'json-rules-engine'; new Engine();"],
    ['packages/widget/src/element.ts', "import { html } from 'lit'; import { loadPrepared } from '@retrust/engine'; loadPrepared(html);"],
    ['packages/widget/src/element.ts', "import prepared from 'virtual:retrust-rulebook'; export { prepared };"],
    ['packages/widget/src/words/words.ts', "import words from 'virtual:retrust-words'; export { words };"],
    ['tests/e2e/x.test.ts', "import { serve } from '../../scripts/serve.js'; import rules from '@retrust/rules'; serve(rules);"],
    ['scripts/start.js', "import { join } from 'node:path'; import { run } from './lib/run.js'; run(join('a'));"],
  ])('allows in %s: %s', (filename, code) => {
    expect(rulesBroken(filename, code)).toEqual([]);
  });
});

describe('purity', () => {
  it('lets one file of the engine ask for plurals and months, and one of the widget for the words of a language', () => {
    expect(rulesBroken('packages/engine/src/intl.ts', 'new Intl.PluralRules("en"); Date.UTC(2026, 1);')).toEqual([]);
    expect(rulesBroken('packages/engine/src/message.ts', 'new Intl.PluralRules("en");')).toEqual(['no-restricted-globals']);
    expect(rulesBroken('packages/engine/src/intl.ts', 'fetch("/x"); setTimeout(run);')).toEqual([
      'no-restricted-globals',
      'no-restricted-globals',
    ]);
    expect(rulesBroken('packages/widget/src/bring.ts', 'import("./words.js");')).toEqual([]);
    expect(rulesBroken('packages/widget/src/locales.ts', 'import("./words.js");')).toEqual(['no-restricted-syntax']);
  });

  it.each(['window', 'document', 'process', 'localStorage', 'fetch', 'setTimeout', 'console', 'globalThis'])(
    'refuses %s in the engine',
    (name) => {
      expect(rulesBroken('packages/engine/src/assess.ts', `${name}.x;`)).toEqual(['no-restricted-globals']);
      expect(rulesBroken('packages/engine/src/node.ts', `${name}.x;`)).toEqual([]);
    },
  );

  it('refuses clock and chance in the engine', () => {
    expect(rulesBroken('packages/engine/src/assess.ts', 'new Date(); Date.now();')).toEqual([
      'no-restricted-globals',
      'no-restricted-globals',
    ]);
    expect(rulesBroken('packages/engine/src/assess.ts', 'Math.random();')).toEqual(['no-restricted-properties']);
    expect(rulesBroken('packages/engine/src/assess.ts', 'Math.max(1, 2);')).toEqual([]);
  });

  it.each([
    'fetch("/x")',
    'localStorage.x',
    'sessionStorage.x',
    'indexedDB.open("x")',
    'new XMLHttpRequest()',
    'console.log(1)',
    'new BroadcastChannel("x")',
  ])('refuses in the widget: %s', (code) => {
    expect(rulesBroken('packages/widget/src/element.ts', code)).toEqual(['no-restricted-globals']);
  });

  it.each([
    'window.localStorage',
    'window.fetch("/x")',
    'globalThis["indexedDB"]',
    'navigator.sendBeacon("/x")',
    'document.cookie',
    'history.pushState(null, "")',
    'this.innerHTML = "x"',
    'document.write("x")',
    'const { localStorage: kept } = window;',
  ])('refuses by the back door in the widget: %s', (code) => {
    expect(rulesBroken('packages/widget/src/element.ts', code)).toEqual(['no-restricted-properties']);
  });

  it('refuses to load code later, and enums', () => {
    expect(rulesBroken('packages/widget/src/element.ts', 'import("./later.js");')).toEqual(['no-restricted-syntax']);
    expect(rulesBroken('packages/engine/src/assess.ts', 'enum Level { None }')).toEqual(['no-restricted-syntax']);
  });
});
