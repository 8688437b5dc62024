import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { SourceMap } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rollup } from 'rollup';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { localesBeside } from '../plugins/locales-rollup.js';
import { preloadOf, scriptTagOf } from './manifest.js';
import { importPath } from './refuse-modules.js';
import { scriptTag } from './script-tag.js';

/** @type {string} */
let folder;
/** @param {string} path @param {string} text */
function put(path, text) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
  return join(folder, path);
}
/** @param {string} entry @param {import('rollup').Plugin[]} [plugins] */
async function bundle(entry, plugins = []) {
  const rest = existsSync(join(folder, 'rest.ts')) ? join(folder, 'rest.ts') : put('rest.ts', 'export const builtInRest = 1;');
  const input = put(
    'entry.ts',
    `import ${JSON.stringify(entry)}; import { bringRest } from 'virtual:retrust-rest'; globalThis.rest = bringRest;`,
  );
  const options = scriptTag(input, rest, plugins);
  const made = await rollup(options);
  const output = { .../** @type {import('rollup').OutputOptions} */ (options.output), dir: join(folder, 'out') };
  await made.write(output);
  await made.close();
  return JSON.parse(readFileSync(join(folder, 'out/manifest.json'), 'utf8'));
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'retrust-bundle-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the script tag build', () => {
  it('makes a minified file named by its content, with the integrity hash of the file as it lies on disk', async () => {
    put('words.ts', 'export const words: string = "größer";');
    const input = put('define.ts', 'import { words } from "./words.ts"; console.log(words, process.env.NODE_ENV);');
    const manifest = await bundle(input);
    const code = readFileSync(join(folder, 'out', manifest.file));
    expect(manifest.file).toMatch(/^retrust\.[0-9a-f]{8}\.js$/);
    expect(manifest.integrity).toBe(`sha384-${createHash('sha384').update(code).digest('base64')}`);
    expect(manifest.bytes).toBe(code.length);
    expect(code.toString()).toContain(String.raw`"gr\xf6\xdfer"`);
    expect(code.toString()).toContain('production');
    expect(scriptTagOf(manifest, '/js/')).toBe(
      `<script type="module" src="/js/${manifest.file}" integrity="${manifest.integrity}" crossorigin="anonymous"></script>`,
    );
  });

  it('changes the name when the content changes', async () => {
    const first = await bundle(put('define.ts', 'console.log(1);'));
    const second = await bundle(put('define.ts', 'console.log(2);'));
    expect(second.file).not.toBe(first.file);
  });

  it('fails on a third file', async () => {
    put('lazy.ts', 'export const words: string = "größer";');
    await expect(bundle(put('define.ts', 'void import("./lazy.ts").then(console.log);'))).rejects.toThrow(
      /an entry and the rest, not 3 files/,
    );
  });

  it('refuses a schema library, and says which imports brought it', async () => {
    put('node_modules/zod/index.js', 'export const z = () => 1;');
    put('parse.ts', 'import { z } from "./node_modules/zod/index.js"; export const parsed = z();');
    const input = put('define.ts', 'import { parsed } from "./parse.ts"; console.log(parsed);');
    await expect(bundle(input)).rejects.toThrow(/must not hold this module.*define\.ts.*parse\.ts.*zod\/index\.js/s);
  });

  it('lets a schema library be imported by what is left out', async () => {
    put('package.json', '{"sideEffects": false}');
    put('node_modules/zod/package.json', '{"sideEffects": false}');
    put('node_modules/zod/index.js', 'export const z = () => 1;');
    put('parse.ts', 'import { z } from "./node_modules/zod/index.js"; export const parsed = z();');
    put('all.ts', 'export { parsed } from "./parse.ts"; export const other = 2;');
    const manifest = await bundle(put('define.ts', 'import { other } from "./all.ts"; globalThis.x = other;'));
    expect(manifest.bytes).toBeGreaterThan(0);
  });

  it('lays a file for each language beside it, and tells the one of the names of the others', async () => {
    const input = put('define.ts', 'import files from "virtual:retrust-locales"; console.log(files);');
    const codes = { es: 'export default {"locale":"es"};', 'pt-BR': 'export default {"locale":"pt-BR"};' };
    const manifest = await bundle(input, [localesBeside({ codes })]);
    expect(Object.keys(manifest.locales)).toEqual(['es', 'pt-BR']);
    const { es, 'pt-BR': pt } = manifest.locales;
    expect([es.file, pt.file]).toEqual([
      expect.stringMatching(/^retrust\.es\.[0-9a-f]{8}\.js$/),
      expect.stringMatching(/^retrust\.pt-BR\.[0-9a-f]{8}\.js$/),
    ]);
    const code = readFileSync(join(folder, 'out', es.file));
    expect(code.toString()).toBe(codes.es);
    expect(es.integrity).toBe(`sha384-${createHash('sha384').update(code).digest('base64')}`);
    const own = readFileSync(join(folder, 'out', manifest.file)).toString();
    expect(own).toContain(es.file);
    expect(own).toContain(es.integrity);
    expect(own).not.toContain('"locale"');
    expect(preloadOf(es, '/js/')).toBe(
      `<link rel="modulepreload" href="/js/${es.file}" integrity="${es.integrity}" crossorigin="anonymous">`,
    );
  });

  it('names no language when there is none', async () => {
    const input = put('define.ts', 'import files from "virtual:retrust-locales"; globalThis.files = files;');
    expect((await bundle(input, [localesBeside({ codes: {} })])).locales).toEqual({});
  });

  it('refuses a parser of messages', async () => {
    put('node_modules/@formatjs/icu-messageformat-parser/index.js', 'export const parse = () => 1;');
    const input = put(
      'define.ts',
      'import { parse } from "./node_modules/@formatjs/icu-messageformat-parser/index.js"; console.log(parse());',
    );
    await expect(bundle(input)).rejects.toThrow(/must not hold this module/);
  });

  it('fails on an import that is not found', async () => {
    await expect(bundle(put('define.ts', 'import { gone } from "no-such-package"; console.log(gone);'))).rejects.toThrow(/no-such-package/);
  });
});

describe('the rest', () => {
  beforeEach(() => {
    put('shared.ts', 'globalThis.runs = (globalThis.runs ?? 0) + 1; export const shared = (name: string) => `shared ${name}`;');
    put(
      'rest.ts',
      'import { shared } from "./shared.ts"; export const builtInRest = (name: string) => [shared(name), "only in the rest"];',
    );
    vi.stubGlobal('document', {
      createElement: () => ({ remove: () => undefined }),
      head: { append: (/** @type {unknown} */ one) => links.push(one) },
    });
    vi.stubGlobal('runs', 0);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    links.length = 0;
  });
  /** @type {unknown[]} */
  const links = [];
  const define = () => put('define.ts', 'import { shared } from "./shared.ts"; globalThis.told = shared("entry");');
  /** @param {string} file */
  const textOf = (file) => readFileSync(join(folder, 'out', file), 'utf8');

  it('is a file of its own that imports nothing, and what both need is in the entry alone', async () => {
    const { file, rest } = await bundle(define());
    expect(rest.file).toMatch(/^retrust-rest\.[0-9a-f]{8}\.js$/);
    expect(textOf(rest.file)).toContain('only in the rest');
    expect(textOf(rest.file)).not.toMatch(/\bimport\b|\bruns\b/);
    expect(textOf(file)).not.toMatch(/only in the rest|\bexport\b/);
  });

  it.each(['', '?ver=2'])('runs with the entry under whatever address it was loaded (%s), and runs nothing twice', async (query) => {
    const { file, rest } = await bundle(define());
    await import(/* @vite-ignore */ `${pathToFileURL(join(folder, 'out', file)).href}${query}`);
    const { builtInRest } = await Reflect.get(globalThis, 'rest')();
    expect(builtInRest('name')).toEqual(['shared name', 'only in the rest']);
    expect(Reflect.get(globalThis, 'runs')).toBe(1);
    expect(links).toEqual([expect.objectContaining({ rel: 'modulepreload', integrity: rest.integrity, crossOrigin: 'anonymous' })]);
  });

  it('is known to the entry by its hash, so that another rest makes another entry', async () => {
    const first = await bundle(define());
    expect(first.rest.integrity).toBe(`sha384-${createHash('sha384').update(textOf(first.rest.file)).digest('base64')}`);
    expect(textOf(first.file)).toContain(first.rest.integrity);
    put('rest.ts', 'export const builtInRest = () => "another";');
    const second = await bundle(define());
    expect([second.file === first.file, second.rest.file === first.rest.file]).toEqual([false, false]);
  });

  it('has a source map that leads to where each thing was written', async () => {
    const { rest } = await bundle(define());
    const at = textOf(rest.file).indexOf('only in the rest');
    const entry = new SourceMap(JSON.parse(textOf(`${rest.file}.map`))).findEntry(0, at);
    expect(entry).toMatchObject({ originalLine: 0, originalSource: expect.stringMatching(/rest\.ts$/) });
  });
});

describe('importPath', () => {
  it('is the shortest way from an entry, and ends in spite of a circle', () => {
    /** @type {Record<string, string[]>} */
    const importers = {
      zod: ['schema'],
      schema: ['parse', 'prepare'],
      parse: ['index'],
      prepare: ['define'],
      index: ['parse', 'x'],
      x: ['define'],
    };
    expect(importPath('zod', (id) => importers[id] ?? [])).toEqual(['define', 'prepare', 'schema', 'zod']);
  });
});
