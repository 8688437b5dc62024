import { assess, isState, type Answers, type Question, type State } from '@retrust/engine';
import type { RetrustAssessment } from '../elements/assessment/assessment.js';
import { begin, next, press, QUIET, walkTo } from './drive.js';
import { builtIn } from './mount.js';
import { all, get, settled } from './tree.js';

/** A reader who is at the end of the path. */
const AT_EASE: Answers = {
  ...QUIET,
  'daily-life': 5,
  'partner-told': 'fully',
  'questions-answered': 'yes',
  checking: 'less',
  understood: 'yes',
  'cause-named': 'yes-with-a-plan',
  'promises-kept': 'for-months',
  'own-stance': 'at-peace-with-it',
  'closeness-wish': 'yes',
  closeness: 'at-ease',
  ...Object.fromEntries(
    builtIn.questions.flatMap((one) => (one.kind === 'multiple' && one.id !== 'what-happened' ? [[one.id, [one.none]]] : [])),
  ),
};

/** What one reader answers otherwise in each state. */
const OTHERWISE: Readonly<Record<State, Answers>> = {
  acknowledgment: { 'partner-told': 'partly' },
  stabilisation: { 'daily-life': 1 },
  transparency: { 'questions-answered': 'partly' },
  understanding: { understood: 'no' },
  consistency: { 'promises-kept': 'mixed' },
  forgiveness: { 'own-stance': 'feel-pressed' },
  reconnection: { closeness: 'careful' },
  maintenance: {},
  urgent: { physical: ['neck'], afraid: 'often', circumstances: ['leaving'] },
  'safety-first': { afraid: 'often', treatment: ['put-down'] },
  crisis: { 'own-life': 'yes' },
  'own-conduct': { 'own-conduct': ['threatened'] },
  'not-viable-now': { 'partner-willing': 'no' },
  'separating-well': { wish: 'part' },
  paused: { wish: 'pause' },
};

export const STATES: readonly State[] = Object.keys(OTHERWISE).filter(isState);
/** A question of each kind. */
const SAMPLE = ['afraid', 'threats', 'daily-life'];

interface Shown {
  readonly questions?: (question: Question) => boolean;
  readonly states?: readonly State[];
}
type Look = (page: string, widget: RetrustAssessment) => unknown;

export async function unfold(widget: RetrustAssessment): Promise<void> {
  for (const details of all(widget, 'details')) details.setAttribute('open', '');
  await settled(widget);
}

/** Shows every page one after the other, with everything open that can be: a question of each kind, an error, and a result of each state. */
export async function everyPage(
  widget: RetrustAssessment,
  look: Look,
  { questions = ({ id }) => SAMPLE.includes(id), states = STATES }: Shown = {},
): Promise<void> {
  const show = async (page: string): Promise<void> => {
    await unfold(widget);
    await look(page, widget);
  };
  await show('intro');
  await press(widget, '[aria-controls="help"]');
  await show('help');
  await begin(widget);
  await next(widget);
  await show('an answer is missing');
  const page = get(widget, 'retrust-question', 'retrust-question');
  const first = page.question;
  for (const question of builtIn.questions.filter(questions)) {
    page.question = question;
    await show(question.id);
  }
  page.question = first;
  await walkTo(widget, QUIET, (name) => name === 'retrust-pause');
  await show('pause');
  await press(widget, 'retrust-pause >>> [data-tips]');
  await show('tips');
  await press(widget, 'retrust-tips >>> .primary');
  await press(widget, 'retrust-pause >>> .primary');
  await press(widget, 'retrust-question >>> [data-stop]');
  await walkTo(widget, QUIET, (name) => name === 'retrust-result');
  for (const state of states) {
    await showResult(widget, state);
    await show(state);
  }
  await press(widget, 'retrust-result >>> [data-change]');
  get(widget, 'retrust-review', 'retrust-review').answers = AT_EASE;
  await show('review');
}

/** Puts the result of this state in the place of the one on the screen. */
export async function showResult(widget: RetrustAssessment, state: State): Promise<void> {
  const page = get(widget, 'retrust-result', 'retrust-result');
  const { rulebook, locale, country } = page.shared;
  page.assessment = assess(rulebook ?? builtIn, { ...AT_EASE, ...OTHERWISE[state] }, { locale, country: country || undefined });
  if (page.assessment.state !== state) throw new Error(`the reader for \`${state}\` is at \`${page.assessment.state}\``);
  await settled(widget);
}
