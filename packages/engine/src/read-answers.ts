import { holds } from './jumps.js';
import type { Facts } from './facts.js';
import type { Answers } from './model/answers.js';
import { SILENCES } from './model/terms.js';
import { own } from './plain.js';
import type { CompiledQuestion, Program } from './program.js';

/** The facts of checked answers. Answers to hidden questions are dropped; what the questionnaire doesn't know counts as unanswered. */
export function factsOf(program: Program, answers: Answers): Facts {
  const facts = program.layout.blank.slice();
  for (const id of Object.keys(answers)) {
    const question = program.questionsById.get(id);
    if (question && !put(facts, question, answers[id])) silence(facts, question, question.unanswered);
  }
  hideUnasked(program, facts);
  return facts;
}

/**
 * The facts of answers of unknown origin, when they are what nearly everybody's are: known questions in a plain object, each with an answer that fits.
 * `null` for anything else, also for what is only unusual: `parseAnswers` judges that, and names what is wrong.
 * Accessors are never called. INVARIANT: whatever is read here, `parseAnswers` takes too, and gives the same facts.
 */
export function readAnswers(program: Program, input: unknown): Facts | null {
  if (typeof input !== 'object' || input === null || Object.getPrototypeOf(input) !== Object.prototype) return null;
  const facts = program.layout.blank.slice();
  for (const id of Object.keys(input)) {
    const question = program.questionsById.get(id);
    if (!question) return null;
    const value = own(input, id);
    if (value === null || value === 'unanswered') continue;
    if (!put(facts, question, Array.isArray(value) ? ownItems(value, question.choices.size) : value)) return null;
  }
  hideUnasked(program, facts);
  return facts;
}

/** The first items of a list, read without calling an accessor; one more than `most` is enough to see that there are too many. */
function ownItems(list: readonly unknown[], most: number): readonly unknown[] {
  const items: unknown[] = [];
  for (let i = 0; i < list.length && i <= most; i++) items.push(itemOf(list, i));
  return items;
}
// A descriptor for each item, as `own` makes it, costs three times as much as the question whether there is an accessor. A page may have taken that away.
const { __lookupGetter__: getterOf } = Object.prototype as { readonly __lookupGetter__?: (key: number) => unknown };
const itemOf = getterOf
  ? (list: readonly unknown[], i: number): unknown => (getterOf.call(list, i) === undefined ? list[i] : undefined)
  : own;

/** Puts one answer among the facts, in place of `unanswered`; false, with the facts of this question spoilt, when it does not fit. */
function put(facts: Facts, { fact, choices, none, unanswered }: CompiledQuestion, value: unknown): boolean {
  const { kind, place, values } = fact;
  if (kind === 'one') {
    const choice = choices.get(value);
    if (choice === undefined) return false;
    facts[place] = choice;
    return true;
  }
  const options = values.length - SILENCES.length;
  // A silence may come without its list. Beside it, or beside `none`, nothing else may stand.
  const list: readonly unknown[] = Array.isArray(value) ? value : (choices.get(value) ?? -1) >= options ? [value] : [];
  for (let i = 0; i < list.length; i++) {
    const choice = choices.get(list[i]);
    if (choice === undefined || facts[place + choice] === 1) return false;
    if (list.length > 1 && (choice >= options || choice === none)) return false;
    facts[place + choice] = 1;
  }
  facts[place + unanswered] = 0;
  return list.length > 0;
}

/** Lets a question hold this silence and nothing else. */
function silence(facts: Facts, { fact: { kind, place, values } }: CompiledQuestion, choice: number): void {
  if (kind === 'one') facts[place] = choice;
  else for (let i = 0; i < values.length; i++) facts[place + i] = i === choice ? 1 : 0;
}

/** Skip logic. INVARIANT: it reads earlier questions only, so one pass in their order is enough. */
function hideUnasked({ skips }: Program, facts: Facts): void {
  for (const { question, asked } of skips) if (!holds(asked, facts)) silence(facts, question, question.hidden);
}

/** True for a question that was put aside by skip logic. */
export const isHidden = ({ fact: { kind, place }, hidden }: CompiledQuestion, facts: Facts): boolean =>
  kind === 'some' ? facts[place + hidden] === 1 : facts[place] === hidden;
