import type { Assessment } from '@retrust/engine';
import type { Words } from '../../words/words.js';

/** The steps as plain text to paste: titles, what to do and how. No answer, no place on the path, no name of this tool. */
export function planText({ title, plan }: Assessment, words: Words): string {
  const part = (heading: string, steps: Assessment['plan']['week']): string[] =>
    steps.length === 0 ? [] : ['', heading, ...steps.map(stepText)];
  return [title, ...part(words['result.today'], [plan.today]), ...part(words['result.week'], plan.week)].join('\n');
}

const stepText = ({ title, do: doing, exercise }: Assessment['plan']['today']): string =>
  [`- ${title}: ${doing}`, ...(exercise?.parts ?? []).map((part, i) => `  ${String(i + 1)}. ${part}`)].join('\n');
