import { reasons } from './compile.js';
import { STATES, valueOf, type Facts } from './facts.js';
import { holds } from './jumps.js';
import type { Answers } from './model/answers.js';
import type { LeafReason, Verdict } from './model/assessment.js';
import type { Question, Rulebook } from './model/rulebook.js';
import { LEVELS, SIDE_STATES, type Level, type State } from './model/terms.js';
import type { FactValue } from './operators.js';
import { programOf, type CompiledRule, type Program } from './program.js';
import { factsOf, isHidden } from './read-answers.js';
import { count } from './tally.js';

/** One evaluation: the verdict, and the facts and rules behind it. */
export interface Run {
  readonly program: Program;
  readonly facts: Facts;
  /** The rules that are met, in the order of the verdict's flags. */
  readonly fired: readonly CompiledRule[];
  /** The signals among them. */
  readonly signals: readonly CompiledRule[];
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
  const { layers, gates, places, exits } = program;
  const fired: CompiledRule[] = [];
  const runLayer = (layer: readonly CompiledRule[]): readonly CompiledRule[] => {
    const before = fired.length;
    for (const rule of layer) {
      if (!holds(rule.when, facts)) continue;
      facts[rule.place] = 1;
      fired.push(rule);
    }
    return fired.slice(before);
  };

  const signals = runLayer(layers.signal);
  let openGates = 0;
  for (const { isOpen } of gates) if (holds(isOpen, facts)) openGates += 1;
  const tallies = count(
    signals.map(({ counted }) => counted),
    openGates,
  );
  for (const { tally, place } of program.tallies) facts[place] = tallies[tally];
  const level = gravest(runLayer(layers.level).map((rule) => rule.level));
  facts[places.level] = LEVELS.indexOf(level);
  runLayer(layers.finding);
  const calls = runLayer(layers['side-state']);
  runLayer(layers.exit);

  const verdict = {
    flags: fired.map(({ id }) => id),
    level,
    sideStates: SIDE_STATES.filter((state) => calls.some((rule) => rule.state === state)),
    exits: exits.map(({ place, met, unmet }) => (facts[place] === 1 ? met : unmet)),
    tallies,
  };
  return { program, facts, fired, signals, verdict };
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
  return whyOf(run(rulebook, answers));
}
export function whyOf({ fired, facts }: Run): readonly Raised[] {
  return fired.map(({ id, when }) => ({ flag: id, because: reasons(when, facts, true).leaves }));
}

/** Makes the chosen state readable for the conditions of steps, referrals, notices and withholdings. */
export function withState({ program, facts }: Run, state: State): void {
  facts[program.places.state] = STATES.indexOf(state);
}

/** The questions that are asked of a person who gave these answers, in order. */
export function askedQuestions(rulebook: Rulebook, answers: Answers): readonly Question[] {
  const program = programOf(rulebook);
  const facts = factsOf(program, answers);
  const asked = new Set(program.questions.filter((question) => !isHidden(question, facts)).map(({ id }) => id));
  return rulebook.questions.filter(({ id }) => asked.has(id));
}

/** The fact of every question, by id, as rules in json-rules-engine read it. */
export function questionFacts(rulebook: Rulebook, answers: Answers): Readonly<Record<string, FactValue>> {
  const program = programOf(rulebook);
  const facts = factsOf(program, answers);
  return Object.fromEntries(program.questions.map(({ id, fact }) => [id, valueOf(fact, facts)]));
}

/** The gravest of the levels that met rules set. */
export const gravest = (levels: readonly (Level | null)[]): Level =>
  LEVELS[levels.reduce((most, level) => (level ? Math.max(most, LEVELS.indexOf(level)) : most), 0)] ?? 'none';
