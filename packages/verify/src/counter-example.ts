import { questionText, type Answer, type Answers, type Question, type Rulebook } from '@retrust/engine';
import type { Graph } from './logic/graph.js';
import { evaluator, type Assignment } from './logic/simulate.js';
import { engineFacts, isBrokenInEngine } from './promises/in-engine.js';
import { answersOf, type Obligation } from './promises/obligation.js';
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
  /** What a publisher would have to have written for it; nothing else of theirs is met. Empty but in open mode. */
  readonly assumed: readonly string[];
}

/** The fewest answers with which a promise is broken. */
export interface CounterExample {
  readonly part: string | null;
  readonly people: readonly ShownPerson[];
  /** True when the engine itself breaks the promise to these people; `null` in open mode, where the rulebook is not written yet. */
  readonly confirmed: boolean | null;
}

/** Replays a counter-example in the engine and puts it into words. `found` is the case with the fewest answers. */
export function counterExample(
  graph: Graph,
  rulebook: Rulebook,
  under: EngineUnderProof,
  obligation: Obligation,
  found: Assignment,
): CounterExample {
  const { promise, part, open } = obligation;
  const people = answersOf(obligation, found);
  const assumed = open.length > 0 ? assumptions(graph, obligation, found) : [];
  return {
    part,
    people: people.map((answers, i) => ({ ...shownPerson(rulebook, under, answers), assumed: assumed[i] ?? [] })),
    confirmed:
      open.length > 0
        ? null
        : isBrokenInEngine(
            promise,
            part,
            people.map((answers) => engineFacts(under, rulebook, answers)),
          ),
  };
}

/** The fewest things that a publisher must have written for the case to hold, for each of the people. */
function assumptions(graph: Graph, { goal, always, open }: Obligation, found: Assignment): readonly (readonly string[])[] {
  const all = graph.and([goal, ...always]);
  const touched = [...graph.variablesOf(all)];
  const sentences = new Map(open.flatMap((content) => [...content.assumptions()]));
  let held = new Set(touched.filter(found));
  for (const one of [...held].filter((variable) => sentences.has(variable))) {
    const less = new Set([...held].filter((variable) => variable !== one));
    if (evaluator(graph, (variable) => less.has(variable))(all)) held = less;
  }
  return open.map((content) => [...content.assumptions()].filter(([variable]) => held.has(variable)).map(([, sentence]) => sentence));
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
    assumed: [],
  };
}

function inWords(rulebook: Rulebook, question: Question, answer: Answer): ShownPerson['said'][number] {
  const { title, options } = questionText(rulebook, question.id, 'en');
  const label = (id: string): string => options.find((option) => option.id === id)?.label ?? id;
  const given = typeof answer === 'object' ? answer : [String(answer)];
  return { question: title, answer: given.map(label).join('; ') };
}
