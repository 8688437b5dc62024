import type { Question } from '@retrust/engine';
import type { RetrustAssessment } from '../elements/assessment/assessment.js';
import { all, find, get, settled } from './tree.js';

/** What one reader answers, by question. A question of several boxes that is not named gets its "none"; any other is skipped. */
export type Story = Readonly<Record<string, string | readonly string[]>>;

export const QUIET: Story = {
  role: 'hurt',
  age: 'adult',
  'what-happened': ['lies'],
  'found-out': 'months',
  privacy: 'free',
  afraid: 'no',
  'say-no': 'yes',
  children: 'no-children',
  'partner-substance': 'no',
  'own-life': 'no',
  wish: 'repair',
  'own-substance': 'no',
  'someone-to-talk-to': 'yes',
  'daily-life': '4',
  'partner-told': 'partly',
  'partner-takes-responsibility': 'yes',
  'partner-remorse': 'felt',
  'partner-hiding': 'no',
  'partner-willing': 'yes',
  'partner-pace': 'lets-me-set-it',
};
export const AFRAID: Story = { ...QUIET, afraid: 'often', threats: ['other-threat'] };
export const IN_DANGER: Story = { ...QUIET, physical: ['neck'] };

export async function press(widget: RetrustAssessment, target: string | Element): Promise<void> {
  const element = typeof target === 'string' ? get(widget, target) : target;
  if (!(element instanceof HTMLElement)) throw new TypeError('only an HTML element can be pressed');
  element.click();
  await settled(widget);
}

/** The name of the page on the screen, such as `retrust-intro`. */
export const pageOf = (widget: RetrustAssessment): string => find(widget, '.page')?.firstElementChild?.localName ?? '';

/** The question on the screen. */
export function questionOf(widget: RetrustAssessment): Question {
  const { question } = get(widget, 'retrust-question', 'retrust-question');
  if (!question) throw new Error('no question is on the screen');
  return question;
}

/** Goes to the first question. */
export async function begin(widget: RetrustAssessment): Promise<void> {
  await press(widget, 'retrust-intro >>> .primary');
}

/** Marks one option of the question on the screen. */
export async function mark(widget: RetrustAssessment, option: string): Promise<void> {
  const question = questionOf(widget);
  const ids = question.kind === 'scale' ? scaleOf(question) : [...question.options];
  const index = [...ids, 'not-sure'].indexOf(option);
  const box = all(widget, 'retrust-question >>> input')[index];
  if (!box) throw new Error(`the question \`${question.id}\` has no option \`${option}\``);
  await press(widget, box);
}

const scaleOf = ({ min, max }: { readonly min: number; readonly max: number }): string[] =>
  Array.from({ length: max - min + 1 }, (_, i) => String(min + i));

export const next = (widget: RetrustAssessment): Promise<void> => press(widget, 'retrust-question >>> .actions .primary');
export const skip = (widget: RetrustAssessment): Promise<void> => press(widget, 'retrust-question >>> .actions button:not(.primary)');

/** Answers the question on the screen as this reader would. */
export async function answer(widget: RetrustAssessment, story: Story): Promise<void> {
  const question = questionOf(widget);
  const said = story[question.id] ?? (question.kind === 'multiple' ? question.none : null);
  if (said === null) {
    await skip(widget);
    return;
  }
  for (const option of typeof said === 'string' ? [said] : said) await mark(widget, option);
  await next(widget);
}

/** Walks on, from wherever the widget stands, until a page that this holds for. */
export async function walkTo(widget: RetrustAssessment, story: Story, there: (page: string) => boolean): Promise<void> {
  for (let moves = 0; !there(pageOf(widget)); moves++) {
    if (moves > 100) throw new Error(`a hundred moves, and still on \`${pageOf(widget)}\``);
    const page = pageOf(widget);
    if (page === 'retrust-intro') await begin(widget);
    else if (page === 'retrust-pause' || page === 'retrust-review') await press(widget, `${page} >>> .primary`);
    else await answer(widget, story);
  }
}

/** Walks to the question with this id. */
export const walkToQuestion = (widget: RetrustAssessment, story: Story, id: string): Promise<void> =>
  walkTo(widget, story, (page) => page === 'retrust-question' && questionOf(widget).id === id);

/** Walks to the result. */
export const walkToResult = (widget: RetrustAssessment, story: Story): Promise<void> =>
  walkTo(widget, story, (page) => page === 'retrust-result');
