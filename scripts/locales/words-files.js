import { transform } from 'esbuild';
import { readdirSync, readFileSync } from 'node:fs';
import { inRoot } from '../lib/root.js';

/** The packages that have words of their own, and where. */
export const FOLDERS = { widget: 'packages/widget/src/words', cli: 'packages/cli/src/words' };

/** @typedef {keyof typeof FOLDERS} Package */
/** @typedef {{ by: string, role: string, on: string }} Review */
/** @typedef {{ locale: string, reviewed: Review | null, words: Readonly<Record<string, string>> }} WordsFile */

const FILE = /^([a-z]{2,3}(-[A-Za-z0-9]{2,8})*)\.ts$/;

/**
 * The locales in which a package has words, besides English.
 * @param {Package} name
 * @returns {string[]}
 */
export const localesOf = (name) =>
  readdirSync(inRoot(FOLDERS[name]))
    .flatMap((file) => FILE.exec(file)?.[1] ?? [])
    .filter((locale) => locale !== 'en')
    .sort();

/**
 * The words of a package in one locale, as they are written.
 * @param {Package} name
 * @param {string} locale
 * @returns {Promise<WordsFile>}
 */
export async function wordsFile(name, locale) {
  const path = inRoot(FOLDERS[name], `${locale}.ts`);
  const { code } = await transform(readFileSync(path, 'utf8'), { loader: 'ts', format: 'esm', sourcefile: path });
  const module = await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
  return locale === 'en' ? { locale, reviewed: null, words: module.en } : module.translation;
}
