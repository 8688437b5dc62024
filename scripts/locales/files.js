import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { inRoot } from '../lib/root.js';
import { FOLDERS, wordsFile } from './words-files.js';

/**
 * One file of English words, and the file where its translation stands or will stand.
 * @typedef {{ english: string, path: string, exists: boolean, reviewed: unknown, source: Readonly<Record<string, string>>, words: Readonly<Record<string, string>> }} Pair
 */

const ENGLISH = /^(words[a-z0-9-]*)\.en\.json$/;

/**
 * Every file of English words, with its translation into a locale: the rulebook's, the widget's and the terminal's.
 * @param {string} locale
 * @returns {Promise<Pair[]>}
 */
export async function pairs(locale) {
  return [...rulebookPairs(locale), await codePair('widget', locale), await codePair('cli', locale)];
}

/**
 * The locales that any file is translated into.
 * @returns {string[]}
 */
export function locales() {
  const found = [
    ...topics().flatMap((topic) =>
      readdirSync(inRoot('rules', topic)).flatMap((file) => /^words[a-z0-9-]*\.([A-Za-z-]+)\.json$/.exec(file)?.[1] ?? []),
    ),
    ...Object.values(FOLDERS).flatMap((folder) =>
      readdirSync(inRoot(folder)).flatMap((file) => /^([a-z]{2,3}(?:-[A-Za-z0-9]+)*)\.ts$/.exec(file)?.[1] ?? []),
    ),
  ];
  return [...new Set(found)].filter((locale) => locale !== 'en').sort();
}

/** @returns {string[]} */
const topics = () => JSON.parse(readFileSync(inRoot('rules/rulebook.json'), 'utf8')).topics;

/**
 * @param {string} locale
 * @returns {Pair[]}
 */
function rulebookPairs(locale) {
  return topics().flatMap((topic) =>
    readdirSync(inRoot('rules', topic)).flatMap((file) => {
      const name = ENGLISH.exec(file)?.[1];
      if (name === undefined) return [];
      const english = `rules/${topic}/${file}`;
      const path = `rules/${topic}/${name}.${locale}.json`;
      const exists = existsSync(inRoot(path));
      const translation = exists ? JSON.parse(readFileSync(inRoot(path), 'utf8')) : { words: {} };
      const { words: source } = JSON.parse(readFileSync(inRoot(english), 'utf8'));
      return [{ english, path, exists, reviewed: translation.reviewed, source, words: translation.words ?? {} }];
    }),
  );
}

/**
 * @param {import('./words-files.js').Package} name
 * @param {string} locale
 * @returns {Promise<Pair>}
 */
async function codePair(name, locale) {
  const path = `${FOLDERS[name]}/${locale}.ts`;
  const exists = existsSync(inRoot(path));
  const { words: source } = await wordsFile(name, 'en');
  const { words, reviewed } = exists ? await wordsFile(name, locale) : { words: {}, reviewed: undefined };
  return { english: `${FOLDERS[name]}/en.ts`, path, exists, reviewed, source, words };
}
