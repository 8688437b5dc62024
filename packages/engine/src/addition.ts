import { everyHelpline, withOwnHelp, withOwnLines } from './help.js';
import type { CountryHelp, Rulebook, Words } from './model/rulebook.js';
import { deepFreeze, isRecord } from './plain.js';
import { withoutNotes, type PrepareOptions } from './prepare.js';
import { isSame } from './same.js';
import { sealOf } from './seal.js';
import { joinReviews } from './translation.js';
import { joinItems, joinWords, WORDED } from './word-keys.js';

/** What a publisher adds to a rulebook, checked by `extend` and without what is there already, as plain JSON for a page that has that rulebook. */
export interface PreparedAddition {
  readonly kind: 'retrust-prepared-addition';
  readonly version: 1;
  /** The id of the rulebook that it adds to. */
  readonly to: string;
  /** Tells a file that was changed after it was checked. */
  readonly seal: number;
  readonly addition: Addition;
}

type Addition = Omit<Rulebook, symbol | 'core' | 'withholdings'>;

/** Takes out of an extended rulebook what `extend` added to this one; `withAddition` puts it back. Leaves at home what `prepare` does. */
export function prepareAddition(
  rulebook: Rulebook,
  extended: Rulebook,
  { locales = Object.keys(extended.words) }: Pick<PrepareOptions, 'locales'> = {},
): PreparedAddition {
  const [before, after] = [withoutNotes(rulebook), withoutNotes(extended)];
  const known = new Set(WORDED.flatMap((section) => before[section].map(({ id }) => id)));
  const isNew = ({ id }: { readonly id: string }): boolean => !known.has(id);
  const lines = new Map(everyHelpline(before).map(({ line }) => [line.id, line]));
  const isOwn = (line: { readonly id: string }): boolean => !isSame(line, lines.get(line.id));
  const help = Object.values(after.help).map(({ country, emergency, helplines }): CountryHelp => {
    return { country, emergency: Object.hasOwn(before.help, country) ? [] : emergency, helplines: helplines.filter(isOwn) };
  });
  const words = [...new Set(['en', ...locales])].map((locale) => [locale, ownWords(before.words[locale], after.words[locale])] as const);
  const worded = words.filter(([, texts]) => Object.keys(texts).length > 0);
  const messagesOf = ([locale, texts]: (typeof worded)[number]) =>
    [locale, Object.fromEntries(Object.entries(after.messages[locale] ?? {}).filter(([key]) => Object.hasOwn(texts, key)))] as const;
  const addition: Addition = {
    id: extended.id.slice(rulebook.id.length + 1),
    version: extended.version.slice(rulebook.version.length + 1),
    questions: after.questions.filter(isNew),
    rules: after.rules.filter(isNew),
    steps: after.steps.filter(isNew),
    referrals: after.referrals.filter(isNew),
    notices: after.notices.filter(isNew),
    faqs: after.faqs.filter(isNew),
    sources: Object.fromEntries(Object.entries(after.sources).filter(([id]) => !Object.hasOwn(before.sources, id))),
    help: Object.fromEntries(help.filter((one) => one.helplines.length + one.emergency.length > 0).map((one) => [one.country, one])),
    worldwide: after.worldwide.filter(isOwn),
    words: Object.fromEntries(worded),
    messages: Object.fromEntries(worded.map(messagesOf)),
    translations: Object.fromEntries(
      worded.filter(([locale]) => locale !== 'en').map(([locale]) => [locale, after.translations[locale] ?? null]),
    ),
  };
  return { kind: 'retrust-prepared-addition', version: 1, to: rulebook.id, seal: sealOf(JSON.stringify(addition)), addition };
}

const ownWords = (before: Words = {}, after: Words = {}): Words =>
  Object.fromEntries(Object.entries(after).filter(([key, text]) => before[key] !== text));

/**
 * The rulebook with what `prepareAddition` took out, without checking that again: `ownRulebook` does.
 * Throws a TypeError for anything else, for another rulebook's, and for what was changed since.
 */
export function withAddition(rulebook: Rulebook, prepared: unknown): Rulebook {
  if (!isRecord(prepared) || prepared.kind !== 'retrust-prepared-addition' || prepared.version !== 1)
    throw new TypeError('not a prepared addition of version 1');
  if (prepared.to !== rulebook.id) throw new TypeError('it adds to another rulebook');
  if (prepared.seal !== sealOf(JSON.stringify(prepared.addition))) throw new TypeError('it was changed after it was prepared');
  // INVARIANT: what bears its seal is what `extend` had checked.
  const own = prepared.addition as unknown as Addition;
  const words = joinWords(rulebook.words, own.words);
  const content = {
    ...rulebook,
    id: `${rulebook.id}-${own.id}`.slice(0, 64),
    version: `${rulebook.version}+${own.version}`,
    ...joinItems(rulebook, own),
    sources: { ...rulebook.sources, ...own.sources },
    help: Object.fromEntries(withOwnHelp(rulebook.help, Object.values(own.help)).map((help) => [help.country, help])),
    worldwide: withOwnLines(rulebook.worldwide, own.worldwide),
    words,
    messages: Object.fromEntries(Object.keys(words).map((locale) => [locale, messagesIn(rulebook, own, locale)])),
    translations: joinReviews(rulebook.translations, own.translations),
  };
  return deepFreeze(content);
}

/** What is marked of the texts of both: a text that an own one stands for is no longer read. */
function messagesIn(rulebook: Rulebook, own: Addition, locale: string): Rulebook['messages'][string] {
  const before = Object.entries(rulebook.messages[locale] ?? {}).filter(([key]) => !Object.hasOwn(own.words[locale] ?? {}, key));
  return { ...Object.fromEntries(before), ...own.messages[locale] };
}
