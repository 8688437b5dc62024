import { chain, reasons, type Reasons } from './compile.js';
import { holds } from './jumps.js';
import type { Run } from './evaluate.js';
import { given, NOTHING, preparedReasons, type OneAnswer, type PreparedReasons } from './explain-prepared.js';
import { chosenOf, factNamed, numberHeld } from './facts.js';
import { common } from './lists.js';
import type { Explanation, FlagReason, GivenAnswer, StateReason, StepReason } from './model/assessment.js';
import type { Rulebook, Step } from './model/rulebook.js';
import type { State } from './model/terms.js';
import type { Selection } from './plan.js';
import type { CompiledRule } from './program.js';
import { nextIn, sizeOf, union, type QuestionSet } from './question-set.js';
import { isStage } from './stage.js';

/** Names, for the state, each flag, each step and each withheld item, the rule, the answers and the sources behind it. Frozen. */
export function explanationOf(rulebook: Rulebook, run: Run, state: State, chosen: Selection): Explanation {
  const trace = traceOf(rulebook, run, state);
  const steps = [...(chosen.today ? [chosen.today] : []), ...chosen.week, ...chosen.later];
  return Object.freeze({
    state: stateReason(trace),
    flags: Object.freeze(run.fired.map((rule) => flagReason(trace, rule))),
    steps: Object.freeze(steps.map((step) => stepReason(trace, step, chosen.unmet))),
    withheld: Object.freeze(chosen.withheld.map(({ item, what, by }) => Object.freeze({ id: item.id, what, by: by.id, why: by.why }))),
  });
}

/** What something rests on: the leaves of its condition, and the questions behind them. */
interface Ground extends Reasons {
  readonly questions: QuestionSet;
}

/** Follows conditions back through flags, tallies and the level to the answers. Follows each fact once. */
interface Trace {
  readonly prepared: PreparedReasons;
  readonly run: Run;
  readonly state: State;
  /** Up to here stand the answers among the facts; what rests on them comes after. */
  readonly answered: number;
  /** By the place of the fact that rests on it, after those of the answers. */
  readonly grounds: (Ground | undefined)[];
  /** By the number of the question. */
  readonly answers: (OneAnswer | undefined)[];
}
// No class: V8 throws away what it has compiled for one, whenever it tidies up and no instance is alive.
function traceOf(rulebook: Rulebook, run: Run, state: State): Trace {
  const { layout, questions } = run.program;
  const answered = layout.questionAt.length;
  return {
    prepared: preparedReasons(rulebook),
    run,
    state,
    answered,
    // Of their full length from the start: V8 would lengthen them many times.
    grounds: new Array<undefined>(run.facts.length - answered),
    answers: new Array<undefined>(questions.length),
  };
}

function flagReason(trace: Trace, compiled: CompiledRule): FlagReason {
  const { why, sources, alone } = trace.prepared.rule(compiled);
  const value = alone && numberHeld(alone.fact, trace.run.facts);
  const known = value === null ? null : alone?.reasons[value];
  if (known) return known;
  const { leaves, questions } = groundOfRule(trace, compiled);
  return Object.freeze({ id: compiled.id, why, because: leaves, answers: answersTo(trace, questions), sources });
}

/** A step rests on its own condition and on the exits that it works towards. */
function stepReason(trace: Trace, step: Step, unmet: readonly string[]): StepReason {
  const { when, exits, alone } = trace.prepared.step(step);
  const towards = exits.length > 0 ? Object.freeze(common(exits, unmet)) : NOTHING;
  if (!when && towards.length === 0) return alone;
  const exitGrounds = towards.map((exit) => groundAt(trace, factNamed(trace.run.program.layout, exit).place));
  const { leaves, questions } = groundOf(trace, chain(when ? [reasons(when, trace.run.facts, true), ...exitGrounds] : exitGrounds));
  const { id, why, sources } = alone;
  return Object.freeze({ id, why, towards, because: leaves, answers: answersTo(trace, questions), sources });
}

/** The rules that called for the state, or the exit criteria that hold it there, with their answers. */
function stateReason(trace: Trace): StateReason {
  const rules = rulesBehindState(trace);
  const answers = answersTo(trace, questionsBehind(trace, rules));
  return Object.freeze({ state: trace.state, rules: Object.freeze(rules.map(({ id }) => id)), answers });
}
function rulesBehindState(trace: Trace): readonly CompiledRule[] {
  const { state } = trace;
  const { fired, facts, program } = trace.run;
  if (state === 'urgent' || state === 'safety-first') return rulesBehindLevel(trace);
  if (!isStage(state)) return fired.filter((rule) => rule.state === state);
  return program.layers.exit.filter((exit) => exit.state === state && facts[exit.place] !== 1);
}
function rulesBehindLevel(trace: Trace): readonly CompiledRule[] {
  const { fired, verdict } = trace.run;
  return fired.filter(({ level }) => level === verdict.level);
}

/** What the flag, tally, level or state at this place rests on. */
function groundAt(trace: Trace, place: number): Ground {
  return (trace.grounds[place - trace.answered] ??= follow(trace, place));
}
function follow(trace: Trace, place: number): Ground {
  const rule = trace.run.program.rulesByPlace.get(place);
  return rule ? groundOfRule(trace, rule) : { leaves: NOTHING, places: NOTHING, questions: questionsBehindVerdict(trace, place) };
}
function groundOfRule(trace: Trace, { place, when }: CompiledRule): Ground {
  const { facts } = trace.run;
  return (trace.grounds[place - trace.answered] ??= groundOf(trace, reasons(when, facts, facts[place] === 1)));
}
function groundOf(trace: Trace, found: Reasons): Ground {
  return isGround(found) ? found : { ...found, questions: questionsAt(trace, found.places) };
}
function questionsAt(trace: Trace, places: readonly number[]): QuestionSet {
  const { questionAt } = trace.run.program.layout;
  let questions: QuestionSet = [];
  for (const place of places) questions = union(questions, questionAt[place] ?? groundAt(trace, place).questions);
  return questions;
}

/** The questions that the level, the state or a tally rests on. */
function questionsBehindVerdict(trace: Trace, place: number): QuestionSet {
  const { program, facts, signals } = trace.run;
  const { places, gates, tallies } = program;
  if (place === places.level) return questionsBehind(trace, rulesBehindLevel(trace));
  if (place === places.state) return questionsBehind(trace, rulesBehindState(trace));
  const tally = tallies.find((one) => one.place === place)?.tally;
  if (tally === 'tally.open-gates')
    return questionsAt(
      trace,
      gates.filter(({ isOpen }) => holds(isOpen, facts)).map((gate) => gate.place),
    );
  return questionsBehind(trace, tally ? signals.filter(({ counted }) => counted.by.includes(tally)) : []);
}
function questionsBehind(trace: Trace, rules: readonly CompiledRule[]): QuestionSet {
  let questions: QuestionSet = [];
  for (const rule of rules) questions = union(questions, groundOfRule(trace, rule).questions);
  return questions;
}

function answersTo(trace: Trace, questions: QuestionSet): readonly GivenAnswer[] {
  const size = sizeOf(questions);
  const first = nextIn(questions, 0);
  if (size <= 1) return size === 0 ? NOTHING : answerTo(trace, first);
  const answers = new Array<GivenAnswer>(size);
  for (let at = 0, question = first; at < size; question = nextIn(questions, question + 1)) answers[at++] = answerTo(trace, question)[0];
  return Object.freeze(answers);
}
function answerTo(trace: Trace, index: number): OneAnswer {
  return (trace.answers[index] ??= readAnswer(trace, index));
}
function readAnswer(trace: Trace, index: number): OneAnswer {
  const { program, facts } = trace.run;
  const asked = program.questions[index];
  if (!asked) throw new Error(`no question ${String(index)}`);
  const { id, fact } = asked;
  const value = numberHeld(fact, facts);
  const known = value === null ? null : trace.prepared.answers(asked)[value];
  return known ?? given(id, fact.kind === 'some' ? Object.freeze(chosenOf(fact, facts)) : 'unanswered');
}

const isGround = (found: Reasons): found is Ground => found.questions !== null;
