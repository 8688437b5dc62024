import { readFileSync } from 'node:fs';
import { inRoot } from '../lib/root.js';
import { unwelcome } from './voice.js';

/** @typedef {{ key: string, what: string }} Finding */
/** @typedef {import('./files.js').Pair} Pair */
/** @typedef {Pick<typeof import('@retrust/engine'), 'compileMessage' | 'compareMarks'>} Reading what reads messages, and tells their marks apart */

/** @type {Readonly<Record<string, readonly string[]>>} */
const SAME = JSON.parse(readFileSync(inRoot('scripts/locales/same.json'), 'utf8'));

/**
 * The keys that a translation lacks.
 * @param {Pair} pair
 */
export const missing = ({ source, words }) => Object.keys(source).filter((key) => !Object.hasOwn(words, key));

/**
 * What is wrong with the texts that are there.
 * @param {Pair} pair
 * @param {string} locale
 * @param {Reading} reading
 * @returns {Finding[]}
 */
export function wrong({ source, words }, locale, reading) {
  const same = new Set([...(SAME['*'] ?? []), ...(SAME[locale] ?? [])]);
  return Object.entries(words).flatMap(([key, text]) => {
    const english = source[key];
    if (english === undefined) return [{ key, what: 'there is no such English text: correct the key, or take it out' }];
    return [
      ...inText(key, english, text, reading),
      ...unwelcome(text, locale).map((what) => ({ key, what })),
      ...(text === english && !same.has(text) ? [{ key, what: 'is the English text' }] : []),
      ...(text.length > 2 * english.length + 30 ? [{ key, what: 'is more than twice as long as the English text' }] : []),
    ];
  });
}

/**
 * @param {string} key
 * @param {string} english
 * @param {string} text
 * @param {Reading} reading
 * @returns {Finding[]}
 */
function inText(key, english, text, { compileMessage, compareMarks }) {
  if (typeof text !== 'string' || text.trim() === '') return [{ key, what: 'is empty' }];
  const read = compileMessage(text);
  const original = compileMessage(english);
  if (!read.ok) return [{ key, what: `can not be read as a message: ${read.why}` }];
  if (!original.ok) return [];
  const { extra, lacking } = compareMarks(read.marks, original.marks);
  const edges = text !== text.trim() && english === english.trim();
  return [
    ...extra.map(([mark, kind]) => ({
      key,
      what: `has the mark \`{${mark}}\`${kind === 'text' ? '' : ` as a ${kind}`}, which the English text has not`,
    })),
    ...lacking.map((mark) => ({ key, what: `lacks the mark \`{${mark}}\`` })),
    ...(edges ? [{ key, what: 'begins or ends with a space' }] : []),
  ];
}
