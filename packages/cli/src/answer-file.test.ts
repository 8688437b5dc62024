import { describe, expect, it } from 'vitest';
import { readAnswerFile } from './answer-file.js';

const SECRET = 'a-thing-nobody-may-read';
const problemsOf = (text: string) => readAnswerFile(text).problems.map(({ code, path }) => `${code} at ${path}`);

describe('readAnswerFile', () => {
  it('reads answers with their country', () => {
    expect(readAnswerFile('{ "who": "Amina.", "country": "gb", "answers": { "role": "hurt" } }')).toEqual({
      answers: { role: 'hurt' },
      country: 'gb',
      problems: [],
    });
  });

  it('reads a bare object as the answers', () => {
    expect(readAnswerFile('\ufeff{ "role": "hurt" }')).toEqual({ answers: { role: 'hurt' }, country: undefined, problems: [] });
  });

  it('names the line and column at which a file stops being JSON', () => {
    expect(problemsOf(`{\n  "role": "hurt"\n  "age": "adult"\n}`)).toEqual(['not-json at line 3, column 3']);
    expect(problemsOf('')).toEqual(['not-json at line 1, column 1']);
    expect(problemsOf('{ "role": "hurt", }')).toEqual(['not-json at line 1, column 19']);
  });

  it.each([
    `{ "role": ${SECRET} }`,
    `{ "role": "${SECRET}`,
    `{ "answers": "${SECRET}" }`,
    `"${SECRET}"`,
    `{ "country": "${SECRET}", "answers": {} }`,
  ])('repeats nothing of a file that it refuses: %#', (text) => {
    const { problems } = readAnswerFile(text);
    expect(problems).toHaveLength(1);
    expect(JSON.stringify(problems)).not.toContain(SECRET);
  });

  it('names every unknown field and a country that is not two letters', () => {
    expect(problemsOf('{ "country": "England", "name": "x", "note": "y", "answers": {} }')).toEqual([
      'unknown-field at name',
      'unknown-field at note',
      'bad-option at country',
    ]);
  });

  it('refuses what is not an object', () => {
    for (const text of ['[]', 'null', '"hurt"', '{ "answers": [] }']) expect(problemsOf(text)).toEqual(['not-an-object at answers']);
  });
});
