import type { Assessment, Change, GivenAnswer, LeafReason, Rulebook } from '@retrust/engine';
import { word } from '../words/words.js';
import { answerText, changeText, listed, sourceList } from './given.js';
import { heading, paragraph, spaced, type Lines, type Sheet } from './sheet.js';

/** For developers and authors: for the state, each flag and each step: the rule, the answers and the sources; then what was left out, and what would open more. */
export function explanation(sheet: Sheet, rulebook: Rulebook, assessment: Assessment, changes: readonly Change[]): Lines {
  const { state, flags, steps, withheld } = assessment.explanation;
  const { locale } = assessment;
  const answers = (given: readonly GivenAnswer[]): Lines =>
    listed(
      sheet,
      word('explain.answers'),
      given.map((one) => answerText(rulebook, locale, one)),
    );
  const because = (leaves: readonly LeafReason[]): Lines => listed(sheet, word('explain.because'), leaves.map(leaf));
  return [
    ...heading(sheet, word('explain.title')),
    ...block(sheet, 'explain.state', [
      [
        ...paragraph(sheet, state.state).map(sheet.mark),
        ...paragraph(sheet, word('explain.rules', { list: list(state.rules) }), '  '),
        ...answers(state.answers),
      ],
    ]),
    ...block(
      sheet,
      'explain.flags',
      flags.map((flag) => [
        ...titled(sheet, flag.id, flag.why),
        ...because(flag.because),
        ...answers(flag.answers),
        ...sourceList(sheet, flag.sources),
      ]),
    ),
    ...block(
      sheet,
      'explain.steps',
      steps.map((step) => [
        ...titled(sheet, step.id, step.why),
        ...(step.towards.length > 0 ? paragraph(sheet, word('explain.towards', { list: list(step.towards) }), '  ') : []),
        ...because(step.because),
        ...answers(step.answers),
        ...sourceList(sheet, step.sources),
      ]),
    ),
    ...block(
      sheet,
      'explain.withheld',
      withheld.map(({ what, id, by, why }) =>
        paragraph(sheet, word('explain.left-out', { what: word(`explain.${what}`), id, rule: by, why }), '- '),
      ),
    ),
    ...(changes.length > 0
      ? block(
          sheet,
          'explain.changes',
          changes.map((change) => paragraph(sheet, changeText(rulebook, locale, change), '- ')),
        )
      : []),
  ];
}

function block(sheet: Sheet, title: Parameters<typeof word>[0], parts: readonly Lines[]): Lines {
  const filled = parts.length > 0 ? spaced(parts) : paragraph(sheet, word('explain.nothing'));
  return [...heading(sheet, word(title)), ...filled];
}

const titled = (sheet: Sheet, id: string, why: string): Lines => [...paragraph(sheet, id).map(sheet.mark), ...paragraph(sheet, why, '  ')];

function leaf({ fact, operator, value, holds }: LeafReason): string {
  const said = `${fact} ${operator} ${typeof value === 'object' ? value.join(', ') : String(value)}`;
  return holds ? said : word('explain.not-so', { leaf: said });
}

const list = (ids: readonly string[]): string => ids.join(', ');
