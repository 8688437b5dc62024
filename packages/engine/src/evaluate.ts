import { compile, factAt, Slots, type Compiled, type Facts } from './compile.js';
import type { Answers } from './model/answers.js';
import type { ExitStatus, Verdict } from './model/assessment.js';
import type { Question, Rule, Rulebook, SignalRule } from './model/rulebook.js';
import { LAYERS, LEVELS, SIDE_STATES, TALLIES, type Layer, type Level, type State } from './model/terms.js';
import type { FactValue } from './operators.js';
import { count, isOpenGate } from './tally.js';

interface CompiledRule {
  readonly rule: Rule;
  readonly place: number;
  readonly when: Compiled;
}
interface CompiledQuestion {
  readonly question: Question;
  readonly place: number;
  readonly asked: Compiled | null;
}

/** A rulebook made ready to run. Made once for each rulebook. */
export interface Program {
  readonly slots: Slots;
  readonly questions: readonly CompiledQuestion[];
  readonly layers: Readonly<Record<Layer, readonly CompiledRule[]>>;
  /** Compiled conditions, by id, of everything that has one: rules, steps, referrals, notices and withholdings. */
  readonly whens: ReadonlyMap<string, Compiled>;
}

/** One evaluation: the verdict, and the facts behind it. */
export interface Run {
  readonly program: Program;
  readonly facts: Facts;
  readonly verdict: Verdict;
}

const programs = new WeakMap<Rulebook, Program>();
/** The compiled form of a rulebook; compiled at the first call. */
export function programOf(rulebook: Rulebook): Program {
  let program = programs.get(rulebook);
  if (!program) programs.set(rulebook, (program = compileRulebook(rulebook)));
  return program;
}

function compileRulebook(rulebook: Rulebook): Program {
  const slots = new Slots();
  const questions = rulebook.questions.map((question) => ({
    question,
    asked: question.askedWhen ? compile(question.askedWhen, slots) : null,
    place: slots.of(question.id),
  }));
  const rules = rulebook.rules.map((rule) => ({ rule, when: compile(rule.when, slots), place: slots.of(rule.id) }));
  const inLayer = (layer: Layer): readonly CompiledRule[] => rules.filter(({ rule }) => rule.layer === layer);
  const whens = new Map(rules.map(({ rule, when }) => [rule.id, when]));
  for (const { id, when } of [...rulebook.steps, ...rulebook.referrals, ...rulebook.notices, ...rulebook.faqs, ...rulebook.withholdings])
    if (when && when !== 'always') whens.set(id, compile(when, slots));
  for (const fact of [...TALLIES, 'level', 'state']) slots.of(fact);
  return {
    slots,
    questions,
    layers: {
      signal: inLayer('signal'),
      level: inLayer('level'),
      finding: inLayer('finding'),
      'side-state': inLayer('side-state'),
      exit: inLayer('exit'),
    },
    whens,
  };
}

/** Says what the rules make of checked answers: flags, level, side states and exits. Answers to hidden questions are dropped. */
export function evaluate(rulebook: Rulebook, answers: Answers): Verdict {
  return run(rulebook, answers).verdict;
}

/** Runs the layers in their order. INVARIANT: a layer reads facts of earlier layers only, so order inside a layer never matters. */
export function run(rulebook: Rulebook, answers: Answers): Run {
  const program = programOf(rulebook);
  const facts = factsOf(program, answers);
  const fired: Rule[] = [];
  const runLayer = (layer: Layer): void => {
    for (const { rule, place, when } of program.layers[layer]) {
      const met = when.test(facts);
      facts[place] = met;
      if (met) fired.push(rule);
    }
  };

  runLayer('signal');
  const openGates = program.questions.filter(({ question, place }) => isOpenGate(question, factAt(facts, place))).length;
  const tallies = count(fired.filter(isSignal), openGates);
  for (const tally of TALLIES) facts[program.slots.of(tally)] = tallies[tally];
  runLayer('level');
  const level = gravest(fired);
  facts[program.slots.of('level')] = level;
  for (const layer of LAYERS.slice(2)) runLayer(layer);

  const called = new Set<string | null>(fired.map((rule) => (rule.layer === 'side-state' ? rule.state : null)));
  const exits: ExitStatus[] = program.layers.exit.map(({ rule, place }) => ({
    id: rule.id,
    stage: rule.layer === 'exit' ? rule.stage : 'maintenance',
    met: facts[place] === true,
  }));
  const verdict = { flags: fired.map((r) => r.id), level, sideStates: SIDE_STATES.filter((s) => called.has(s)), exits, tallies };
  return { program, facts, verdict };
}

/** Makes the chosen state readable for the conditions of steps, referrals, notices and withholdings. */
export function withState({ program, facts }: Run, state: State): void {
  facts[program.slots.of('state')] = state;
}

/** Whether the condition of a step, referral, notice or withholding holds; without a condition it always does. */
export function holds({ program, facts }: Run, { id }: { readonly id: string }): boolean {
  return program.whens.get(id)?.test(facts) ?? true;
}

/** Fills the facts of all questions in their order, so that skip logic sees what was answered before. */
export function factsOf(program: Program, answers: Answers): Facts {
  const facts = new Array<FactValue>(program.slots.size);
  for (const { question, place, asked } of program.questions)
    facts[place] = asked && !asked.test(facts) ? silence(question, 'hidden') : factOf(question, answers);
  return facts;
}

/** The questions that are asked of a person who gave these answers, in order. */
export function askedQuestions(rulebook: Rulebook, answers: Answers): readonly Question[] {
  const program = programOf(rulebook);
  const facts = factsOf(program, answers);
  return program.questions.filter(({ place }) => !isHidden(factAt(facts, place))).map(({ question }) => question);
}

const isHidden = (fact: FactValue): boolean => fact === 'hidden' || (typeof fact === 'object' && fact[0] === 'hidden');

function factOf(question: Question, answers: Answers): FactValue {
  const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
  if (answer === undefined) return silence(question, 'unanswered');
  return typeof answer === 'string' && question.kind === 'multiple' ? [answer] : answer;
}
const silence = (question: Question, word: 'hidden' | 'unanswered'): FactValue => (question.kind === 'multiple' ? [word] : word);

/** Narrows a rule to a signal. */
export const isSignal = (rule: Rule): rule is SignalRule => rule.layer === 'signal';

/** The gravest level that a met rule sets. */
export function gravest(fired: readonly Rule[]): Level {
  const set = fired.map((rule) => (rule.layer === 'level' ? LEVELS.indexOf(rule.level) : 0));
  return LEVELS[Math.max(0, ...set)] ?? 'none';
}
