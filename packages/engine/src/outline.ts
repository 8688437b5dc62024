import type { MultipleQuestion, Question, Rule, Rulebook, ScaleQuestion, SingleQuestion } from './model/rulebook.js';
import { LAYERS, type Layer, type Level, type State, type Tally } from './model/terms.js';
import { counted, isSignalTally, type Counted } from './tally.js';

/** What a rulebook's verdict depends on, but for the conditions. Plain JSON. */
export interface Outline {
  readonly questions: readonly QuestionOutline[];
  /** In the order in which they run: layer by layer. */
  readonly rules: readonly RuleOutline[];
}

/** A question, as far as it says which answers fit. */
export type QuestionOutline =
  | Pick<SingleQuestion, 'id' | 'gate' | 'kind' | 'options'>
  | Pick<MultipleQuestion, 'id' | 'gate' | 'kind' | 'options' | 'none'>
  | Pick<ScaleQuestion, 'id' | 'gate' | 'kind' | 'min' | 'max'>;

/** A rule of any layer. All have the same fields, since V8 is slow where it meets objects of many shapes. */
export interface RuleOutline {
  readonly id: string;
  readonly layer: Layer;
  /** What a level rule sets. */
  readonly level: Level | null;
  /** The side state that is called for, or the stage that is left. */
  readonly state: State | null;
  readonly counted: Counted;
}

export const outlineOf = ({ questions, rules }: Rulebook): Outline => ({
  questions: questions.map(questionOutline),
  rules: inOrder(rules).map(ruleOutline),
});

/** Rules in the order in which they run. */
export const inOrder = (rules: readonly Rule[]): readonly Rule[] => LAYERS.flatMap((layer) => rules.filter((rule) => rule.layer === layer));

/** The level that a rule sets when it is met; `null` for a rule of another layer. */
export const levelSetBy = (rule: Rule): Level | null => (rule.layer === 'level' ? rule.level : null);

function questionOutline(question: Question): QuestionOutline {
  const { id, gate } = question;
  if (question.kind === 'scale') return { id, gate, kind: question.kind, min: question.min, max: question.max };
  if (question.kind === 'single') return { id, gate, kind: question.kind, options: question.options };
  return { id, gate, kind: question.kind, options: question.options, none: question.none };
}

const ruleOutline = (rule: Rule): RuleOutline => ({
  id: rule.id,
  layer: rule.layer,
  level: levelSetBy(rule),
  state: rule.layer === 'side-state' ? rule.state : rule.layer === 'exit' ? rule.stage : null,
  counted: counted(rule),
});

/** The most that a tally can come to. */
export const mostOf = (tally: Tally, { questions, rules }: Outline): number =>
  isSignalTally(tally) ? rules.filter(({ counted }) => counted.by.includes(tally)).length : questions.filter(({ gate }) => gate).length;
