import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inRoot } from './lib/root.js';
import { moduleOf } from './rulebook-module.js';

/** What a browser reads. @param {string} code */
const valueOf = async (code) => (await import(`data:text/javascript,${encodeURIComponent(code)}`)).default;
const NARROW = /^[\0-\xff]*$/;

describe('moduleOf', () => {
  it.each([
    ['words with a curly mark here and there', { 'a.b': 'It’s “here” … in Köln: \\ \' " \n 😀', list: [1, null, true] }],
    ['words of which each letter is wide', { 'a.b': 'لا يقرأ أحد إجاباتك' }],
    ['no words', []],
  ])('carries %s', async (_, value) => {
    expect(await valueOf(moduleOf(value))).toEqual(value);
  });

  it('escapes the few letters that would double the memory of all, and leaves many as they are', () => {
    expect(moduleOf({ text: `It’s here${' and here'.repeat(9)}` })).toMatch(NARROW);
    expect(moduleOf({ text: 'لا يقرأ أحد إجاباتك' })).toContain('إجاباتك');
  });
});

it('the script tag’s files have no letter that needs two bytes, but for languages that are written with them', () => {
  const folder = inRoot('packages/widget/dist/cdn/');
  const files = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const wide = files.filter((name) => !NARROW.test(readFileSync(`${folder}${name}`, 'utf8')));
  expect(files.length).toBeGreaterThan(5);
  expect(wide.map((name) => name.replace(/\.[0-9a-f]{8}/, ''))).toEqual(['retrust.ar.js']);
});
