import { compile, type Compiled } from './compile.js';
import { factNamed, layOut, type Fact, type Layout } from './facts.js';
import { holdsAlways, type Entry } from './jumps.js';
import type { ExitStatus } from './model/assessment.js';
import type { Condition } from './model/condition.js';
import type { Question, Rulebook } from './model/rulebook.js';
import { isOneOf, LAYERS, SILENCES, STAGES, TALLIES, type Layer, type Stage, type Tally } from './model/terms.js';
import { oncePerRulebook } from './once.js';
import { inOrder, outlineOf, type Outline, type QuestionOutline, type RuleOutline } from './outline.js';
import { isForbidden } from './plain.js';
import { OPEN_ANSWERS } from './tally.js';

export interface CompiledRule extends Omit<RuleOutline, 'layer'> {
  /** Where its flag stands. */
  readonly place: number;
  readonly when: Compiled;
}
export interface CompiledQuestion {
  readonly id: string;
  readonly fact: Fact;
  /** The position of each value that a reader may give; for several choices, of each that may be in the list. */
  readonly choices: ReadonlyMap<unknown, number>;
  /** The position of the choice that excludes all others; -1 where there is none. */
  readonly none: number;
  /** The positions of two silences that no reader gives; the silences come after the options. */
  readonly unanswered: number;
  readonly hidden: number;
}

/** The rules of a rulebook, ready to run: everything in a verdict that depends on no answer. */
export interface Program {
  readonly layout: Layout;
  /** Where the facts of the verdict stand. */
  readonly places: { readonly level: number; readonly state: number };
  readonly tallies: readonly { readonly tally: Tally; readonly place: number }[];
  readonly questions: readonly CompiledQuestion[];
  /** By id; none bears a name through which a prototype could be reached. */
  readonly questionsById: ReadonlyMap<string, CompiledQuestion>;
  /** Skip logic, in the order of the questions: those that are not put to everybody. */
  readonly skips: readonly { readonly question: CompiledQuestion; readonly asked: Entry }[];
  /** The gate questions, each with the condition that it was put to the reader and no clear answer came. */
  readonly gates: readonly { readonly place: number; readonly isOpen: Entry }[];
  readonly layers: Readonly<Record<Layer, readonly CompiledRule[]>>;
  readonly rulesByPlace: ReadonlyMap<number, CompiledRule>;
  /** The exits, in order, with the status that each has when met and when not. */
  readonly exits: readonly { readonly place: number; readonly met: ExitStatus; readonly unmet: ExitStatus }[];
}

/** The compiled rules of a rulebook; compiled at the first call. Throws a TypeError for one without rules. */
export const programOf = oncePerRulebook((rulebook): Program => {
  const outline = outlineOf(rulebook);
  const layout = layOut(outline);
  return link(outline, layout, compile(conditionsOf(rulebook), layout));
});

/** Every condition that a verdict reads: of the rules in the order of the outline, of all questions, of the gates. */
export const conditionsOf = ({ rules, questions }: Rulebook): readonly Condition[] => [
  ...inOrder(rules).map(({ when }) => when),
  ...questions.map(({ askedWhen }) => askedWhen ?? ALWAYS),
  ...questions.filter(isGate).map(openCondition),
];
const ALWAYS: Condition = { all: [] };
const isGate = ({ gate }: QuestionOutline): boolean => gate === true;

/** Puts a program together from an outline and its conditions, compiled, in the order of `conditionsOf`. */
export function link({ questions, rules }: Outline, layout: Layout, conditions: readonly Compiled[]): Program {
  // INVARIANT: half a rulebook (see `halve`) gives no result, since one without rules would find no danger in anything.
  if (rules.length === 0) throw new TypeError('a rulebook without rules can assess nothing');
  const placeOf = (fact: string): number => factNamed(layout, fact).place;
  const at = (i: number): Compiled => {
    const found = conditions[i];
    if (!found) throw new Error(`no condition ${String(i)}`);
    return found;
  };
  const compiledRules = rules.map(({ id, level, state, counted }, i) => ({ id, place: placeOf(id), when: at(i), level, state, counted }));
  const inLayer = (layer: Layer): readonly CompiledRule[] => compiledRules.filter((_, i) => rules[i]?.layer === layer);
  const layers = Object.fromEntries(LAYERS.map((layer) => [layer, inLayer(layer)])) as Record<Layer, readonly CompiledRule[]>;
  const compiledQuestions = questions.map((question) => compileQuestion(question, factNamed(layout, question.id)));
  const afterRules = rules.length;
  const afterQuestions = afterRules + questions.length;
  return {
    layout,
    places: { level: placeOf('level'), state: placeOf('state') },
    tallies: TALLIES.map((tally) => ({ tally, place: placeOf(tally) })),
    questions: compiledQuestions,
    questionsById: new Map(compiledQuestions.map((question) => [question.id, question] as const).filter(([id]) => !isForbidden(id))),
    skips: compiledQuestions.map((question, i) => ({ question, asked: at(afterRules + i) })).filter(({ asked }) => !holdsAlways(asked)),
    gates: questions.filter(isGate).map(({ id }, i) => ({ place: placeOf(id), isOpen: at(afterQuestions + i) })),
    layers,
    rulesByPlace: new Map(compiledRules.map((rule) => [rule.place, rule])),
    exits: layers.exit.flatMap(({ id, place, state }) => (isOneOf(STAGES, state) ? [{ place, ...statuses(id, state) }] : [])),
  };
}

const statuses = (id: string, stage: Stage): { met: ExitStatus; unmet: ExitStatus } => ({
  met: Object.freeze({ id, stage, met: true }),
  unmet: Object.freeze({ id, stage, met: false }),
});

function compileQuestion(question: QuestionOutline, fact: Fact): CompiledQuestion {
  const values: readonly unknown[] = fact.values;
  const choices = new Map<unknown, number>();
  for (let i = 0; i < values.length - SILENCES.length; i++) choices.set(values[i], i);
  for (const silence of ['not-sure', 'skipped']) choices.set(silence, values.indexOf(silence));
  return {
    id: question.id,
    fact,
    choices,
    none: question.kind === 'multiple' ? values.indexOf(question.none) : -1,
    unanswered: values.indexOf('unanswered'),
    hidden: values.indexOf('hidden'),
  };
}

/** The condition that a gate is open, in the rules' own terms. */
function openCondition({ id, kind }: Question): Condition {
  if (kind === 'multiple') return { any: OPEN_ANSWERS.map((value) => ({ fact: id, operator: 'contains', value })) };
  return { fact: id, operator: 'in', value: OPEN_ANSWERS };
}

/** Compiled conditions, by id, of what is chosen after the verdict: steps, referrals, notices, frequent questions and withholdings. */
export const choiceConditions = oncePerRulebook((rulebook): ReadonlyMap<string, Compiled> => {
  const { steps, referrals, notices, faqs, withholdings } = rulebook;
  const conditional = [...steps, ...referrals, ...notices, ...faqs, ...withholdings].flatMap(({ id, when }) =>
    when && when !== 'always' ? [{ id, when }] : [],
  );
  const compiled = compile(
    conditional.map(({ when }) => when),
    programOf(rulebook).layout,
  );
  return new Map(compiled.map((when, i) => [conditional[i]?.id ?? '', when]));
});
