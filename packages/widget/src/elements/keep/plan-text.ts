import type { Assessment } from '@retrust/engine';
import type { Words } from '../../words/words.js';

/** The steps as plain text to paste: titles and what to do. No answer, no place on the path, no name of this tool. */
export function planText({ title, plan }: Assessment, words: Words): string {
  const part = (heading: string, steps: Assessment['plan']['week']): string[] =>
    steps.length === 0 ? [] : ['', heading, ...steps.map((step) => `- ${step.title}: ${step.do}`)];
  return [title, ...part(words['result.today'], [plan.today]), ...part(words['result.week'], plan.week)].join('\n');
}
