import { assemble, SECTIONS_OF_CONTENT, type Draft } from './assemble.js';
import { crosscheck } from './crosscheck.js';
import { RulebookError } from './errors.js';
import { everyHelpline, mayReplace, withOwnHelp, withOwnLines } from './help.js';
import type { Rulebook } from './model/rulebook.js';
import { finish, readInput } from './parse.js';
import { problem, type Problem } from './problems.js';
import { joinReviews } from './translation.js';
import { isCoreWord, joinItems, joinWords } from './word-keys.js';

/**
 * Adds a publisher's own content to a rulebook: questions on repair, findings, steps, referrals, notices, words, sources and helplines.
 * A helpline with the id of one of the same country and kind stands in its place, and says that it is the publisher's.
 * Whatever it adds, the locked core stays as it is and withholds what it withholds. Throws a RulebookError that names every problem;
 * a touch on the locked core is refused by the name of what it touches.
 */
export function extend(rulebook: Rulebook, own: unknown): Rulebook {
  const read = readInput(own);
  if (!read.ok) throw refused(read.problems);
  const { draft, problems } = assemble(read.files);
  const all = [...problems, ...trespasses(rulebook, draft)];
  if (all.length > 0) throw refused(all);
  const merged = merge(rulebook, draft);
  const found = crosscheck(merged);
  if (found.length > 0) throw refused(found);
  return finish(`${rulebook.id}-${read.id}`.slice(0, 64), `${rulebook.version}+${read.version}`, merged);
}

const refused = (problems: readonly Problem[]): RulebookError => new RulebookError('the own rulebook was refused', problems);

/** Everything in an addition that would change, or reach into, what is there. */
function trespasses(rulebook: Rulebook, own: Draft): readonly Problem[] {
  const core = new Set(rulebook.core);
  const lines = new Map(everyHelpline(rulebook).map((entry) => [entry.line.id, entry]));
  const replaces = everyHelpline(own).filter((entry) => mayReplace(lines.get(entry.line.id), entry));
  const replaced = new Set(replaces.map(({ line }) => line.id));
  const existing = new Set([...idsOf(rulebook), ...lines.keys()].filter((id) => !replaced.has(id)));
  const where = (id: string): string => `${own.origin.get(id) ?? 'own'} › ${id}`;
  const notOpen = (id: string, what: string): Problem => problem('not-open', where(id), { what });
  const ids = [...own.origin.keys()].filter((id) => !id.startsWith('words '));
  const has = (locale: string, key: string): boolean => Object.hasOwn(rulebook.words[locale] ?? {}, key);
  return [
    ...ids
      .filter((id) => existing.has(id))
      .map((id) =>
        core.has(id) ? problem('locked', where(id), { id }) : problem('duplicate-id', where(id), { id, other: 'the rulebook' }),
      ),
    ...[...own.core].map((id) => notOpen(id, 'anything to the locked core')),
    ...own.withholdings.map(({ id }) => notOpen(id, 'withholdings')),
    ...own.rules.filter((r) => r.layer !== 'finding').map(({ id, layer }) => notOpen(id, `rules of the layer \`${layer}\``)),
    ...own.questions.filter((q) => q.section !== 'repair').map(({ id, section }) => notOpen(id, `questions to the section \`${section}\``)),
    ...own.questions.filter((q) => q.gate).map(({ id }) => notOpen(id, 'gate questions')),
    ...own.referrals
      .filter((r) => r.emergency === true || r.rank < 100)
      .map(({ id }) => notOpen(id, 'referrals that come before those of the core: `rank` below 100, or `emergency`')),
    ...replaces
      .filter(({ line }) => line.confidence !== 'publisher')
      .map(({ line }) => notOpen(line.id, 'a helpline in the place of another without `"confidence": "publisher"`')),
    ...Object.entries(own.words).flatMap(([locale, words]) =>
      Object.keys(words)
        // Neither another text, nor one where the core has none, such as a hint under a locked question. A translation that is missing may come.
        .filter((key) => isCoreWord(core, key) && (has(locale, key) || !has('en', key)))
        .map((key) => problem('locked', `${own.origin.get(`words ${locale} ${key}`) ?? 'own'} › ${key}`, { id: key })),
    ),
  ];
}

const idsOf = (rulebook: Rulebook): readonly string[] =>
  SECTIONS_OF_CONTENT.flatMap((section) => (section === 'sources' ? Object.keys(rulebook.sources) : rulebook[section].map(({ id }) => id)));

function merge(rulebook: Rulebook, own: Draft): Draft {
  return {
    ...joinItems(rulebook, own),
    withholdings: [...rulebook.withholdings],
    sources: [...Object.values(rulebook.sources), ...own.sources],
    help: [...withOwnHelp(rulebook.help, own.help)],
    worldwide: [...withOwnLines(rulebook.worldwide, own.worldwide)],
    words: joinWords(rulebook.words, own.words),
    translations: joinReviews(rulebook.translations, own.translations),
    core: new Set(rulebook.core),
    origin: new Map([...idsOf(rulebook).map((id) => [id, rulebook.id] as const), ...own.origin]),
  };
}
