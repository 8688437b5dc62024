import { everyHelpline, mayReplace } from './help.js';
import type { Rulebook } from './model/rulebook.js';
import { isOneOf, SAFETY_STATES, type Section } from './model/terms.js';
import { lineProblems, numberProblems } from './helpline-problems.js';
import { ownProblem } from './own-problem.js';
import { shown, type Problem } from './problems.js';
import { isSame } from './same.js';
import { isCoreWord, WORDED } from './word-keys.js';

/**
 * All that keeps an own rulebook from a page: what is not as the locked core of the built-in one has it, by value, and what only the core may hold.
 * Where there is nothing, each promise holds that is proved for any publisher. Words are compared in the locales that the built-in one has here.
 */
export function coreProblems(builtIn: Rulebook, own: Rulebook): readonly Problem[] {
  const core = new Set(builtIn.core);
  const differs = isSame([...own.core].sort(), [...core].sort()) ? [] : ['core'];
  const changed = new Set([
    ...differs,
    ...changedItems(builtIn, own, core),
    ...changedWords(builtIn, own, core),
    ...changedHelp(builtIn, own),
  ]);
  return [
    ...[...changed].map((id) => ownProblem('core-differs', `rulebook › ${shown(id)}`, { id: shown(id) })),
    ...trespasses(builtIn, own, core),
    ...ownLines(builtIn, own).flatMap(({ country, line }) => lineProblems(line, country)),
    ...Object.values(own.help).flatMap(({ country, emergency }) => (builtIn.help[country] ? [] : numberProblems(emergency, country))),
    ...repeated(own),
  ];
}

/** What no reader sees and no decision reads; a prepared rulebook has it no longer. */
const NOTES: ReadonlySet<string> = new Set(['why', 'reviewed', 'covers', 'note', 'sources']);

interface Item {
  readonly id: string;
  readonly section?: Section;
  readonly for?: unknown;
  readonly sources?: readonly string[];
}

/** Locked items, in their order, and with them every withholding and all that is asked before the section on repair. */
function changedItems(builtIn: Rulebook, own: Rulebook, core: ReadonlySet<string>): readonly string[] {
  return [...WORDED, 'withholdings' as const].flatMap((name) => {
    const isKept = ({ id, section = 'repair' }: Item): boolean => core.has(id) || section !== 'repair' || name === 'withholdings';
    const mine: readonly Item[] = builtIn[name].filter(isKept);
    const theirs: readonly Item[] = own[name].filter(isKept);
    const found = new Map(theirs.map((item) => [item.id, item]));
    const changed = mine.filter((item) => !isSameItem(builtIn, item, own, found.get(item.id)));
    const added = theirs.filter(({ id }) => !mine.some((item) => item.id === id));
    const order = (items: readonly Item[]): string => items.map(({ id }) => id).join();
    if (changed.length + added.length > 0) return [...changed, ...added].map(({ id }) => id);
    return order(mine) === order(theirs) ? [] : [name];
  });
}

/** The same, with the sources that a reader sees under it. */
function isSameItem(builtIn: Rulebook, mine: Item, own: Rulebook, theirs: Item | undefined): boolean {
  if (!isSame(mine, theirs, NOTES)) return false;
  const shownIn = ({ sources }: Rulebook, item: Item | undefined): unknown => item?.for && item.sources?.map((id) => sources[id]);
  return isSame(shownIn(builtIn, mine), shownIn(own, theirs), NOTES);
}

function changedWords(builtIn: Rulebook, own: Rulebook, core: ReadonlySet<string>): readonly string[] {
  const read = ({ words, messages }: Rulebook, locale: string, key: string): object => [words[locale]?.[key], messages[locale]?.[key]];
  const has = (locale: string, key: string): boolean => Object.hasOwn(builtIn.words[locale] ?? {}, key);
  // A language that it does not have at all is the built-in one's, or English stands in.
  return Object.keys({ en: {}, ...own.words }).flatMap((locale) => {
    const keys = Object.keys({ ...builtIn.words[locale], ...own.words[locale] }).filter((key) => isCoreWord(core, key));
    const changed = keys.filter((key) =>
      has(locale, key) ? !isSame(read(builtIn, locale, key), read(own, locale, key)) : !has('en', key),
    );
    return builtIn.translations[locale] === null && own.translations[locale] ? [...changed, locale] : changed;
  });
}

/** Emergency numbers, and helplines that are gone, or stand for one of another kind. */
function changedHelp(builtIn: Rulebook, own: Rulebook): readonly string[] {
  const lines = new Map(everyHelpline(own).map((entry) => [entry.line.id, entry]));
  const isKept = (entry: Entry): boolean => {
    const now = lines.get(entry.line.id);
    return now !== undefined && (isSame(now, entry, NOTES) || (mayReplace(entry, now) && now.line.confidence === 'publisher'));
  };
  const gone = everyHelpline(builtIn).filter((entry) => !isKept(entry));
  const numbers = Object.values(builtIn.help).filter(({ country, emergency }) => !isSame(own.help[country]?.emergency, emergency));
  const misplaced = Object.keys(own.help).filter((country) => own.help[country]?.country !== country);
  return [...gone.map(({ line }) => line.id), ...numbers.map(({ country }) => country), ...misplaced];
}
type Entry = ReturnType<typeof everyHelpline>[number];

/** The helplines that the built-in rulebook doesn't have, or has otherwise. */
function ownLines(builtIn: Rulebook, own: Rulebook): readonly Entry[] {
  const known = new Map(everyHelpline(builtIn).map((entry) => [entry.line.id, entry]));
  return everyHelpline(own).filter((entry) => !isSame(entry, known.get(entry.line.id), NOTES));
}

/** What only the locked core may hold, or only the built-in rulebook. */
function trespasses(builtIn: Rulebook, own: Rulebook, core: ReadonlySet<string>): readonly Problem[] {
  const known = new Map(WORDED.flatMap((name) => builtIn[name].map((item): [string, Item] => [item.id, item])));
  const isNew = (item: Item): boolean => !core.has(item.id) && !isSame(item, known.get(item.id), NOTES);
  const notOpen =
    (what: string) =>
    ({ id }: Item): Problem =>
      ownProblem('not-open', `rulebook › ${shown(id)}`, { what });
  return [
    ...own.questions.filter((question) => question.gate && isNew(question)).map(notOpen('gate questions')),
    ...own.rules.filter((rule) => (rule.layer === 'signal' || rule.layer === 'level') && isNew(rule)).map(notOpen('signals or levels')),
    ...own.rules
      .filter((rule) => rule.layer === 'side-state' && isOneOf(SAFETY_STATES, rule.state) && isNew(rule))
      .map(notOpen('calls for a safety state')),
    ...own.referrals.filter((one) => (one.emergency === true || one.rank < 100) && isNew(one)).map(notOpen(FIRST)),
  ];
}
const FIRST = 'referrals that come before those of the core: `rank` below 100, or `emergency`';

/** Everything that bears the name of something else. */
function repeated(own: Rulebook): readonly Problem[] {
  const ids = [...WORDED, 'withholdings' as const].flatMap((name) => own[name].map(({ id }) => id));
  const seen = new Set<string>();
  const twice = [...ids, ...everyHelpline(own).map(({ line }) => line.id)].filter((id) => seen.has(id) || !seen.add(id));
  return twice.map((id) => ownProblem('duplicate-id', `rulebook › ${shown(id)}`, { id: shown(id), other: 'the rulebook' }));
}
