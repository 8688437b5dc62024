import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseRulebook, RulebookError } from './index.js';
import { jsonSchemas, readCases, readRulebookFolder } from './node.js';
import { smallRulebook } from './testing/small-rulebook.js';

const root = mkdtempSync(join(tmpdir(), 'retrust-'));
afterAll(() => rmSync(root, { recursive: true }));

let count = 0;
function folder(files: Readonly<Record<string, unknown>>): string {
  const path = join(root, String((count += 1)));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return path;
}
const topics = ['safety', 'repair', 'words', 'helplines'];
const small = (manifest: object = { id: 'small', version: '1.0.0', topics }): Record<string, unknown> => {
  const files = smallRulebook().files.map(({ path, content }): [string, unknown] => [path.includes('/') ? path : `words/${path}`, content]);
  return { 'rulebook.json': manifest, ...Object.fromEntries(files) };
};
function refusal(path: string): readonly (readonly string[])[] {
  try {
    readRulebookFolder(path);
    return [];
  } catch (error) {
    if (!(error instanceof RulebookError)) throw error;
    return error.problems.map((p) => [p.code, p.path, p.message]);
  }
}

describe('readRulebookFolder', () => {
  it('reads the files of each topic, in the order of topics and then of names', () => {
    const input = readRulebookFolder(folder({ ...small(), 'safety/a.json': { steps: [] } }));
    expect(input.files.map((f) => f.path)).toEqual([
      'safety/a.json',
      'safety/core.json',
      'repair/open.json',
      'words/words.en.json',
      'helplines/GB.json',
      'helplines/worldwide.json',
    ]);
    expect(parseRulebook(input).id).toBe('small');
  });

  it('leaves alone cases, other kinds of files and folders that are no topic', () => {
    const input = readRulebookFolder(folder({ ...small(), 'safety/cases.json': [], 'safety/REVIEW.md': '#', 'drafts/x.json': {} }));
    expect(input.files).toHaveLength(5);
  });

  it('names every file that is not JSON, and every topic without a folder', () => {
    const path = folder({
      ...small({ id: 'small', version: '1', topics: [...topics, 'nowhere'] }),
      'safety/core.json': '{',
      'repair/open.json': 'x',
    });
    expect(refusal(path)).toEqual([
      ['bad-shape', 'safety/core.json', 'the file is not JSON'],
      ['bad-shape', 'repair/open.json', 'the file is not JSON'],
      ['bad-shape', 'rulebook.json › topics', 'the folder `nowhere` can not be read'],
    ]);
  });

  it('says when the manifest is missing or wrong', () => {
    expect(refusal(join(root, 'nothing-here'))).toEqual([['bad-shape', 'rulebook.json', 'the file can not be read']]);
    expect(refusal(folder(small({ id: 'small', version: '1' }))).map(([, path]) => path)).toEqual(['rulebook.json › topics']);
  });
});

describe('readCases', () => {
  const person = (id: string): object => ({ id, tells: 'Somebody.', answers: {}, expect: { state: 'acknowledgment', level: 'check' } });

  it('reads the people of each topic that has some, in the order of topics', () => {
    const path = folder({
      ...small(),
      'repair/cases.json': { cases: [person('mo')] },
      'safety/cases.json': { cases: [person('jo')] },
      'drafts/cases.json': 'x',
    });
    expect(readCases(path).map((one) => one.path)).toEqual(['safety/cases.json › jo', 'repair/cases.json › mo']);
    expect(readCases(folder(small()))).toEqual([]);
  });

  it('names a file that is not JSON, and a folder that is no rulebook', () => {
    expect(() => readCases(folder({ ...small(), 'safety/cases.json': '{' }))).toThrow('safety/cases.json: the file is not JSON');
    expect(() => readCases(join(root, 'nothing-here'))).toThrow('rulebook.json: the file can not be read');
  });
});

describe('jsonSchemas', () => {
  it('has one for each kind of file, with the condition as a shape of its own', () => {
    const schemas = jsonSchemas();
    expect(Object.keys(schemas)).toEqual([
      'rulebook.schema.json',
      'content.schema.json',
      'words.schema.json',
      'helplines.schema.json',
      'answers.schema.json',
      'cases.schema.json',
    ]);
    expect(JSON.stringify(schemas['content.schema.json'])).toContain('"$ref":"#/$defs/Condition"');
    expect(schemas['content.schema.json']).toHaveProperty('$defs.Condition.oneOf.length', 4);
  });
});
