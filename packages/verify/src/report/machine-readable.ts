import type { Report } from '../verify.js';
import { powerOfTen } from './text.js';

/** The whole report as JSON. The size of the answer space is a text: it is larger than a number can hold. */
export const jsonReport = (report: Report): string =>
  `${JSON.stringify(report, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value), 2)}\n`;

/** Annotations that GitHub shows beside a change: an error for each breach and fault, a notice for each piece of advice. */
export function githubReport(report: Report): string {
  const lines = [
    ...report.promises
      .filter(({ holds }) => !holds)
      .map(({ id, sentence, counterExamples, unreached, problem }) => {
        const example = counterExamples[0]?.people.map(({ answers }) => JSON.stringify(answers)).join(' and ');
        const why = problem ?? (example === undefined ? `nobody can reach ${unreached.join(', ')}` : `broken with ${example}`);
        return command('error', `promise ${id}`, `${sentence} ${why}`);
      }),
    ...report.checks
      .filter(({ ok }) => !ok)
      .map(({ check, subject, text, advice }) => command(advice ? 'notice' : 'error', check, `${subject}: ${text}`)),
    command(
      'notice',
      'retrust verify',
      `${String(report.promises.filter(({ holds }) => holds).length)} promises proved over ${powerOfTen(report.answerSpace)} sets of answers`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

const escaped = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const command = (kind: 'error' | 'notice', title: string, text: string): string =>
  `::${kind} title=${escaped(title).replace(/:/g, '%3A').replace(/,/g, '%2C')}::${escaped(text)}`;
