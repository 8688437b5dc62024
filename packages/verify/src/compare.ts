import { LEVELS, SIDE_STATES, STAGES, type Answers, type Question, type Rulebook } from '@retrust/engine';
import { shownPerson, type ShownPerson } from './counter-example.js';
import { encode, type Model } from './encode/model.js';
import { answersIn, type Raws } from './encode/people.js';
import { rawQuestion } from './encode/raw-question.js';
import { FALSE, Graph, not, TRUE, type Lit } from './logic/graph.js';
import { minimise } from './minimise.js';
import { Prover } from './prove.js';
import { engine } from './replay.js';
import type { SatSolver } from './solve/solver.js';

/** Somebody whom a change of rules gives another level, state or referral: the fewest answers, and both results. */
export interface Difference {
  readonly what: 'level' | 'state' | 'referral';
  readonly from: string;
  /** Everything that it becomes for somebody; the example shows one of them. */
  readonly to: readonly string[];
  readonly answers: Answers;
  readonly before: ShownPerson;
  readonly after: ShownPerson;
}

/**
 * Every kind of difference between two rulebooks, each with the smallest example, replayed in both.
 * Speaks of answers that both accept; a question that only one of them asks is left unanswered in the other.
 */
export async function compare(before: Rulebook, after: Rulebook, solver: SatSolver): Promise<readonly Difference[]> {
  const graph = new Graph();
  const shared = new Map(sharedQuestions(before, after).map((question) => [question.id, rawQuestion(graph, question)]));
  const person = (rulebook: Rulebook): Raws => new Map(rulebook.questions.map((q) => [q.id, shared.get(q.id) ?? rawQuestion(graph, q)]));
  const old = encode(graph, before, { raws: person(before) });
  const young = encode(graph, after, { raws: person(after) });
  const everybody: Raws = new Map([...old.raws, ...young.raws]);
  const always = [...old.always, ...young.always];
  const goals = differencesToLookFor(graph, old, young).map((one) => ({ ...one, people: [everybody], always }));
  const decisions = await new Prover(graph, after, { solver }).decide(goals);
  const found: Difference[] = [];
  const real = goals.filter((_, i) => decisions[i]);
  for (const { what, from } of real.filter(
    (one, i) => real.findIndex((other) => other.what === one.what && other.from === one.from) === i,
  )) {
    const own = real.filter((one) => one.what === what && one.from === from);
    const goal = { goal: graph.or(own.map((one) => one.goal)), people: [everybody], always };
    const first = decisions[goals.findIndex((one) => one.what === what && one.from === from && real.includes(one))];
    if (!first) continue;
    const answers = answersIn(everybody, await minimise(graph, solver, goal, first));
    found.push({ what, from, to: own.map(({ to }) => to), answers, before: replayed(before, answers), after: replayed(after, answers) });
  }
  return found;
}

interface Wanted {
  readonly what: Difference['what'];
  readonly from: string;
  readonly to: string;
  readonly goal: Lit;
}

function differencesToLookFor(graph: Graph, old: Model, young: Model): readonly Wanted[] {
  const pairs = <T extends string>(what: 'level' | 'state', words: readonly T[], one: ReadonlyMap<T, Lit>, other: ReadonlyMap<T, Lit>) =>
    words.flatMap((from) =>
      words
        .filter((to) => to !== from)
        .map((to) => ({ what, from, to, goal: graph.and([one.get(from) ?? FALSE, other.get(to) ?? FALSE]) })),
    );
  const shown = ({ referrals }: Model, id: string): Lit => referrals.find((one) => one.id === id)?.shown ?? FALSE;
  const ids = [...new Set([...old.referrals, ...young.referrals].map(({ id }) => id))];
  return [
    ...pairs('level', LEVELS, old.levels, young.levels),
    ...pairs('state', [...SIDE_STATES, ...STAGES], old.states, young.states),
    ...ids.flatMap((id) => [
      { what: 'referral' as const, from: id, to: 'none', goal: graph.and([shown(old, id), not(shown(young, id))]) },
      { what: 'referral' as const, from: 'none', to: id, goal: graph.and([not(shown(old, id)), shown(young, id)]) },
    ]),
  ].filter(({ goal }) => goal !== FALSE && goal !== TRUE);
}

/** Questions of both, with the answers that both take. A question that became another kind of question is not shared. */
function sharedQuestions(before: Rulebook, after: Rulebook): readonly Question[] {
  return after.questions.flatMap((question): readonly Question[] => {
    const old = before.questions.find(({ id }) => id === question.id);
    if (!old) return [];
    if (question.kind === 'scale' && old.kind === 'scale')
      return [{ ...question, min: Math.max(question.min, old.min), max: Math.min(question.max, old.max) }];
    if (question.kind === 'scale' || old.kind === 'scale' || question.kind !== old.kind) return [];
    return [{ ...question, options: question.options.filter((option) => old.options.includes(option)) }];
  });
}

function replayed(rulebook: Rulebook, answers: Answers): ShownPerson {
  const known = new Set(rulebook.questions.map(({ id }) => id));
  return shownPerson(rulebook, engine, Object.fromEntries(Object.entries(answers).filter(([id]) => known.has(id))));
}
