import { phrase, unmetExits, type Assessment, type Change, type GivenAnswer, type Rulebook } from '@retrust/engine';
import { word } from '../words/words.js';
import { answerText, changeText, listed, sourceList, wasAsked } from './given.js';
import { heading, paragraph, spaced, type Lines, type Sheet } from './sheet.js';

/** For readers: which answers led here, what is still open, what each step rests on, and what would open a later stage. No ids. */
export function reasons(sheet: Sheet, rulebook: Rulebook, assessment: Assessment, changes: readonly Change[]): Lines {
  const { explanation, exits, locale, place, plan, state } = assessment;
  const say = (title: string, given: readonly GivenAnswer[]): Lines =>
    listed(
      sheet,
      title,
      given.filter(wasAsked).map((one) => answerText(rulebook, locale, one)),
    );
  const open = unmetExits(state, exits).map((id) => phrase(rulebook, locale, `exit.${id}`));
  const titles = new Map([plan.today, ...plan.week, ...plan.later].map(({ id, title }) => [id, title]));
  const steps = explanation.steps.map(({ id, answers, sources }) => [
    ...paragraph(sheet, titles.get(id) ?? id).map(sheet.mark),
    ...say(word('explain.answers'), answers),
    ...sourceList(sheet, sources),
  ]);
  return [
    ...heading(sheet, word('explain.title')),
    ...spaced([
      paragraph(sheet, place.name).map(sheet.mark),
      say(word('explain.answers'), explanation.state.answers),
      listed(sheet, word('explain.open'), open),
    ]),
    ...heading(sheet, word('explain.steps')),
    ...spaced(steps),
    ...(changes.length > 0 ? heading(sheet, word('explain.changes')) : []),
    ...changes.flatMap((change) => paragraph(sheet, changeText(rulebook, locale, change), '- ')),
  ];
}
