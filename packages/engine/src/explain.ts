import { chain, holds, reasons, type Reasons } from './compile.js';
import type { Run } from './evaluate.js';
import { chosenOf, factNamed, numberHeld } from './facts.js';
import { given, NOTHING, preparedReasons, type OneAnswer, type PreparedReasons } from './explain-prepared.js';
import { common } from './lists.js';
import type { Explanation, FlagReason, GivenAnswer, StateReason, StepReason } from './model/assessment.js';
import type { Rulebook, Step } from './model/rulebook.js';
import type { State } from './model/terms.js';
import type { Selection } from './plan.js';
import type { CompiledRule } from './program.js';
import { firstOf, listOf, sizeOf, union, type QuestionSet } from './question-set.js';
import { isStage } from './stage.js';

/** Names, for the state, each flag, each step and each withheld item, the rule, the answers and the sources behind it. Frozen. */
export function explanationOf(rulebook: Rulebook, run: Run, state: State, chosen: Selection): Explanation {
  const trace = new Trace(preparedReasons(rulebook), run, state);
  const steps = [...(chosen.today ? [chosen.today] : []), ...chosen.week, ...chosen.later];
  return Object.freeze({
    state: trace.stateReason(),
    flags: Object.freeze(run.fired.map((rule) => trace.flagReason(rule))),
    steps: Object.freeze(steps.map((step) => trace.stepReason(step, chosen.unmet))),
    withheld: Object.freeze(chosen.withheld.map(({ item, what, by }) => Object.freeze({ id: item.id, what, by: by.id, why: by.why }))),
  });
}

/** What something rests on: the leaves of its condition, and the questions behind them. */
interface Ground extends Reasons {
  readonly questions: QuestionSet;
}

/** Follows conditions back through flags, tallies and the level to the answers. Follows each fact once. */
class Trace {
  /** By the place of the fact that rests on it. */
  readonly #grounds: (Ground | undefined)[];
  readonly #answers: (OneAnswer | undefined)[];

  constructor(
    private readonly prepared: PreparedReasons,
    private readonly run: Run,
    private readonly state: State,
  ) {
    // Of their full length from the start: V8 would lengthen them many times.
    this.#grounds = new Array<undefined>(run.facts.length);
    this.#answers = new Array<undefined>(run.program.questions.length);
  }

  flagReason(compiled: CompiledRule): FlagReason {
    const { why, sources, alone } = this.prepared.rule(compiled);
    const value = alone && numberHeld(alone.fact, this.run.facts);
    const known = value === null ? null : alone?.reasons[value];
    if (known) return known;
    const { leaves, questions } = this.#groundOfRule(compiled);
    return Object.freeze({ id: compiled.id, why, because: leaves, answers: this.#answersTo(questions), sources });
  }

  /** A step rests on its own condition and on the exits that it works towards. */
  stepReason(step: Step, unmet: readonly string[]): StepReason {
    const { when, exits, alone } = this.prepared.step(step);
    const towards = exits.length > 0 ? Object.freeze(common(exits, unmet)) : NOTHING;
    if (!when && towards.length === 0) return alone;
    const exitGrounds = towards.map((exit) => this.#groundAt(factNamed(this.run.program.layout, exit).place));
    const { leaves, questions } = this.#groundOf(chain(when ? [reasons(when, this.run.facts, true), ...exitGrounds] : exitGrounds));
    const { id, why, sources } = alone;
    return Object.freeze({ id, why, towards, because: leaves, answers: this.#answersTo(questions), sources });
  }

  /** The rules that called for the state, or the exit criteria that hold it there, with their answers. */
  stateReason(): StateReason {
    const rules = this.#rulesBehindState();
    const answers = this.#answersTo(this.#questionsBehind(rules));
    return Object.freeze({ state: this.state, rules: Object.freeze(rules.map(({ id }) => id)), answers });
  }
  #rulesBehindState(): readonly CompiledRule[] {
    const { state } = this;
    const { fired, facts, program } = this.run;
    if (state === 'urgent' || state === 'safety-first') return this.#rulesBehindLevel();
    if (!isStage(state)) return fired.filter((rule) => rule.state === state);
    return program.layers.exit.filter((exit) => exit.state === state && facts[exit.place] !== 1);
  }
  #rulesBehindLevel(): readonly CompiledRule[] {
    const { fired, verdict } = this.run;
    return fired.filter(({ level }) => level === verdict.level);
  }

  /** What the flag, tally, level or state at this place rests on. */
  #groundAt(place: number): Ground {
    return (this.#grounds[place] ??= this.#follow(place));
  }
  #follow(place: number): Ground {
    const rule = this.run.program.rulesByPlace.get(place);
    return rule ? this.#groundOfRule(rule) : { leaves: NOTHING, places: NOTHING, questions: this.#questionsBehindVerdict(place) };
  }
  #groundOfRule({ place, when }: CompiledRule): Ground {
    const { facts } = this.run;
    return (this.#grounds[place] ??= this.#groundOf(reasons(when, facts, facts[place] === 1)));
  }
  #groundOf(found: Reasons): Ground {
    return isGround(found) ? found : { ...found, questions: this.#questionsAt(found.places) };
  }
  #questionsAt(places: readonly number[]): QuestionSet {
    const { questionAt } = this.run.program.layout;
    let questions: QuestionSet = [];
    for (const place of places) questions = union(questions, questionAt[place] ?? this.#groundAt(place).questions);
    return questions;
  }

  /** The questions that the level, the state or a tally rests on. */
  #questionsBehindVerdict(place: number): QuestionSet {
    const { program, facts, signals } = this.run;
    const { places, gates, tallies } = program;
    if (place === places.level) return this.#questionsBehind(this.#rulesBehindLevel());
    if (place === places.state) return this.#questionsBehind(this.#rulesBehindState());
    const tally = tallies.find((one) => one.place === place)?.tally;
    if (tally === 'tally.open-gates')
      return this.#questionsAt(gates.filter(({ isOpen }) => holds(isOpen, facts)).map((gate) => gate.place));
    let questions: QuestionSet = [];
    for (const signal of signals)
      if (tally && signal.counted.by.includes(tally)) questions = union(questions, this.#groundOfRule(signal).questions);
    return questions;
  }
  #questionsBehind(rules: readonly CompiledRule[]): QuestionSet {
    let questions: QuestionSet = [];
    for (const rule of rules) questions = union(questions, this.#groundOfRule(rule).questions);
    return questions;
  }

  #answersTo(questions: QuestionSet): readonly GivenAnswer[] {
    const first = firstOf(questions);
    if (first === null) return NOTHING;
    return sizeOf(questions) === 1 ? this.#answerTo(first) : Object.freeze(listOf(questions, this.#read));
  }
  readonly #read = (index: number): GivenAnswer => this.#answerTo(index)[0];
  #answerTo(index: number): OneAnswer {
    return (this.#answers[index] ??= this.#readAnswer(index));
  }
  #readAnswer(index: number): OneAnswer {
    const { program, facts } = this.run;
    const asked = program.questions[index];
    if (!asked) throw new Error(`no question ${String(index)}`);
    const { question, fact } = asked;
    const value = numberHeld(fact, facts);
    const known = value === null ? null : this.prepared.answers(asked)[value];
    return known ?? given(question.id, fact.kind === 'some' ? Object.freeze(chosenOf(fact, facts)) : 'unanswered');
  }
}

const isGround = (found: Reasons): found is Ground => found.questions !== null;
