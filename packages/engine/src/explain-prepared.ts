import { partsOf, reasons } from './compile.js';
import { holds } from './jumps.js';
import { factNamed, type Fact, type Facts } from './facts.js';
import type { FlagReason, GivenAnswer, ShownSource, StepReason } from './model/assessment.js';
import type { Condition } from './model/condition.js';
import type { Rule, Rulebook, Step } from './model/rulebook.js';
import { oncePer, oncePerRulebook } from './once.js';
import { choiceConditions, programOf, type CompiledQuestion, type CompiledRule } from './program.js';

export const NOTHING: readonly never[] = Object.freeze([]);

/** What is said of one answer, in a list of one. */
export type OneAnswer = readonly [GivenAnswer];
export const given = (question: string, value: GivenAnswer['value']): OneAnswer =>
  Object.freeze([Object.freeze({ question, value })] as const);

interface PreparedRule {
  readonly why: string;
  readonly sources: readonly ShownSource[];
  /** For a rule that reads one question and nothing else: the fact, and what is said of the rule when that holds one value, by its number. */
  readonly alone: { readonly fact: Fact; readonly reasons: readonly (FlagReason | null)[] } | null;
}

/**
 * The parts of explanations that depend on the rulebook alone. They are made for every answer that may be given, so that nothing in them tells
 * what anybody has answered.
 */
export type PreparedReasons = ReturnType<typeof preparedReasons>;
export const preparedReasons = oncePerRulebook((rulebook) => {
  const { questions, layout } = programOf(rulebook);
  const whens = choiceConditions(rulebook);
  const sources = shownSources(rulebook);
  const answers = oncePer(oneAnswers);
  const rules = new Array<PreparedRule | undefined>(layout.blank.length);
  const authored = new Map(rulebook.rules.map((rule) => [rule.id, rule]));
  const prepareRule = (compiled: CompiledRule): PreparedRule => {
    const rule = authored.get(compiled.id);
    if (!rule) throw new Error(`no rule \`${compiled.id}\``);
    return { why: rule.why, sources: sources(rule.sources), alone: aloneOf(rule, compiled) };
  };
  const aloneOf = ({ id, why, when: condition, sources: ids }: Rule, { when }: CompiledRule): PreparedRule['alone'] => {
    const fact = onlyFact(condition, (name) => factNamed(layout, name));
    const question = questions.find((one) => one.fact === fact);
    if (!question) return null;
    const reasonFor = (answer: OneAnswer, value: number): FlagReason | null => {
      const facts = withOnly(layout.blank, question.fact, value);
      if (!holds(when, facts)) return null;
      return Object.freeze({ id, why, because: reasons(when, facts, true).leaves, answers: answer, sources: sources(ids) });
    };
    return { fact: question.fact, reasons: answers(question).map(reasonFor) };
  };
  return {
    rule: (rule: CompiledRule): PreparedRule => (rules[rule.place] ??= prepareRule(rule)),
    /** What is said of each single answer or choice, by its number. Several choices are too many to prepare. */
    answers,
    step: oncePer(({ id, why, towards, sources: ids }: Step) => ({
      when: whens.get(id) ?? null,
      exits: towards ?? NOTHING,
      /** What is said of it when it rests on no answer. */
      alone: Object.freeze({ id, why, towards: NOTHING, because: NOTHING, answers: NOTHING, sources: sources(ids) }) satisfies StepReason,
    })),
  };
});

const oneAnswers = ({ id, fact }: CompiledQuestion): readonly OneAnswer[] =>
  fact.kind === 'some'
    ? fact.values.map((value) => given(id, Object.freeze([value])))
    : fact.values.map((value) => given(id, typeof value === 'boolean' ? '' : value));

/** The fact that all leaves of a condition read; `null` where they read several. */
function onlyFact(condition: Condition, factOf: (name: string) => Fact): Fact | null {
  if ('fact' in condition) return factOf(condition.fact);
  const facts = new Set(partsOf(condition).map((part) => onlyFact(part, factOf)));
  const [fact] = facts;
  return facts.size === 1 ? (fact ?? null) : null;
}

/** Facts in which this one holds this one value. */
function withOnly(blank: Facts, { kind, place, values }: Fact, value: number): Facts {
  const facts = blank.slice();
  if (kind === 'one') facts[place] = value;
  else for (let i = 0; i < values.length; i++) facts[place + i] = Number(i === value);
  return facts;
}

/** Title and address of sources, in the order named. The same list for the same ids of an item. */
export function sourcesOf(rulebook: Rulebook, ids: readonly string[]): readonly ShownSource[] {
  return shownSources(rulebook)(ids);
}
const shownSources = oncePerRulebook((rulebook) => {
  const sources = Object.values(rulebook.sources).map(({ id, title, url }) => Object.freeze({ id, title, url: url ?? null }));
  const shown = new Map(sources.map((source) => [source.id, source]));
  const lists = new WeakMap<readonly string[], readonly ShownSource[]>();
  return (ids: readonly string[]): readonly ShownSource[] => {
    let list = lists.get(ids);
    if (!list) lists.set(ids, (list = Object.freeze(ids.map((id) => shown.get(id)).filter((source) => source !== undefined))));
    return list;
  };
});
