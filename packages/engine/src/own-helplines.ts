import { everyHelpline, withOwnHelp, withOwnLines } from './help.js';
import { lineProblems, numberProblems } from './helpline-problems.js';
import { isCountry } from './intl.js';
import type { CountryHelp, Rulebook } from './model/rulebook.js';
import type { CheckedRulebook } from './parse.js';
import { deepFreeze, isRecord } from './plain.js';
import { ownProblem } from './own-problem.js';
import { shown, type Problem } from './problems.js';
import { isSame } from './same.js';

/**
 * The rulebook with a publisher's own helplines: `{ country, helplines }` of one country, or a list of such, as the files in `rules/helplines` are.
 * They come after those of the country, or in the place of one of the same id and kind, and say that they are the publisher's.
 */
export function withHelplines(rulebook: Rulebook, given: unknown): CheckedRulebook {
  const files: readonly unknown[] = Array.isArray(given) ? given : [given];
  const help = files.map(completed);
  const problems = [...help.flatMap((file) => fileProblems(rulebook, file)), ...twice(help)];
  if (problems.length > 0) return { ok: false, problems };
  // INVARIANT: what has no problem is what it says.
  const sound = help as readonly CountryHelp[];
  const content = {
    ...rulebook,
    help: Object.fromEntries(withOwnHelp(rulebook.help, sound.filter(isOfCountry)).map((one) => [one.country, one])),
    worldwide: withOwnLines(
      rulebook.worldwide,
      sound.filter((file) => !isOfCountry(file)).flatMap(({ helplines }) => helplines),
    ),
  };
  return { ok: true, rulebook: deepFreeze(content) };
}

const isOfCountry = ({ country }: CountryHelp): boolean => country !== 'worldwide';

/** A file with what every own helpline has in common, so that nobody needs to write it. */
function completed(file: unknown): unknown {
  if (!isRecord(file) || !Array.isArray(file.helplines)) return file;
  const common = { phones: [], confidence: 'publisher', sources: [], dialled: false };
  const lines: readonly unknown[] = file.helplines;
  return { emergency: [], ...file, helplines: lines.map((line) => (isRecord(line) ? { ...common, ...line } : line)) };
}

function fileProblems(rulebook: Rulebook, file: unknown): readonly Problem[] {
  const bad = (detail: string, expected: string): readonly Problem[] => [ownProblem('bad-helpline', 'helplines', { detail, expected })];
  if (!isRecord(file) || !Array.isArray(file.helplines))
    return bad('there is no list of helplines', 'give `{ "country": "GB", "helplines": [ … ] }`');
  const { country, emergency } = file;
  if (typeof country !== 'string' || (country !== 'worldwide' && !isCountry(country)))
    return bad('the country is not known', 'give its ISO 3166-1 code such as `GB`, or `worldwide`');
  const lines: readonly unknown[] = file.helplines;
  const known = country === 'worldwide' ? [] : rulebook.help[country]?.emergency;
  const isKept = isSame(emergency, []) || isSame(emergency, known);
  const fields = Object.keys(file).filter((field) => !['$schema', 'country', 'emergency', 'helplines'].includes(field));
  return [
    ...fields.map((field) => ownProblem('unknown-field', country, { field: shown(field) })),
    ...(known && !isKept ? [ownProblem('not-open', country, { what: 'emergency numbers to a country that has them' })] : []),
    ...(known ? [] : numberProblems(emergency, country)),
    ...lines.flatMap((line) => lineProblems(line, country)),
    ...lines.flatMap((line) => placeProblems(rulebook, line, country)),
  ];
}

/** It says whose it is, and stands in the place of no other helpline but one of its own kind in this country. */
function placeProblems(rulebook: Rulebook, line: unknown, country: string): readonly Problem[] {
  if (!isRecord(line) || typeof line.id !== 'string') return [];
  const id = shown(line.id);
  const before = everyHelpline(rulebook).find((entry) => entry.line.id === line.id);
  const isFree = !before || (before.country === country && before.line.kind === line.kind);
  return [
    ...(isFree ? [] : [ownProblem('duplicate-id', `${country} › ${id}`, { id, other: before.country })]),
    ...(line.confidence === 'publisher'
      ? []
      : [ownProblem('not-open', `${country} › ${id}`, { what: 'a helpline without `"confidence": "publisher"`' })]),
  ];
}

function twice(files: readonly unknown[]): readonly Problem[] {
  const ids = files
    .flatMap((file) => (isRecord(file) && Array.isArray(file.helplines) ? (file.helplines as readonly unknown[]) : []))
    .map((line) => (isRecord(line) ? line.id : null))
    .filter((id) => typeof id === 'string');
  return ids
    .filter((id, i) => ids.indexOf(id) !== i)
    .map((id) => ownProblem('duplicate-id', `helplines › ${shown(id)}`, { id: shown(id), other: 'the same list' }));
}
