import type { Draft } from './assemble.js';
import { compareMarks, compileMessage, type MarkKind } from './compile-message.js';
import { isLocale } from './intl.js';
import { problem, shown, suggest, type Problem } from './problems.js';
import { wordKeys } from './word-keys.js';

/** Every text is there in English, and none is there that nothing uses. Other locales may lack texts: English stands in. */
export function checkWords(draft: Draft): readonly Problem[] {
  const { needed, optional } = wordKeys(draft);
  const known = new Set([...needed, ...optional]);
  const english = draft.words.en ?? {};
  const missing = needed.filter((key) => !Object.hasOwn(english, key));
  const unused = Object.entries(draft.words).flatMap(([locale, words]) =>
    Object.keys(words)
      .filter((key) => !known.has(key))
      .map((key) => ({ locale, key })),
  );
  return [
    ...Object.keys(draft.words)
      .filter((locale) => !isLocale(locale))
      .map((locale) =>
        problem('bad-shape', `words.${shown(locale)}`, {
          detail: 'the locale is not a language tag',
          expected: 'give one such as `es` or `pt-BR`',
        }),
      ),
    ...missing.map((key) => problem('missing-words', 'words.en', { key })),
    ...unused.map(({ locale, key }) =>
      problem(
        'unused-words',
        `${draft.origin.get(`words ${locale} ${key}`) ?? 'words'} › ${shown(key)}`,
        { key: shown(key) },
        suggest(key, missing),
      ),
    ),
    ...Object.entries(draft.words).flatMap(([locale, words]) =>
      Object.entries(words).flatMap(([key, text]) => messageProblems(draft, locale, key, text)),
    ),
  ];
}

/** The marks that the engine has a value for, by the beginning of the key. */
const VALUES: Readonly<Record<string, readonly string[]>> = { notice: ['number', 'date'], referral: ['number'], move: ['from', 'to'] };

/** A text can be read, an English one has the marks that get a value, and any other has those of the English text: no number gets lost on the way. */
function messageProblems(draft: Draft, locale: string, key: string, text: string): readonly Problem[] {
  const where = `${draft.origin.get(`words ${locale} ${key}`) ?? 'words'} › ${shown(key)}`;
  const read = compileMessage(text);
  if (!read.ok) return [problem('bad-message', where, { key: shown(key), why: read.why })];
  const english = draft.words.en?.[key];
  const original = locale !== 'en' && english !== undefined ? compileMessage(english) : null;
  if (original && !original.ok) return [];
  const kinds: ReadonlyMap<string, MarkKind> =
    original?.marks ?? new Map((VALUES[key.split('.')[0] ?? ''] ?? []).map((mark) => [mark, 'text']));
  const { extra, lacking } = compareMarks(read.marks, kinds);
  const allowed = kinds.size > 0 ? `use ${[...kinds].map(markOf).join(', ')}` : 'leave it out';
  return [
    ...extra.map(([mark]) => problem('unknown-mark', where, { key: shown(key), mark: shown(mark), allowed })),
    ...(original ? lacking : []).map((mark) => problem('missing-mark', where, { key: shown(key), mark: shown(mark) })),
  ];
}

const markOf = ([mark, kind]: readonly [string, MarkKind]): string =>
  kind === 'text' ? `\`{${mark}}\`` : kind === 'number' ? `\`{${mark}, plural, …}\` or \`{${mark}}\`` : `\`{${mark}, select, …}\``;
