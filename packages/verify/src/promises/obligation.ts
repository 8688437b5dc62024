import type { Answers, Rulebook } from '@retrust/engine';
import { encode, type Model } from '../encode/model.js';
import { openContent, type OpenContent, type Strength } from '../encode/open.js';
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
  /** What a publisher may have written, for each of these people. */
  readonly open: readonly OpenContent[];
}

/** A rulebook in formulas, with one person, ready for promises. */
export interface Ground {
  readonly graph: Graph;
  readonly rulebook: Rulebook;
  readonly person: Raws;
  readonly model: Model;
  readonly open: OpenContent | undefined;
  /** Second people, for promises on two. */
  readonly differing: Differing;
}
/** Gives a second person, who differs in these questions alone, and their model; the same ones for the same questions. */
export type Differing = (questions: readonly string[]) => Pick<Ground, 'person' | 'model' | 'open'>;

/** Encodes a rulebook. With `open`, it stands for the rulebooks of all publishers who change it as much as that. */
export function ground(
  graph: Graph,
  rulebook: Rulebook,
  {
    open,
    person = newPerson(graph, rulebook),
    people = new Map<string, Raws>(),
  }: {
    /** Or what was opened already: grounds that share it share their formulas. */
    readonly open?: Strength | OpenContent | undefined;
    readonly person?: Raws;
    /** Second people that are known already: grounds that share them share their formulas. */
    readonly people?: Map<string, Raws>;
  } = {},
): Ground {
  const content = typeof open === 'string' ? openContent(graph, open) : open;
  const model = encode(graph, rulebook, { raws: person, open: content });
  const known = new Map<string, ReturnType<Differing>>();
  const differing: Differing = (questions) => {
    const key = questions.join();
    const found = known.get(key);
    if (found) return found;
    const second = people.get(key) ?? personDifferingIn(graph, rulebook, person, questions);
    people.set(key, second);
    const another = content?.forAnother(key);
    const made = { person: second, model: encode(graph, rulebook, { raws: second, open: another }), open: another };
    known.set(key, made);
    return made;
  };
  return { graph, rulebook, person, model, open: content, differing };
}

/** Everything that has to be decided for these promises. */
export function obligationsOf(on: Ground, { promises, calm }: Promises): readonly Obligation[] {
  return promises.flatMap((promise) => {
    switch (promise.kind) {
      case 'always':
      case 'possible':
        return onePerson(on, promise);
      case 'two-people':
        return twoPeople(on, promise, calm);
    }
  });
}

function onePerson({ graph, model, person, open }: Ground, promise: Exclude<SafetyPromise, { kind: 'two-people' }>): readonly Obligation[] {
  const formula = (condition: Parameters<typeof conditionFormula>[1]): Lit =>
    named(promise.id, () => conditionFormula(graph, condition, model.facts));
  const make = (part: string | null, goal: Lit, wanted: Obligation['wanted']): Obligation => ({
    promise,
    part,
    goal,
    wanted,
    people: [person],
    always: model.always,
    open: open ? [open] : [],
  });
  if (promise.kind === 'possible')
    return promise.cases.map(({ name, given }) => make(name, alone(graph, person, promise.id, formula(given)), 'some'));
  const given = promise.given ? formula(promise.given) : TRUE;
  const breach = not(formula(promise.then));
  if (!promise.cases) return [make(null, graph.and([given, breach]), 'never')];
  return promise.cases.map((one) => make(one.name, graph.and([given, formula(one.given), breach]), 'never'));
}

/** Somebody must be found in the rulebook of every publisher, not of some: so the formula may rest on answers alone. */
function alone(graph: Graph, person: Raws, promise: string, goal: Lit): Lit {
  const theirs = new Set([...person.values()].flatMap(({ variables }) => variables));
  if ([...graph.variablesOf(goal)].some((variable) => !theirs.has(variable)))
    throw new TypeError(`the promise \`${promise}\`: whether anybody can be found depends on what the publisher writes`);
  return goal;
}

function twoPeople(
  { graph, rulebook, model, person, open, differing }: Ground,
  promise: Extract<SafetyPromise, { kind: 'two-people' }>,
  calm: Promises['calm'],
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
        return changeFormula(graph, promise.change, one, other, calm[id] ?? []);
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
      open: open && second.open ? [open, second.open] : [],
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
