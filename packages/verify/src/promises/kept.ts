import { askedQuestions, type Answers, type Question, type Rulebook } from '@retrust/engine';
import type { EngineUnderProof } from '../replay.js';
import { engineFacts, isBrokenInEngine, type EngineFacts } from './in-engine.js';
import type { Promises, SafetyPromise, TwoPeoplePromise } from './promise.js';
import { signsOf } from './two-people.js';

/** A promise that the engine broke to somebody. */
export interface Breach {
  readonly promise: SafetyPromise;
  readonly people: readonly Answers[];
}

/** Puts the promises to what the engine really says to these people: one breach for each promise at most. Uses nothing of the model. */
export function breachesInEngine(
  rulebook: Rulebook,
  { promises, calm }: Promises,
  under: EngineUnderProof,
  people: readonly Answers[],
): readonly Breach[] {
  const broken = new Map<SafetyPromise, readonly Answers[]>();
  const single = promises.filter((promise) => promise.kind === 'always');
  const double = promises.filter((promise) => promise.kind === 'two-people');
  const factsOf = (answers: Answers): EngineFacts => engineFacts(under, rulebook, answers);
  for (const [i, answers] of people.entries()) {
    if (broken.size === promises.length) break;
    const facts = factsOf(answers);
    for (const promise of single) if (!broken.has(promise) && isBrokenInEngine(promise, null, [facts])) broken.set(promise, [answers]);
    const promise = double[i % double.length];
    if (promise && !broken.has(promise)) {
      const pair = pairFor(rulebook, promise, calm, answers, people[(i * 7 + 3) % people.length] ?? answers, i);
      if (pair && isBrokenInEngine(promise, null, pair.map(factsOf))) broken.set(promise, pair);
    }
  }
  return [...broken].map(([promise, persons]) => ({ promise, people: persons }));
}

/** Two people as a promise on two describes them, made of one person and (for the sections that differ) another. */
function pairFor(
  rulebook: Rulebook,
  { differ, change }: TwoPeoplePromise,
  calm: Promises['calm'],
  answers: Answers,
  other: Answers,
  turn: number,
): readonly [Answers, Answers] | null {
  if ('sections' in differ) {
    const isTheirs = ({ section, id }: Question): boolean => differ.sections.includes(section) && !differ.besides?.includes(id);
    const theirs = new Set(rulebook.questions.filter(isTheirs).map(({ id }) => id));
    const kept = Object.entries(answers).filter(([id]) => !theirs.has(id));
    return [answers, Object.fromEntries([...kept, ...Object.entries(other).filter(([id]) => theirs.has(id))])];
  }
  const question = rulebook.questions.find(({ id }) => id === differ.each[turn % differ.each.length]);
  const calmly = question && calm[question.id]?.[0];
  if (!question || calmly === undefined || question.kind === 'scale' || change === 'anything') return null;
  const signs = signsOf(question, calm[question.id] ?? []);
  const sign = signs[turn % signs.length] ?? calmly;
  const as = (answer: string): Answers[string] => (question.kind === 'multiple' ? [answer] : answer);
  const one = { ...answers, [question.id]: as(calmly) };
  const two = { ...answers, [question.id]: change === 'silence' ? 'skipped' : as(sign) };
  const asks = (person: Answers): boolean => askedQuestions(rulebook, person).some(({ id }) => id === question.id);
  return asks(one) && asks(two) ? [one, two] : null;
}
