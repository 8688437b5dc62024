import { helpFor, type Rulebook, type ShownHelp, type ShownReferral } from '@retrust/engine';
import type { Answers } from '@retrust/engine';
import type { EngineUnderProof } from '../replay.js';
import type { CheckResult } from './check.js';

/** Places that are no country of any rulebook, however they are written. */
const NOWHERE = [undefined, '', 'ZZ', 'toString', '__proto__', 'gb-sct'];

/**
 * Tries every country of the rulebook (and none) with every list of kinds that a referral or a page asks for, and with these people:
 * every number that is shown stands in the file of that country; without a country no number at all is shown.
 */
export function helplineResults(
  rulebook: Rulebook,
  { assess }: Pick<EngineUnderProof, 'assess'>,
  people: readonly Answers[],
): readonly CheckResult[] {
  const countries = [...Object.keys(rulebook.help), ...Object.keys(rulebook.help).map((code) => code.toLowerCase()), ...NOWHERE];
  const faults: string[] = [];
  let tried = 0;
  const look = (country: string | undefined, numbers: readonly string[], where: string): void => {
    tried++;
    const own = new Set(country === undefined ? [] : numbersOf(rulebook, country.toUpperCase()));
    const strange = numbers.find((number) => !own.has(number));
    if (strange !== undefined) faults.push(`${where}: ${country ?? 'no country'} is shown \`${strange}\`, which is not in its file`);
  };
  for (const country of countries) {
    for (const { id, kinds } of rulebook.referrals) look(country, shownNumbers(helpFor(rulebook, { country, kinds })), `referral ${id}`);
    look(country, shownNumbers(helpFor(rulebook, { country })), 'every page');
    for (const answers of people) {
      const { help, referrals } = assess(rulebook, answers, { country });
      look(country, [...shownNumbers(help), ...referrals.flatMap(shownNumbers)], `the result for ${JSON.stringify(answers)}`);
    }
  }
  const text = faults[0] ?? `${tried.toLocaleString('en')} lists of helplines tried, ${String(countries.length)} ways to name a country`;
  return [{ check: 'numbers-of-the-country', subject: 'helplines', ok: faults.length === 0, advice: false, text }];
}

const shownNumbers = ({ emergency, helplines }: ShownHelp | ShownReferral): readonly string[] => [
  ...emergency.map(({ dial }) => dial),
  ...helplines.flatMap(({ phones, sms }) => [...phones.map(({ dial }) => dial), ...(sms ? [sms.dial] : [])]),
];
function numbersOf(rulebook: Rulebook, country: string): readonly string[] {
  const help = Object.hasOwn(rulebook.help, country) ? rulebook.help[country] : undefined;
  return help
    ? [
        ...help.emergency.map(({ dial }) => dial),
        ...help.helplines.flatMap(({ phones, sms }) => [...phones.map(({ dial }) => dial), ...(sms ? [sms.dial] : [])]),
      ]
    : [];
}
