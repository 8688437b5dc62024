import {
  ownProblem,
  ownRulebook,
  suggest,
  withHelplines,
  type CountryHelp,
  type Helpline,
  type PreparedAddition,
  type PreparedRulebook,
  type Problem,
  type Rulebook,
} from '@retrust/engine';
import { rulebookIn, type WidgetLocale } from '../locales.js';
import { english, type Words } from '../words/words.js';
import { Unreadable } from './given.js';
import type { OwnWords, WordFault } from './own-words.js';

/** A publisher's own rulebook: prepared, or made by `extend` of the same version. */
export type OwnRulebook = Rulebook | PreparedRulebook | PreparedAddition;
/** Helplines of one country, or of several; what is left out is the same for every own one. */
export type OwnHelplines = OwnHelplinesFile | readonly OwnHelplinesFile[];
interface OwnHelplinesFile extends Partial<Pick<CountryHelp, 'emergency'>> {
  /** ISO 3166-1 alpha-2, or `worldwide`. */
  readonly country: string;
  readonly helplines: readonly (Pick<Helpline, 'id' | 'name' | 'kind' | 'sourceReadOn'> & Partial<Helpline>)[];
}

/** What of a page's own content was refused, and everything that is wrong with it. It is about the page's settings, never about a reader. */
export interface Refusal {
  readonly what: 'rulebook' | 'words' | 'helplines';
  readonly problems: readonly Problem[];
}
/** What a page has handed over. */
export interface Given {
  readonly rulebook: unknown;
  readonly helplines: unknown;
  readonly words: OwnWords | Unreadable;
}
export interface OwnContent {
  /** The rulebook to go by; `null` where there is neither one of the page's nor a built-in one. */
  readonly rulebook: Rulebook | null;
  readonly refusals: readonly Refusal[];
}

type Taken = ReturnType<typeof ownRulebook>;
const NO_RULEBOOK: Taken = { ok: false, problems: [ownProblem('not-prepared', 'rulebook', { why: 'there is none' })] };

/**
 * Judges what a page has handed over. What is refused is left out, and the built-in content stands: a reader is never without help.
 * Where there is no built-in rulebook (a page that brings all of it itself) there is no core to hold it to either.
 */
export function ownContent(builtIn: Rulebook | null, given: Given, language: WidgetLocale | null): OwnContent {
  const here = (rulebook: Rulebook): Rulebook => (language ? rulebookIn(rulebook, language) : rulebook);
  const refusals: Refusal[] = [];
  const judged = (what: Refusal['what'], value: unknown, before: Rulebook | null, judge: () => Taken): Rulebook | null => {
    if (value === null) return before;
    const taken = value instanceof Unreadable ? unread(what, value) : judgedSafely(what, judge);
    if (taken.ok) return taken.rulebook;
    refusals.push({ what, problems: taken.problems });
    return before;
  };
  const rulebook = judged('rulebook', given.rulebook, builtIn, () => ownRulebook(builtIn, given.rulebook, here));
  const withLines = judged('helplines', given.helplines, rulebook, () =>
    rulebook ? withHelplines(rulebook, given.helplines) : NO_RULEBOOK,
  );
  const words = given.words instanceof Unreadable ? unread('words', given.words).problems : given.words.faults.map(wordProblem);
  if (words.length > 0) refusals.push({ what: 'words', problems: words });
  return { rulebook: withLines, refusals };
}

/** Values by property can be anything, and throw where they are read. */
function judgedSafely(what: string, judge: () => Taken): Taken {
  try {
    return judge();
  } catch {
    return { ok: false, problems: [ownProblem('not-prepared', what, { why: 'it can not be read' })] };
  }
}

const unread = (what: string, { why, id }: Unreadable): Exclude<Taken, { ok: true }> => ({
  ok: false,
  problems: [ownProblem(why, what, { id })],
});

function wordProblem({ code, key, mark = '' }: WordFault): Problem {
  const hint = code === 'unused-words' ? suggest(key, Object.keys(english)) : code === 'unknown-mark' ? allowedIn(key) : undefined;
  return ownProblem(code, key === '' ? 'words' : `words › ${key}`, { key, mark }, hint);
}

function allowedIn(key: string): string {
  const text = Object.hasOwn(english, key) ? JSON.stringify(english[key as keyof Words]) : '';
  const marks = [...text.matchAll(/\["(\w+)"/g)].map(([, name = '']) => `\`{${name}}\``);
  return marks.length > 0 ? `use ${marks.join(', ')}; read a text with a plural by \`compileMessage\`` : 'leave it out';
}

/** Tells the page and whoever builds it, in one event and one line. */
export function tellRefusal(host: HTMLElement, { what, problems }: Refusal): void {
  host.dispatchEvent(new CustomEvent<Refusal>('retrust-refused', { bubbles: true, composed: true, detail: { what, problems } }));
  const list = problems.slice(0, 5).map(({ path, message, hint, code }) => `${path}: ${message} (${hint}) [${code}]`);
  const more = problems.length > list.length ? ` · and ${String(problems.length - list.length)} more, all of them in the event` : '';
  // For whoever builds the page. It says nothing of a reader, and is said whoever reads.
  // eslint-disable-next-line no-restricted-globals
  console.error(`<retrust-assessment> goes on without the page's own ${what}: ${list.join(' · ')}${more}`);
}
