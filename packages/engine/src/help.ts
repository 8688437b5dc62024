import type { ShownHelp } from './model/assessment.js';
import type { CountryHelp, Helpline, Rulebook } from './model/rulebook.js';
import type { HelplineKind } from './model/terms.js';

/** The kinds that stand on every page, before anything is known about the reader. */
export const EVERYDAY_KINDS = [
  'domestic_abuse',
  'suicide_crisis',
  'mens_domestic_abuse',
  'lgbtq_domestic_abuse',
  'youth',
  'sexual_assault',
] as const;
/** The kinds for a reader who says that they use harm: no line whose place or plan could be looked up. */
export const USING_HARM_KINDS = ['using_harm', 'mens_support', 'suicide_crisis'] as const;

export interface HelpOptions {
  readonly country?: string | undefined;
  readonly kinds?: readonly HelplineKind[] | undefined;
}

/**
 * The emergency number and helplines of a country; without a country that the rulebook lists, the worldwide directories and no number.
 * INVARIANT: never another country's number.
 */
export function helpFor(rulebook: Rulebook, { country, kinds = EVERYDAY_KINDS }: HelpOptions = {}): ShownHelp {
  const help = countryHelp(rulebook, country);
  const helplines = helplinesOf(rulebook, help, kinds);
  return { country: help?.country ?? null, emergency: help?.emergency ?? [], helplines, checkedOn: oldestCheck(helplines) };
}

/** Every helpline of a rulebook with the country that it stands in, those for the whole world last. */
export const everyHelpline = ({ help, worldwide }: HelpContent): readonly { readonly country: string; readonly line: Helpline }[] => [
  ...Object.values(help).flatMap(({ country, helplines }) => helplines.map((line) => ({ country, line }))),
  ...worldwide.map((line) => ({ country: 'worldwide', line })),
];
interface HelpContent {
  readonly help: Readonly<Record<string, CountryHelp>> | readonly CountryHelp[];
  readonly worldwide: readonly Helpline[];
}

/** Helplines with the own ones: in the place of those that bear the same id, else after them. */
export function withOwnLines(before: readonly Helpline[], own: readonly Helpline[]): readonly Helpline[] {
  const added = own.filter(({ id }) => !before.some((line) => line.id === id));
  return [...before.map((line) => own.find(({ id }) => id === line.id) ?? line), ...added];
}

/** The help of every country with a publisher's own; an own emergency number counts only where the country has none yet. */
export function withOwnHelp(before: Rulebook['help'], own: readonly CountryHelp[]): readonly CountryHelp[] {
  const countries = new Set([...Object.keys(before), ...own.map((help) => help.country)]);
  return [...countries].map((country) => {
    const [known, added] = [before[country], own.find((help) => help.country === country)];
    return {
      country,
      emergency: known?.emergency ?? added?.emergency ?? [],
      helplines: withOwnLines(known?.helplines ?? [], added?.helplines ?? []),
    };
  });
}

/** An own helpline may stand in the place of one of its id, in the same country and of the same kind. */
export const mayReplace = (before: Entry | undefined, { country, line }: Entry): boolean =>
  before?.country === country && before.line.kind === line.kind;
type Entry = ReturnType<typeof everyHelpline>[number];

/** The entry of a country, `null` when it is unknown or not listed. */
export function countryHelp(rulebook: Rulebook, country: string | undefined): CountryHelp | null {
  const code = country?.toUpperCase() ?? '';
  return Object.hasOwn(rulebook.help, code) ? (rulebook.help[code] ?? null) : null;
}

/** Helplines of these kinds, in the order of the kinds; worldwide directories of these kinds where the country has none of them. */
export function helplinesOf(rulebook: Rulebook, help: CountryHelp | null, kinds: readonly HelplineKind[]): readonly Helpline[] {
  const ofKinds = (lines: readonly Helpline[]): readonly Helpline[] => kinds.flatMap((kind) => lines.filter((line) => line.kind === kind));
  const own = ofKinds(help?.helplines ?? []);
  return own.length > 0 ? own : ofKinds(rulebook.worldwide);
}

/** The oldest date on which the source of one of these entries was read; empty when there are none. */
export function oldestCheck(helplines: readonly Helpline[]): string {
  return helplines.map((line) => line.sourceReadOn).sort()[0] ?? '';
}
