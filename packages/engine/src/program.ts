import { compile, type Compiled } from './compile.js';
import { factNamed, layOut, type Fact, type Layout } from './facts.js';
import type { ExitStatus } from './model/assessment.js';
import type { Condition } from './model/condition.js';
import type { ExitRule, Question, Rule } from './model/rulebook.js';
import { isOneOf, LAYERS, SILENCES, type Layer } from './model/terms.js';
import { oncePerRulebook } from './once.js';
import { OPEN_ANSWERS } from './tally.js';

export interface CompiledRule {
  readonly rule: Rule;
  /** Where its flag stands. */
  readonly place: number;
  readonly when: Compiled;
}
export interface CompiledQuestion {
  readonly question: Question;
  readonly fact: Fact;
  readonly asked: Compiled | null;
  /** The position of each value that a reader may give; for several choices, of each that may be in the list. */
  readonly choices: ReadonlyMap<unknown, number>;
  /** The positions of two silences that no reader gives. */
  readonly unanswered: number;
  readonly hidden: number;
}

/** A rulebook made ready to run: everything that depends on no answer. */
export interface Program {
  readonly layout: Layout;
  readonly questions: readonly CompiledQuestion[];
  readonly questionsById: ReadonlyMap<string, CompiledQuestion>;
  /** The gate questions, each with the condition that it was put to the reader and no clear answer came. */
  readonly gates: readonly { readonly id: string; readonly isOpen: Compiled }[];
  readonly rules: readonly CompiledRule[];
  readonly layers: Readonly<Record<Layer, readonly CompiledRule[]>>;
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
  const questions = rulebook.questions.map((question) => compileQuestion(question, layout));
  const whens = new Map<string, Compiled>();
  const { rules, steps, referrals, notices, faqs, withholdings } = rulebook;
  for (const { id, when } of [...rules, ...steps, ...referrals, ...notices, ...faqs, ...withholdings])
    if (when && when !== 'always') whens.set(id, compile(when, layout));
  const compiled = rules.map((rule) => ({
    rule,
    place: factNamed(layout, rule.id).place,
    when: whens.get(rule.id) ?? compile(rule.when, layout),
  }));
  const inLayer = (layer: Layer): readonly CompiledRule[] => compiled.filter(({ rule }) => rule.layer === layer);
  return {
    layout,
    questions,
    questionsById: new Map(questions.map((q) => [q.question.id, q])),
    gates: rulebook.questions.filter((q) => q.gate).map((q) => ({ id: q.id, isOpen: compile(openCondition(q), layout) })),
    rules: compiled,
    layers: Object.fromEntries(LAYERS.map((layer) => [layer, inLayer(layer)])) as Record<Layer, readonly CompiledRule[]>,
    exits: inLayer('exit').flatMap(({ rule, place }) => (rule.layer === 'exit' ? [{ place, ...statuses(rule) }] : [])),
    whens,
  };
});

const statuses = ({ id, stage }: ExitRule): { met: ExitStatus; unmet: ExitStatus } => ({
  met: Object.freeze({ id, stage, met: true }),
  unmet: Object.freeze({ id, stage, met: false }),
});

function compileQuestion(question: Question, layout: Layout): CompiledQuestion {
  const fact = factNamed(layout, question.id);
  const values: readonly unknown[] = fact.values;
  const mayBeGiven = (value: unknown): boolean => !isOneOf(SILENCES, value) || value === 'not-sure' || value === 'skipped';
  const choices = new Map([...values.entries()].filter(([, value]) => mayBeGiven(value)).map(([i, value]) => [value, i]));
  const asked = question.askedWhen ? compile(question.askedWhen, layout) : null;
  return { question, fact, asked, choices, unanswered: values.indexOf('unanswered'), hidden: values.indexOf('hidden') };
}

/** The condition that a gate is open, in the rules' own terms. */
function openCondition({ id, kind }: Question): Condition {
  if (kind === 'multiple') return { any: OPEN_ANSWERS.map((value) => ({ fact: id, operator: 'contains', value })) };
  return { fact: id, operator: 'in', value: OPEN_ANSWERS };
}
