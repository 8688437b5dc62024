import { CHECKS, type CheckResult } from '../checks/check.js';
import type { CounterExample, ShownPerson } from '../counter-example.js';
import type { PromiseResult, Report } from '../verify.js';

/** A report for people: what is proved in a few lines, and every breach with the fewest answers that show it. */
export function textReport(report: Report): string {
  const broken = report.promises.filter(({ holds }) => !holds);
  const faults = report.checks.filter(({ ok, advice }) => !ok && !advice);
  const advice = report.checks.filter(({ ok, advice: only }) => !ok && only);
  return [
    `${report.rulebook.id} ${report.rulebook.version}${report.open ? ', and what any publisher may make of it' : ''}`,
    `${plural(report.promises.length - broken.length, 'promise')} proved over ${powerOfTen(report.answerSpace)} sets of answers, ${String(broken.length)} broken`,
    ...(report.open ? strengthLines(report.promises) : []),
    ...(report.checks.length > 0 ? [`${plural(faults.length, 'fault')} in the rules, ${plural(advice.length, 'piece')} of advice`] : []),
    `${plural(report.decided, 'question')} decided in ${seconds(report.milliseconds)}`,
    ...broken.flatMap((promise) => ['', ...promiseLines(promise)]),
    ...byCheck(faults).flatMap(([check, found]) => [
      '',
      `fault: ${CHECKS[check]}  [${check}]`,
      ...found.map(({ subject, text }) => `  ${subject}: ${text}`),
    ]),
    ...byCheck(advice).flatMap(([check, found]) => [
      '',
      `advice: ${CHECKS[check]}  [${check}]`,
      ...found.slice(0, SOME).map(({ subject, text }) => `  ${subject}: ${text}`),
      ...(found.length > SOME ? [`  and ${String(found.length - SOME)} more (--json shows all)`] : []),
    ]),
    '',
  ].join('\n');
}

function strengthLines(promises: readonly PromiseResult[]): readonly string[] {
  const count = (publisher: PromiseResult['publisher']): string =>
    String(promises.filter((one) => one.holds && one.publisher === publisher).length);
  return [
    `  ${count('anything')} of them with anything at all in the place of what is not in the locked core`,
    `  ${count('additions')} whatever is added to the rulebook: they speak of its open part, so it stays`,
  ];
}

/** Advice beyond this is only counted. */
const SOME = 5;

function promiseLines(promise: PromiseResult): readonly string[] {
  return [
    `broken: ${promise.sentence}  [${promise.id}]`,
    ...(promise.problem === null ? [] : [`  it can not be asked of this rulebook: ${promise.problem}`]),
    ...promise.unreached.map((part) => `  nobody can reach: ${part}`),
    ...promise.counterExamples.flatMap((one) => exampleLines(one, promise.publisher)),
  ];
}

function exampleLines({ part, people, confirmed }: CounterExample, publisher: PromiseResult['publisher']): readonly string[] {
  const status =
    confirmed === null
      ? `possible for a publisher who ${publisher === 'anything' ? 'keeps the locked core alone' : 'adds to the rulebook'}`
      : confirmed
        ? 'CONFIRMED by the engine'
        : 'NOT confirmed by the engine: please report this';
  const names = people.length > 1 ? ['one person', 'another person'] : ['the smallest example'];
  return [
    `  ${part === null ? '' : `${part}: `}${status}`,
    ...people.flatMap((person, i) => personLines(person, names[i] ?? 'one more', confirmed === null)),
  ];
}

/** What one person said, what came out, and by which rules. `open`: the written rulebook's outcome says nothing, so it is left out. */
export function personLines(
  { said, state, level, steps, referrals, rules, assumed }: ShownPerson,
  name: string,
  open = false,
): readonly string[] {
  const answers = said.length === 0 ? ['    (no answer at all)'] : said.map(({ question, answer }) => `    ${question} ${answer}`);
  if (open) return [`  ${name} answers:`, ...answers, ...assumed.map((sentence) => `    and: ${sentence}`)];
  return [
    `  ${name} answers:`,
    ...answers,
    `    then: state ${state}, level ${level}`,
    `    steps: ${listed(steps)}`,
    `    help: ${listed(referrals)}`,
    `    rules met: ${listed(rules)}`,
  ];
}

const listed = (ids: readonly string[]): string => ids.join(', ') || 'none';
const plural = (count: number, what: string): string => `${String(count)} ${what}${count === 1 ? '' : 's'}`;
export const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

function byCheck(results: readonly CheckResult[]): readonly (readonly [CheckResult['check'], readonly CheckResult[]])[] {
  return [...new Set(results.map(({ check }) => check))].map((check) => [check, results.filter((one) => one.check === check)]);
}

/** `5.5 × 10^47`. */
export function powerOfTen(count: bigint): string {
  const digits = count.toString();
  return digits.length < 7 ? digits : `${digits.slice(0, 1)}.${digits.slice(1, 2)} × 10^${String(digits.length - 1)}`;
}
