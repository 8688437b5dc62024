import { compile, type Compiled } from './compile.js';
import { factNamed, layOut, type Fact, type Layout } from './facts.js';
import type { ExitStatus } from './model/assessment.js';
import type { Condition } from './model/condition.js';
import type { ExitRule, Question, Rule } from './model/rulebook.js';
import { isOneOf, LAYERS, SILENCES, TALLIES, type Layer, type Level, type State, type Tally } from './model/terms.js';
import { oncePerRulebook } from './once.js';
import { isForbidden } from './plain.js';
import { counted, OPEN_ANSWERS, type Counted } from './tally.js';

/** A rule of any layer. All have the same fields, since V8 is slow where it meets objects of many shapes. */
export interface CompiledRule {
  readonly id: string;
  readonly rule: Rule;
  /** Where its flag stands. */
  readonly place: number;
  readonly when: Compiled;
  /** What a level rule sets. */
  readonly level: Level | null;
  /** The side state that is called for, or the stage that is left. */
  readonly state: State | null;
  readonly counted: Counted;
}
export interface CompiledQuestion {
  readonly question: Question;
  readonly fact: Fact;
  readonly asked: Compiled | null;
  /** The position of each value that a reader may give; for several choices, of each that may be in the list. */
  readonly choices: ReadonlyMap<unknown, number>;
  /** The position of the choice that excludes all others; -1 where there is none. */
  readonly none: number;
  /** The positions of two silences that no reader gives; the silences come after the options. */
  readonly unanswered: number;
  readonly hidden: number;
}

/** A rulebook made ready to run: everything that depends on no answer. */
export interface Program {
  readonly layout: Layout;
  /** Where the facts of the verdict stand. */
  readonly places: { readonly level: number; readonly state: number };
  readonly tallies: readonly { readonly tally: Tally; readonly place: number }[];
  readonly questions: readonly CompiledQuestion[];
  /** By id; none bears a name through which a prototype could be reached. */
  readonly questionsById: ReadonlyMap<string, CompiledQuestion>;
  /** The gate questions, each with the condition that it was put to the reader and no clear answer came. */
  readonly gates: readonly { readonly place: number; readonly isOpen: Compiled }[];
  readonly layers: Readonly<Record<Layer, readonly CompiledRule[]>>;
  readonly rulesByPlace: ReadonlyMap<number, CompiledRule>;
  /** The exits, in order, with the status that each has when met and when not. */
  readonly exits: readonly { readonly place: number; readonly met: ExitStatus; readonly unmet: ExitStatus }[];
  /** Compiled conditions, by id, of everything that has one: rules, steps, referrals, notices, frequent questions and withholdings. */
  readonly whens: ReadonlyMap<string, Compiled>;
}

/** The compiled form of a rulebook; compiled at the first call. Throws a TypeError for one without rules. */
export const programOf = oncePerRulebook((rulebook): Program => {
  // INVARIANT: half a rulebook (see `halve`) gives no result, since one without rules would find no danger in anything.
  if (rulebook.rules.length === 0) throw new TypeError('a rulebook without rules can assess nothing');
  const layout = layOut(rulebook);
  const placeOf = (fact: string): number => factNamed(layout, fact).place;
  const { steps, referrals, notices, faqs, withholdings } = rulebook;
  const inOrder = LAYERS.flatMap((layer) => rulebook.rules.filter((rule) => rule.layer === layer));
  const rules = compileEach(inOrder, layout).map(({ item, when }) => compileRule(item, placeOf(item.id), when));
  const conditional = [...steps, ...referrals, ...notices, ...faqs, ...withholdings].flatMap(({ id, when }): readonly Conditional[] =>
    when && when !== 'always' ? [{ id, when }] : [],
  );
  const others = compileEach(conditional, layout);
  const inLayer = (layer: Layer): readonly CompiledRule[] => rules.filter(({ rule }) => rule.layer === layer);
  const layers = Object.fromEntries(LAYERS.map((layer) => [layer, inLayer(layer)])) as Record<Layer, readonly CompiledRule[]>;
  const questions = compileQuestions(rulebook.questions, layout);
  return {
    layout,
    places: { level: placeOf('level'), state: placeOf('state') },
    tallies: TALLIES.map((tally) => ({ tally, place: placeOf(tally) })),
    questions,
    questionsById: new Map(questions.map((q) => [q.question.id, q] as const).filter(([id]) => !isForbidden(id))),
    gates: compileEach(rulebook.questions.filter(({ gate }) => gate).map(openCondition), layout).map(({ item: { id }, when }) => ({
      place: placeOf(id),
      isOpen: when,
    })),
    layers,
    rulesByPlace: new Map(rules.map((rule) => [rule.place, rule])),
    exits: layers.exit.flatMap(({ rule, place }) => (rule.layer === 'exit' ? [{ place, ...statuses(rule) }] : [])),
    whens: new Map([
      ...rules.map(({ rule, when }) => [rule.id, when] as const),
      ...others.map(({ item, when }) => [item.id, when] as const),
    ]),
  };
});

interface Conditional {
  readonly id: string;
  readonly when: Condition;
}
function compileEach<T extends Conditional>(items: readonly T[], layout: Layout): readonly { readonly item: T; readonly when: Compiled }[] {
  const conditions = items.map(({ when }) => when);
  return compile(conditions, layout).flatMap((when, i) => {
    const item = items[i];
    return item ? [{ item, when }] : [];
  });
}

/** The level that a rule sets when it is met; `null` for a rule of another layer. */
export const levelSetBy = (rule: Rule): Level | null => (rule.layer === 'level' ? rule.level : null);

const compileRule = (rule: Rule, place: number, when: Compiled): CompiledRule => ({
  id: rule.id,
  rule,
  place,
  when,
  level: levelSetBy(rule),
  state: rule.layer === 'side-state' ? rule.state : rule.layer === 'exit' ? rule.stage : null,
  counted: counted(rule),
});

const statuses = ({ id, stage }: ExitRule): { met: ExitStatus; unmet: ExitStatus } => ({
  met: Object.freeze({ id, stage, met: true }),
  unmet: Object.freeze({ id, stage, met: false }),
});

function compileQuestions(questions: readonly Question[], layout: Layout): readonly CompiledQuestion[] {
  const asked = new Map(
    compileEach(
      questions.flatMap(({ id, askedWhen }) => (askedWhen ? [{ id, when: askedWhen }] : [])),
      layout,
    ).map(({ item, when }) => [item.id, when]),
  );
  return questions.map((question) => {
    const fact = factNamed(layout, question.id);
    const values: readonly unknown[] = fact.values;
    const choices = new Map<unknown, number>();
    for (let i = 0; i < values.length; i++) if (mayBeGiven(values[i])) choices.set(values[i], i);
    return {
      question,
      fact,
      asked: asked.get(question.id) ?? null,
      choices,
      none: question.kind === 'multiple' ? values.indexOf(question.none) : -1,
      unanswered: values.indexOf('unanswered'),
      hidden: values.indexOf('hidden'),
    };
  });
}

const mayBeGiven = (value: unknown): boolean => value === 'not-sure' || value === 'skipped' || !isOneOf(SILENCES, value);

/** The condition that a gate is open, in the rules' own terms. */
function openCondition({ id, kind }: Question): Conditional {
  if (kind === 'multiple') return { id, when: { any: OPEN_ANSWERS.map((value) => ({ fact: id, operator: 'contains', value })) } };
  return { id, when: { fact: id, operator: 'in', value: OPEN_ANSWERS } };
}
