import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { inRoot } from '../../scripts/lib/root.js';

const PACKAGE = inRoot('packages/widget');
const json = (path: string): unknown => JSON.parse(readFileSync(`${PACKAGE}/${path}`, 'utf8'));

/** Every text in a JSON value, however deep, with the keys that lead to it. */
const textsIn = (value: unknown, at = ''): readonly (readonly [string, string])[] =>
  typeof value === 'string'
    ? [[at, value]]
    : Object.entries(value ?? {}).flatMap(([key, inner]) => textsIn(inner, `${at}/${key.replace(/^\d+$/, '#')}`));
/** The texts under these keys, in order. */
const under = (value: unknown, keys: string): readonly string[] =>
  textsIn(value)
    .flatMap(([at, text]) => (at === keys ? [text] : []))
    .sort();

describe('the package of the widget', () => {
  it('holds every file that its package.json names', () => {
    const told = execFileSync('npm', ['pack', '--dry-run', '--json', '--silent'], {
      cwd: PACKAGE,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    const packed = under(JSON.parse(told), '/#/files/#/path').map((path) => `./${path}`);
    const named = textsIn(json('package.json')).flatMap(([, text]) => (text.startsWith('./') ? [text] : []));
    expect(named).toContain('./dist/react.d.ts');
    const missing = named.filter((name) => {
      const [start = '', end = ''] = name.split('*');
      return !packed.some((path) => (name.includes('*') ? path.startsWith(start) && path.endsWith(end) : path === name));
    });
    expect(missing).toEqual([]);
  });

  it('tells the editors of everything that its manifest names', () => {
    const manifest = json('dist/custom-elements.json');
    const of = (list: string): readonly string[] => under(manifest, `/modules/#/declarations/#/${list}/#/name`);
    expect(of('attributes')).toContain('reader-role');
    const [html, css, web] = ['vscode.html-custom-data.json', 'vscode.css-custom-data.json', 'web-types.json'].map((file) =>
      json(`dist/${file}`),
    );
    expect(under(html, '/tags/#/name')).toEqual(['retrust-assessment']);
    expect(under(html, '/tags/#/attributes/#/name')).toEqual(of('attributes'));
    expect(under(html, '/tags/#/attributes/#/values/#/name')).toEqual(expect.arrayContaining(['both', 'dark', 'hurt']));
    expect(under(css, '/properties/#/name')).toEqual(of('cssProperties'));
    expect(under(css, '/pseudoElements/#/name')).toEqual(of('cssParts').map((part) => `::part(${part})`));
    expect(under(web, '/contributions/html/elements/#/attributes/#/name')).toEqual(of('attributes'));
    expect(under(web, '/contributions/html/elements/#/events/#/name')).toEqual(of('events'));
    expect(under(web, '/contributions/css/properties/#/name')).toEqual(of('cssProperties'));
    expect(under(web, '/name')).toEqual(['@retrust/widget']);
  });

  it('has types, as they are published, that take what is right and refuse what is misspelt', () => {
    const examples = ['react/main.tsx', 'svelte/main.ts', 'vue/main.ts', 'vue/env.d.ts'].map((file) => inRoot('examples', file));
    const program = ts.createProgram([...readdirSync(inRoot('tests/types')).map((file) => inRoot('tests/types', file)), ...examples], {
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      types: [],
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      jsx: ts.JsxEmit.ReactJSX,
    });
    const problems = ts
      .getPreEmitDiagnostics(program)
      .map(({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
    expect(problems).toEqual([]);
    expect(program.getSourceFile(`${PACKAGE}/dist/react.d.ts`)).toBeDefined();
  });
});
