import type { Answers, Rulebook } from '@retrust/engine';
import { encode, type Model, type OpenContent } from '../encode/model.js';
import { answersIn, newPerson, personDifferingIn, type Raws } from '../encode/people.js';
import { conditionFormula } from '../encode/condition.js';
import { FALSE, not, TRUE, type Graph, type Lit } from '../logic/graph.js';
import type { Assignment } from '../logic/simulate.js';
import type { Promises, SafetyPromise } from './promise.js';
import { changeFormula, keptFormula } from './two-people.js';

/** One formula to be decided for one promise (or one case of it). */
export interface Obligation {
  readonly promise: SafetyPromise;
  /** The case or question, when the promise has several. */
  readonly part: string | null;
  /** The formula of a breach; for a `possible` promise, of somebody it is true of. */
  readonly goal: Lit;
  /** `never`: no answers may make the goal true. `some`: some must. */
  readonly wanted: 'never' | 'some';
  /** Whose answers the goal is about: one person, or two. */
  readonly people: readonly Raws[];
  readonly always: readonly Lit[];
}

/** A rulebook in formulas, with one person, ready for promises. */
export interface Ground {
  readonly graph: Graph;
  readonly rulebook: Rulebook;
  readonly person: Raws;
  readonly model: Model;
  readonly open: OpenContent | undefined;
}

/** Encodes a rulebook. With `open`, "anything" stands for all that is not in the locked core. */
export function ground(
  graph: Graph,
  rulebook: Rulebook,
  { open = false, person = newPerson(graph, rulebook) }: { open?: boolean; person?: Raws } = {},
): Ground {
  const content = open ? openContent(graph) : undefined;
  return { graph, rulebook, person, model: encode(graph, rulebook, { raws: person, open: content }), open: content };
}

function openContent(graph: Graph): OpenContent {
  const known = new Map<string, Lit>();
  return {
    free: (name) => {
      const lit = known.get(name) ?? graph.variable(name);
      known.set(name, lit);
      return lit;
    },
  };
}

/** Everything that has to be decided for these promises. */
export function obligationsOf(on: Ground, { promises, calm }: Promises, differing: Differing = differingPeople(on)): readonly Obligation[] {
  return promises.flatMap((promise) => {
    switch (promise.kind) {
      case 'always':
      case 'possible':
        return onePerson(on, promise);
      case 'two-people':
        return twoPeople(on, promise, calm, differing);
    }
  });
}

function onePerson({ graph, model, person }: Ground, promise: Exclude<SafetyPromise, { kind: 'two-people' }>): readonly Obligation[] {
  const formula = (condition: Parameters<typeof conditionFormula>[1]): Lit =>
    named(promise.id, () => conditionFormula(graph, condition, model.facts));
  const make = (part: string | null, goal: Lit, wanted: Obligation['wanted']): Obligation => ({
    promise,
    part,
    goal,
    wanted,
    people: [person],
    always: model.always,
  });
  if (promise.kind === 'possible') return promise.cases.map(({ name, given }) => make(name, formula(given), 'some'));
  const given = promise.given ? formula(promise.given) : TRUE;
  const breach = not(formula(promise.then));
  if (!promise.cases) return [make(null, graph.and([given, breach]), 'never')];
  return promise.cases.map((one) => make(one.name, graph.and([given, formula(one.given), breach]), 'never'));
}

/** Gives the second person and their model; the same ones for the same questions. */
export type Differing = (questions: readonly string[]) => { readonly person: Raws; readonly model: Model };
export function differingPeople({ graph, rulebook, person, open }: Ground, people = new Map<string, Raws>()): Differing {
  const models = new Map<string, Model>();
  return (questions) => {
    const key = questions.join();
    const second = people.get(key) ?? personDifferingIn(graph, rulebook, person, questions);
    people.set(key, second);
    const model = models.get(key) ?? encode(graph, rulebook, { raws: second, open });
    models.set(key, model);
    return { person: second, model };
  };
}

function twoPeople(
  { graph, rulebook, model, person }: Ground,
  promise: Extract<SafetyPromise, { kind: 'two-people' }>,
  calm: Promises['calm'],
  differing: Differing,
): readonly Obligation[] {
  const { differ } = promise;
  const groups: readonly (readonly string[])[] =
    'each' in differ
      ? differ.each.map((id) => [id])
      : [rulebook.questions.filter((q) => differ.sections.includes(q.section) && !differ.besides?.includes(q.id)).map(({ id }) => id)];
  return groups.map((questions): Obligation => {
    const second = differing(questions);
    const condition = promise.given;
    const given = condition ? named(promise.id, () => conditionFormula(graph, condition, model.facts)) : TRUE;
    const changed = questions.map((id) =>
      named(promise.id, () => {
        const one = model.raws.get(id);
        const other = second.model.raws.get(id);
        if (!one || !other) throw new Error(`unknown question \`${id}\``);
        return changeFormula(graph, promise.change, one, other, calm[id]);
      }),
    );
    // A sign counts when it is put to the person at all: hidden answers are dropped.
    const asked =
      promise.change === 'anything' ? [] : questions.flatMap((id) => [model.asked.get(id) ?? FALSE, second.model.asked.get(id) ?? FALSE]);
    const kept = graph.and(promise.keeps.map((thing) => keptFormula(graph, thing, model, second.model, promise.classes ?? [])));
    return {
      promise,
      part: 'each' in differ ? questions.join() : null,
      goal: graph.and([given, ...changed, ...asked, not(kept)]),
      wanted: 'never',
      people: [person, second.person],
      always: [...model.always, ...second.model.always],
    };
  });
}

/** The answers of everybody a case is about. */
export const answersOf = ({ people }: Obligation, assignment: Assignment): readonly Answers[] =>
  people.map((person) => answersIn(person, assignment));

function named(promise: string, make: () => Lit): Lit {
  try {
    return make();
  } catch (error) {
    throw new TypeError(`the promise \`${promise}\`: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
