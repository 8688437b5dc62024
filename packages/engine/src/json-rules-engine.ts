import * as library from 'json-rules-engine';
import type { Engine as EngineType, RuleProperties, TopLevelCondition } from 'json-rules-engine';
import { checkedAnswers } from './assess.js';
import { gravest, questionFacts } from './evaluate.js';
import type { Verdict } from './model/assessment.js';
import type { Condition } from './model/condition.js';
import type { Rule, Rulebook } from './model/rulebook.js';
import { LAYERS, SIDE_STATES, type State } from './model/terms.js';
import type { FactValue } from './operators.js';
import { inOrder, levelSetBy } from './outline.js';
import { settle } from './stage.js';
import { count, counted, isOpenGate } from './tally.js';

/** What a developer may add: facts (also asynchronous ones), operators, and rules of json-rules-engine that read them and every flag. */
export interface ReferenceOptions {
  /** Each is called once for a run, with the values of all facts known by then. */
  readonly facts?: Readonly<Record<string, (known: Readonly<Record<string, FactValue>>) => unknown>> | undefined;
  readonly operators?: Readonly<Record<string, (fact: unknown, value: unknown) => boolean>> | undefined;
  /** Evaluated after the verdict; they may read questions, flags, tallies, `level` and `state`. They change nothing in the verdict. */
  readonly rules?: readonly RuleProperties[] | undefined;
}

/** How one node of a condition came out in json-rules-engine; `undefined` where it did not look. */
export interface ReferenceOutcome {
  readonly result: boolean | undefined;
  readonly parts: readonly ReferenceOutcome[];
}
export interface ReferenceRun {
  readonly verdict: Verdict;
  readonly state: State;
  /** Every rule's condition, met or not, by id. */
  readonly outcomes: ReadonlyMap<string, ReferenceOutcome>;
  /** Events of the developer's own rules, in the order of those rules. */
  readonly events: readonly { readonly type: string; readonly params: Readonly<Record<string, unknown>> }[];
}
export interface Reference {
  /** Runs one set of answers. Runs may overlap: each has an Engine of its own while it is in flight. Throws an AnswersError for bad answers. */
  run(answers: unknown): Promise<ReferenceRun>;
}

// The library is CommonJS: Node puts its exports under `default`, bundlers do not.
const { Engine } = namespaceOf(library);
function namespaceOf(module: object): typeof library {
  return ('Engine' in module || !('default' in module) ? module : module.default) as typeof library;
}
const noPath = (): never => {
  throw new Error('`path` is not supported in conditions');
};

/**
 * The same rulebook, run by json-rules-engine itself: the reference for the meaning of conditions, and the way to add asynchronous facts.
 * Two overlapping runs on one Engine lose results without a word, so Engines are lent out, one set to one run.
 */
export function createReference(rulebook: Rulebook, options: ReferenceOptions = {}): Reference {
  const idle: EngineSet[] = [];
  return {
    async run(answers) {
      const engines = idle.pop() ?? createEngines(rulebook, options);
      const result = await runOn(engines, rulebook, options, answers);
      idle.push(engines); // a set whose run failed is not used again
      return result;
    },
  };
}

interface EngineSet {
  readonly layers: readonly EngineType[];
  readonly own: EngineType;
}

function createEngines(rulebook: Rulebook, { operators = {}, rules = [] }: ReferenceOptions): EngineSet {
  const create = (properties: readonly RuleProperties[]): EngineType => {
    const engine = new Engine([], { pathResolver: noPath });
    for (const [name, operator] of Object.entries(operators)) engine.addOperator(name, operator);
    for (const rule of properties) engine.addRule(structuredClone(rule));
    return engine;
  };
  const ofLayer = (layer: Rule['layer']): RuleProperties[] =>
    rulebook.rules
      .filter((rule) => rule.layer === layer)
      .map(({ id, when }) => ({ name: id, conditions: topLevel(when), event: { type: 'raised', params: { id } } }));
  return {
    layers: LAYERS.map((layer) => create(ofLayer(layer))),
    own: create(rules.map((rule, order) => ({ ...rule, name: `own-${String(order)}` }))),
  };
}

async function runOn(
  { layers, own }: EngineSet,
  rulebook: Rulebook,
  { facts: ownFacts = {} }: ReferenceOptions,
  input: unknown,
): Promise<ReferenceRun> {
  const facts: Record<string, FactValue> = { ...questionFacts(rulebook, checkedAnswers(rulebook, input)) };
  const outcomes = new Map<string, ReferenceOutcome>();
  const fired = new Set<string>();
  const raised = (): Rule[] => rulebook.rules.filter((rule) => fired.has(rule.id));

  for (const [i, engine] of layers.entries()) {
    const { results, failureResults } = await engine.run({ ...facts });
    for (const { name, conditions, result } of [...results, ...failureResults]) {
      outcomes.set(name, { ...toOutcome(conditions), result: result === true }); // the library leaves the root without a result
      facts[name] = result === true;
      if (result === true) fired.add(name);
    }
    if (LAYERS[i] === 'signal') {
      const openGates = rulebook.questions.filter((question) => isOpenGate(question, facts[question.id] ?? 'unanswered')).length;
      Object.assign(facts, count(raised().map(counted), openGates));
    }
    if (LAYERS[i] === 'level') facts.level = gravest(raised().map(levelSetBy));
  }

  const verdict = toVerdict(rulebook, facts, inOrder(raised()));
  const state = settle(verdict);
  const known = { ...facts, state };
  for (const [name, fact] of Object.entries(ownFacts)) own.addFact(name, () => fact(known));
  const { results } = await own.run(known);
  const events = [...results]
    .sort((a, b) => order(a.name) - order(b.name))
    .flatMap(({ event }) => (event ? [{ type: event.type, params: event.params ?? {} }] : []));
  return { verdict, state, outcomes, events };
}

const order = (name: string): number => Number(name.slice('own-'.length));

function toVerdict(rulebook: Rulebook, facts: Readonly<Record<string, FactValue>>, raised: readonly Rule[]): Verdict {
  const called = new Set<string | null>(raised.map((rule) => (rule.layer === 'side-state' ? rule.state : null)));
  const openGates = Number(facts['tally.open-gates']);
  return {
    flags: raised.map((rule) => rule.id),
    level: gravest(raised.map(levelSetBy)),
    sideStates: SIDE_STATES.filter((state) => called.has(state)),
    exits: rulebook.rules.flatMap((rule) =>
      rule.layer === 'exit' ? [{ id: rule.id, stage: rule.stage, met: facts[rule.id] === true }] : [],
    ),
    tallies: count(raised.map(counted), openGates),
  };
}

/** json-rules-engine wants `all`, `any` or `not` at the top; a lone leaf goes into an `all`. */
function topLevel(condition: Condition): TopLevelCondition {
  return structuredClone('fact' in condition ? { all: [condition] } : condition) as TopLevelCondition;
}

interface RawNode {
  readonly result?: boolean;
  readonly all?: readonly RawNode[];
  readonly any?: readonly RawNode[];
  readonly not?: RawNode;
}
function toOutcome(node: unknown): ReferenceOutcome {
  const { result, all, any, not } = node as RawNode;
  return { result, parts: (all ?? any ?? (not ? [not] : [])).map(toOutcome) };
}
