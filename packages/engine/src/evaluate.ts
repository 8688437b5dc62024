import { holds, reasons } from './compile.js';
import { factNamed, STATES, valueOf, type Facts } from './facts.js';
import type { Answers } from './model/answers.js';
import type { LeafReason, Verdict } from './model/assessment.js';
import type { Question, Rule, Rulebook, SignalRule } from './model/rulebook.js';
import { LEVELS, SIDE_STATES, TALLIES, type Level, type State } from './model/terms.js';
import type { FactValue } from './operators.js';
import { programOf, type CompiledRule, type Program } from './program.js';
import { factsOf, isHidden } from './read-answers.js';
import { count } from './tally.js';

/** One evaluation: the verdict, and the facts behind it. */
export interface Run {
  readonly program: Program;
  readonly facts: Facts;
  readonly verdict: Verdict;
}

/** Says what the rules make of checked answers: flags, level, side states and exits. Answers to hidden questions are dropped. */
export function evaluate(rulebook: Rulebook, answers: Answers): Verdict {
  return run(rulebook, answers).verdict;
}

/** Evaluates checked answers, and keeps the facts. */
export function run(rulebook: Rulebook, answers: Answers): Run {
  const program = programOf(rulebook);
  return runOn(program, factsOf(program, answers));
}

/** Runs the layers in their order. INVARIANT: a layer reads facts of earlier layers only, so order inside a layer never matters. */
export function runOn(program: Program, facts: Facts): Run {
  const { layers, layout, gates, exits } = program;
  const fired: Rule[] = [];
  const runLayer = (layer: readonly CompiledRule[]): void => {
    for (const { rule, place, when } of layer) {
      if (!holds(when, facts)) continue;
      facts[place] = 1;
      fired.push(rule);
    }
  };

  runLayer(layers.signal);
  let openGates = 0;
  for (const { isOpen } of gates) if (holds(isOpen, facts)) openGates += 1;
  const tallies = count(fired.filter(isSignal), openGates);
  for (const tally of TALLIES) facts[factNamed(layout, tally).place] = tallies[tally];
  runLayer(layers.level);
  const level = gravest(fired);
  facts[factNamed(layout, 'level').place] = LEVELS.indexOf(level);
  runLayer(layers.finding);
  runLayer(layers['side-state']);
  runLayer(layers.exit);

  const called = layers['side-state'].filter(({ place }) => facts[place] === 1).map(({ rule }) => rule);
  const verdict = {
    flags: fired.map((rule) => rule.id),
    level,
    sideStates: SIDE_STATES.filter((state) => called.some((rule) => rule.layer === 'side-state' && rule.state === state)),
    exits: exits.map(({ place, met, unmet }) => (facts[place] === 1 ? met : unmet)),
    tallies,
  };
  return { program, facts, verdict };
}

/** A flag, and the leaves of its rule's condition that raised it. */
export interface Raised {
  readonly flag: string;
  readonly because: readonly LeafReason[];
}

/**
 * For every flag, in the order of `evaluate`, the leaves that raised it: enough of them, and none that played no part.
 * The quick "why" for developers; `explain` follows each to the answers and the sources.
 */
export function why(rulebook: Rulebook, answers: Answers): readonly Raised[] {
  const { program, facts, verdict } = run(rulebook, answers);
  return verdict.flags.map((flag) => {
    const when = program.whens.get(flag);
    return { flag, because: when ? reasons(when, facts) : [] };
  });
}

/** Makes the chosen state readable for the conditions of steps, referrals, notices and withholdings. */
export function withState({ program, facts }: Run, state: State): void {
  facts[factNamed(program.layout, 'state').place] = STATES.indexOf(state);
}

/** The questions that are asked of a person who gave these answers, in order. */
export function askedQuestions(rulebook: Rulebook, answers: Answers): readonly Question[] {
  const program = programOf(rulebook);
  const facts = factsOf(program, answers);
  return program.questions.filter((question) => !isHidden(question, facts)).map(({ question }) => question);
}

/** The fact of every question, by id, as rules in json-rules-engine read it. */
export function questionFacts(rulebook: Rulebook, answers: Answers): Readonly<Record<string, FactValue>> {
  const program = programOf(rulebook);
  const facts = factsOf(program, answers);
  return Object.fromEntries(program.questions.map(({ question, fact }) => [question.id, valueOf(fact, facts)]));
}

/** Narrows a rule to a signal. */
export const isSignal = (rule: Rule): rule is SignalRule => rule.layer === 'signal';

/** The gravest level that a met rule sets. */
export function gravest(fired: readonly Rule[]): Level {
  const set = fired.map((rule) => (rule.layer === 'level' ? LEVELS.indexOf(rule.level) : 0));
  return LEVELS[Math.max(0, ...set)] ?? 'none';
}
