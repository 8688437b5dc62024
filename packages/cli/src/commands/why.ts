import { assess, traceConditions, unmetExits, type Assessment, type ConditionOutcome, type Rulebook, type Step } from '@retrust/engine';
import type { Io } from '../io.js';
import { parsedAnswers } from './assess.js';
import { rulebookOf } from '../rulebook-folder.js';
import { asText, paragraph, sheetFor } from '../render/sheet.js';
import { UsageError } from '../usage.js';

export interface WhyFlags {
  readonly rulebook?: string | undefined;
}

/** `retrust why <step> <answers>`: why a person is shown a step or referral, or why not. Needs no solver. */
export async function whyCommand(io: Io, id: string, path: string, { rulebook: folder }: WhyFlags): Promise<void> {
  const rulebook = rulebookOf(folder);
  const item = [...rulebook.steps, ...rulebook.referrals].find((one) => one.id === id);
  if (!item) throw new UsageError(`there is no step or referral \`${id}\` in the rulebook`);
  const { answers } = await parsedAnswers(io, rulebook, path);
  const result = assess(rulebook, answers);
  const sheet = sheetFor(io);
  const outcome = traceConditions(rulebook, answers).get(id);
  const lines = [
    ...verdict(rulebook, result, item.id),
    ...('for' in item ? fits(result, item) : []),
    ...(outcome ? conditionLines(outcome, '') : []),
  ];
  io.out(asText(lines.flatMap((line) => paragraph(sheet, line))));
}

function verdict(rulebook: Rulebook, { plan, referrals, explanation }: Assessment, id: string): readonly string[] {
  const shown = [plan.today, ...plan.week, ...plan.later, ...referrals].some((one) => one.id === id);
  const withheld = explanation.withheld.find((one) => one.id === id);
  if (withheld) return [`${id} is withheld by ${withheld.by}: ${withheld.why}`];
  const why = [...rulebook.steps, ...rulebook.referrals].find((one) => one.id === id)?.why ?? '';
  return shown ? [`${id} is shown: ${why}`] : [`${id} is not shown.`];
}

function fits({ role, state, exits }: Assessment, step: Step): readonly string[] {
  const forReader = role === null ? step.for.length === 3 : step.for.includes(role);
  const unmet = unmetExits(state, exits);
  const towards = (step.towards ?? []).filter((exit) => unmet.includes(exit));
  return [
    `${mark(forReader)} it is for ${step.for.join(', ')}; the reader is ${role ?? 'of no role that was named'}`,
    `${mark(step.in.includes(state))} it is shown in ${step.in.join(', ')}; the reader is in ${state}`,
    ...(towards.length > 0 ? [`yes  it works towards ${towards.join(', ')}, which the reader has not met: so it comes first`] : []),
  ];
}

function conditionLines({ condition, result, parts }: ConditionOutcome, indent: string): readonly string[] {
  const inner = parts.flatMap((part) => conditionLines(part, `${indent}  `));
  const text = 'all' in condition ? 'all of' : 'any' in condition ? 'any of' : 'not' in condition ? 'not' : leaf(condition);
  return [`${mark(result)} ${indent}${text}`, ...inner];
}
const leaf = ({ fact, operator, value }: Extract<ConditionOutcome['condition'], { fact: string }>): string =>
  `${fact} ${operator} ${String(value)}`;
const mark = (holds: boolean): string => (holds ? 'yes ' : 'no  ');
