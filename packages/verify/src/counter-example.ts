import { questionText, type Answer, type Answers, type Question, type Rulebook } from '@retrust/engine';
import { engineFacts, isBrokenInEngine } from './promises/in-engine.js';
import type { SafetyPromise } from './promises/promise.js';
import type { EngineUnderProof } from './replay.js';

/** One person of a counter-example, in the questionnaire's words, and what came out. */
export interface ShownPerson {
  readonly answers: Answers;
  readonly said: readonly { readonly question: string; readonly answer: string }[];
  readonly state: string;
  readonly level: string;
  readonly steps: readonly string[];
  readonly referrals: readonly string[];
  /** Rules that were met. */
  readonly rules: readonly string[];
}

/** The fewest answers with which a promise is broken. */
export interface CounterExample {
  readonly part: string | null;
  readonly people: readonly ShownPerson[];
  /** True when the engine itself breaks the promise to these people; `null` in open mode, where the rulebook is not written yet. */
  readonly confirmed: boolean | null;
}

/** Replays a counter-example in the engine and puts it into words. */
export function counterExample(
  rulebook: Rulebook,
  under: EngineUnderProof,
  promise: SafetyPromise,
  part: string | null,
  people: readonly Answers[],
  open: boolean,
): CounterExample {
  const facts = people.map((answers) => engineFacts(under, rulebook, answers));
  return {
    part,
    people: people.map((answers) => shownPerson(rulebook, under, answers)),
    confirmed: open ? null : isBrokenInEngine(promise, part, facts),
  };
}

/** One person in the questionnaire's words, with what the engine says to them. */
export function shownPerson(rulebook: Rulebook, { assess }: Pick<EngineUnderProof, 'assess'>, answers: Answers): ShownPerson {
  const { state, level, plan, referrals, flags } = assess(rulebook, answers);
  return {
    answers,
    said: rulebook.questions.flatMap((q) => (answers[q.id] === undefined ? [] : [inWords(rulebook, q, answers[q.id] ?? 'unanswered')])),
    state,
    level,
    steps: [plan.today, ...plan.week, ...plan.later].map(({ id }) => id),
    referrals: referrals.map(({ id }) => id),
    rules: flags,
  };
}

function inWords(rulebook: Rulebook, question: Question, answer: Answer): ShownPerson['said'][number] {
  const { title, options } = questionText(rulebook, question.id, 'en');
  const label = (id: string): string => options.find((option) => option.id === id)?.label ?? id;
  const given = typeof answer === 'object' ? answer : [String(answer)];
  return { question: title, answer: given.map(label).join('; ') };
}
