import { holds, reasons } from './compile.js';
import type { Run } from './evaluate.js';
import { chosenOf, factNamed } from './facts.js';
import { common, joined, union } from './lists.js';
import type { Explanation, FlagReason, GivenAnswer, LeafReason, ShownSource, StateReason, StepReason } from './model/assessment.js';
import type { Rulebook, Step } from './model/rulebook.js';
import type { State } from './model/terms.js';
import { oncePerRulebook } from './once.js';
import type { Selection } from './plan.js';
import { programOf, type CompiledRule } from './program.js';
import { isStage } from './stage.js';
import { countedBy, isSignalTally } from './tally.js';

/** Names, for the state, each flag, each step and each withheld item, the rule, the answers and the sources behind it. Frozen. */
export function explanationOf(rulebook: Rulebook, run: Run, state: State, chosen: Selection): Explanation {
  const trace = new Trace(rulebook, run, state);
  const steps = [...(chosen.today ? [chosen.today] : []), ...chosen.week, ...chosen.later];
  return Object.freeze({
    state: trace.stateReason(),
    flags: Object.freeze(run.program.rules.filter(({ place }) => run.facts[place] === 1).map((rule) => trace.flagReason(rule))),
    steps: Object.freeze(steps.map((step) => trace.stepReason(step, chosen.unmet))),
    withheld: Object.freeze(chosen.withheld.map(({ item, what, by }) => Object.freeze({ id: item.id, what, by: by.id, why: by.why }))),
  });
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

/** For each question with one answer, what is said of each answer, in a list of one. Lists of choices are too many to prepare. */
const preparedAnswers = oncePerRulebook((rulebook) =>
  programOf(rulebook).questions.map(({ question: { id }, fact }) =>
    fact.values.map((value) => given(id, typeof value === 'boolean' ? '' : value)),
  ),
);
type OneAnswer = readonly [GivenAnswer];
const given = (question: string, value: GivenAnswer['value']): OneAnswer => Object.freeze([Object.freeze({ question, value })] as const);

/** What something rests on: the leaves of its condition, and the questions behind them by their place in the questionnaire, in order. */
interface Ground {
  readonly because: readonly LeafReason[];
  readonly questions: readonly number[];
  readonly answers: readonly GivenAnswer[];
}
const NOTHING: readonly never[] = Object.freeze([]);
const NO_GROUND: Ground = { because: NOTHING, questions: NOTHING, answers: NOTHING };

/** Follows conditions back through flags, tallies and the level to the answers. Follows each fact once. */
class Trace {
  readonly #grounds: (Ground | undefined)[];
  readonly #answers: (OneAnswer | undefined)[];
  readonly #prepared: ReturnType<typeof preparedAnswers>;
  readonly #sources: ReturnType<typeof shownSources>;

  constructor(
    rulebook: Rulebook,
    private readonly run: Run,
    private readonly state: State,
  ) {
    this.#grounds = new Array<undefined>(run.facts.length);
    this.#answers = new Array<undefined>(run.program.questions.length);
    this.#prepared = preparedAnswers(rulebook);
    this.#sources = shownSources(rulebook);
  }

  isMet({ place }: CompiledRule): boolean {
    return this.run.facts[place] === 1;
  }

  flagReason({ place, rule: { id, why, sources } }: CompiledRule): FlagReason {
    const { because, answers } = this.#groundOf(id, place);
    return Object.freeze({ id, why, because, answers, sources: this.#sources(sources) });
  }

  stepReason({ id, why, towards: exits = NOTHING, sources }: Step, unmet: readonly string[]): StepReason {
    const towards = Object.freeze(common(exits, unmet));
    const { because, answers } = this.#groundOfStep(id, towards);
    return Object.freeze({ id, why, towards, because, answers, sources: this.#sources(sources) });
  }

  /** The rules that called for the state, or the exit criteria that hold it there, with their answers. */
  stateReason(): StateReason {
    const rules = this.#rulesBehindState().map(({ rule }) => rule.id);
    const answers = this.#answersTo(this.#questionsBehind(rules));
    return Object.freeze({ state: this.state, rules: Object.freeze(rules), answers });
  }
  #rulesBehindState(): readonly CompiledRule[] {
    const { level, 'side-state': sideState, exit } = this.run.program.layers;
    if (this.state === 'urgent' || this.state === 'safety-first') return this.#rulesBehindLevel(level);
    if (isStage(this.state)) return exit.filter((r) => r.rule.layer === 'exit' && r.rule.stage === this.state && !this.isMet(r));
    return sideState.filter((r) => r.rule.layer === 'side-state' && r.rule.state === this.state && this.isMet(r));
  }
  #rulesBehindLevel(rules: readonly CompiledRule[]): readonly CompiledRule[] {
    return rules.filter((r) => r.rule.layer === 'level' && r.rule.level === this.run.verdict.level && this.isMet(r));
  }

  /** What the flag, tally, level or state of this name rests on; its place is that of its fact. */
  #groundOf(name: string, place: number): Ground {
    return (this.#grounds[place] ??= this.#follow(name));
  }
  #follow(name: string): Ground {
    const when = this.run.program.whens.get(name);
    if (!when) return this.#ground(NOTHING, this.#questionsBehind(this.#behind(name)));
    const because = reasons(when, this.run.facts);
    return this.#ground(because, this.#questionsBehindLeaves(because));
  }
  #ground(because: readonly LeafReason[], questions: readonly number[]): Ground {
    return { because, questions, answers: this.#answersTo(questions) };
  }
  /** A step rests on its own condition and on the exits that it works towards. */
  #groundOfStep(id: string, towards: readonly string[]): Ground {
    const { whens, layout } = this.run.program;
    let ground = whens.has(id) ? this.#follow(id) : NO_GROUND;
    for (const exit of towards) ground = this.#both(ground, this.#groundOf(exit, factNamed(layout, exit).place));
    return ground;
  }
  #both(one: Ground, other: Ground): Ground {
    if (one === NO_GROUND) return other;
    return this.#ground(Object.freeze(joined(one.because, other.because)), union(one.questions, other.questions));
  }
  #questionsBehindLeaves(leaves: readonly LeafReason[]): readonly number[] {
    let questions: readonly number[] = NOTHING;
    for (let i = 0; i < leaves.length; i++) questions = union(questions, this.#questionsOf(leaves[i]?.fact ?? ''));
    return questions;
  }
  #questionsBehind(names: readonly string[]): readonly number[] {
    let questions: readonly number[] = NOTHING;
    for (const name of names) questions = union(questions, this.#questionsOf(name));
    return questions;
  }
  #questionsOf(name: string): readonly number[] {
    const { place, question } = factNamed(this.run.program.layout, name);
    return question ?? this.#groundOf(name, place).questions;
  }

  /** The flags and questions that the level, the state or a tally rests on. */
  #behind(fact: string): readonly string[] {
    const { program, facts } = this.run;
    const { layers, gates } = program;
    const ids = (rules: readonly CompiledRule[]): readonly string[] => rules.map(({ rule }) => rule.id);
    if (fact === 'level') return ids(this.#rulesBehindLevel(layers.level));
    if (fact === 'state') return ids(this.#rulesBehindState());
    if (fact === 'tally.open-gates') return gates.filter(({ isOpen }) => holds(isOpen, facts)).map(({ id }) => id);
    if (!isSignalTally(fact)) return NOTHING;
    return ids(layers.signal.filter((r) => this.isMet(r) && r.rule.layer === 'signal' && countedBy[fact](r.rule)));
  }

  #answersTo(questions: readonly number[]): readonly GivenAnswer[] {
    const [first] = questions;
    if (first === undefined) return NOTHING;
    return questions.length === 1 ? this.#answerTo(first) : Object.freeze(questions.map((index) => this.#answerTo(index)[0]));
  }
  #answerTo(index: number): OneAnswer {
    return (this.#answers[index] ??= this.#readAnswer(index));
  }
  #readAnswer(index: number): OneAnswer {
    const { program, facts } = this.run;
    const asked = program.questions[index];
    if (!asked) throw new Error(`no question ${String(index)}`);
    const { question, fact } = asked;
    if (fact.kind === 'some') return given(question.id, Object.freeze(chosenOf(fact, facts)));
    return this.#prepared[index]?.[facts[fact.place] ?? 0] ?? given(question.id, 'unanswered');
  }
}
