import { factAt, reasons } from './compile.js';
import type { Run } from './evaluate.js';
import type { Explanation, FlagReason, GivenAnswer, LeafReason, ShownSource, StateReason } from './model/assessment.js';
import type { Rule, Rulebook, Step } from './model/rulebook.js';
import type { State } from './model/terms.js';
import { questionsById } from './parse-answers.js';
import type { Selection } from './plan.js';
import { isStage } from './stage.js';
import { countedBy, isOpenGate, isSignalTally } from './tally.js';

/** Names, for the state, each flag, each step and each withheld item, the rule, the answers and the sources behind it. */
export function explanationOf(rulebook: Rulebook, run: Run, state: State, chosen: Selection): Explanation {
  const trace = new Trace(rulebook, run, state);
  const sources = (ids: readonly string[]): readonly ShownSource[] => sourcesOf(rulebook, ids);
  const flag = (rule: Rule): FlagReason => {
    const because = trace.because(rule.id);
    return { id: rule.id, why: rule.why, because, answers: trace.answers(because), sources: sources(rule.sources) };
  };
  const unmet = new Set(run.verdict.exits.filter((e) => e.stage === state && !e.met).map((e) => e.id));
  const fired = new Set(run.verdict.flags);
  const shown: readonly Step[] = [chosen.today, ...chosen.week, ...chosen.later].filter((s) => s !== null);
  return {
    state: trace.stateReason(),
    flags: rulebook.rules.filter((rule) => fired.has(rule.id)).map(flag),
    steps: shown.map((step) => {
      const towards = step.towards?.filter((id) => unmet.has(id)) ?? [];
      const because = [step.id, ...towards].flatMap((id) => trace.because(id));
      return { id: step.id, why: step.why, towards, because, answers: trace.answers(because), sources: sources(step.sources) };
    }),
    withheld: chosen.withheld.map(({ item, what, by }) => ({ id: item.id, what, by: by.id, why: by.why })),
  };
}

const shownSources = new WeakMap<Rulebook, ReadonlyMap<string, ShownSource>>();
/** Title and address of sources, in the order named. */
export function sourcesOf(rulebook: Rulebook, ids: readonly string[]): readonly ShownSource[] {
  let shown = shownSources.get(rulebook);
  if (!shown) {
    const sources = Object.values(rulebook.sources).map(({ id, title, url }) => Object.freeze({ id, title, url: url ?? null }));
    shownSources.set(rulebook, (shown = new Map(sources.map((source) => [source.id, source]))));
  }
  return ids.map((id) => shown.get(id)).filter((source) => source !== undefined);
}

/** Follows conditions back through flags, tallies and the level to the answers. */
class Trace {
  constructor(
    private readonly rulebook: Rulebook,
    private readonly run: Run,
    private readonly state: State,
  ) {}

  /** The leaves that made the condition of this rule, step or referral come out as it did; none when it has no condition. */
  because(id: string): readonly LeafReason[] {
    const when = this.run.program.whens.get(id);
    return when ? reasons(when, this.run.facts) : [];
  }

  /** The rules that called for the state, or the exit criteria that hold it there, with their answers. */
  stateReason(): StateReason {
    const rules = this.#rulesBehindState();
    return { state: this.state, rules: rules.map((r) => r.id), answers: this.answers(rules.flatMap((r) => this.because(r.id))) };
  }
  #rulesBehindState(): readonly Rule[] {
    const { verdict } = this.run;
    const met = (rule: Rule): boolean => this.run.facts[this.run.program.slots.of(rule.id)] === true;
    if (this.state === 'urgent' || this.state === 'safety-first')
      return this.rulebook.rules.filter((rule) => rule.layer === 'level' && rule.level === verdict.level && met(rule));
    if (isStage(this.state)) return this.rulebook.rules.filter((rule) => rule.layer === 'exit' && rule.stage === this.state && !met(rule));
    return this.rulebook.rules.filter((rule) => rule.layer === 'side-state' && rule.state === this.state && met(rule));
  }

  /** The answers at the roots of these leaves, each question once, in the order of the questionnaire. */
  answers(leaves: readonly LeafReason[]): readonly GivenAnswer[] {
    const asked = new Set<string>();
    const seen = new Set<string>();
    const follow = ({ fact }: Pick<LeafReason, 'fact'>): void => {
      if (seen.has(fact)) return;
      seen.add(fact);
      if (questionsById(this.rulebook).has(fact)) asked.add(fact);
      else for (const leaf of this.#behind(fact)) follow(leaf);
    };
    leaves.forEach(follow);
    const { slots } = this.run.program;
    // Questions got their slots in the order of the questionnaire.
    const places = [...asked].map((question) => ({ question, place: slots.of(question) })).sort((a, b) => a.place - b.place);
    return places.map(({ question, place }) => {
      const value = factAt(this.run.facts, place);
      return { question, value: typeof value === 'boolean' ? String(value) : value };
    });
  }

  /** The facts that a flag, the level, the state or a tally rests on. */
  #behind(fact: string): readonly Pick<LeafReason, 'fact'>[] {
    const { verdict, program, facts } = this.run;
    const { rules, questions } = this.rulebook;
    const ids = (items: readonly { readonly id: string }[]): readonly Pick<LeafReason, 'fact'>[] => items.map(({ id }) => ({ fact: id }));
    if (program.whens.has(fact)) return this.because(fact);
    if (fact === 'level') return ids(rules.filter((r) => r.layer === 'level' && r.level === verdict.level && verdict.flags.includes(r.id)));
    if (fact === 'state') return ids(this.#rulesBehindState());
    if (fact === 'tally.open-gates') return ids(questions.filter((q) => isOpenGate(q, factAt(facts, program.slots.of(q.id)))));
    if (!isSignalTally(fact)) return [];
    return ids(rules.filter((r) => r.layer === 'signal' && verdict.flags.includes(r.id) && countedBy[fact](r)));
  }
}
