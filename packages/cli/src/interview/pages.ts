import {
  askedQuestions,
  assess,
  helpFor,
  phrase,
  questionText,
  type Answers,
  type Interview,
  type Question,
  type Rulebook,
} from '@retrust/engine';
import { emergency, emergencySentence, helplines } from '../render/help.js';
import { original } from '../render/original.js';
import { heading, paragraph, spaced, unbroken, type Lines, type Sheet } from '../render/sheet.js';
import { word } from '../words/words.js';
import { keysOf } from './reply.js';

/** Where the reader is, for the words and the numbers on a page. */
export interface Place {
  readonly rulebook: Rulebook;
  readonly locale: string;
  readonly country: string | undefined;
}

/** Says what this is, what it is not, and what stays on this device. */
export const introPage = (sheet: Sheet, { rulebook, locale, country }: Place): Lines => [
  ...paragraph(sheet, word('ask.title')).map(sheet.bold),
  '',
  ...spaced(([1, 2, 3, 4, 5] as const).map((n) => paragraph(sheet, word(`ask.intro.${n}`)))),
  '',
  ...paragraph(sheet, emergencySentence(helpFor(rulebook, { country }).emergency, phrase(rulebook, locale, 'help.local-emergency'))),
];

/** Comes before the first sensitive question. */
export const interruptionPage = (sheet: Sheet): Lines => [
  ...paragraph(sheet, word('ask.interruption')).map(sheet.bold),
  '',
  ...spaced(([1, 2, 3] as const).map((n) => paragraph(sheet, word(`ask.interruption.${n}`)))),
];

/** One question with its options, what was answered before, the keys that work, and the number to call. */
export function questionPage(sheet: Sheet, place: Place, interview: Interview, question: Question, note: string | null): Lines {
  const { rulebook, locale, country } = place;
  const text = questionText(rulebook, question.id, locale);
  const given: readonly unknown[] = typeof interview.given === 'object' && interview.given !== null ? interview.given : [interview.given];
  const keys = keysOf(question, text);
  const ends: Readonly<Record<string, string | null>> =
    question.kind === 'scale' ? { [question.min]: text.low, [question.max]: text.high } : {};
  const options = text.options.map(({ id, label }, i) => {
    const end = ends[id];
    const marked = given.map(String).includes(id) ? ` ${word('ask.given')}` : '';
    const english = question.kind === 'scale' ? null : text.original?.options.find((option) => option.id === id);
    return [
      ...paragraph(sheet, `${question.kind === 'scale' && end ? end : label}${marked}`, `${(keys[i] ?? '').padStart(4)}  `),
      ...original(sheet, english && [english.label], '      '),
    ];
  });
  const skipped = interview.given === 'skipped' ? paragraph(sheet, `${word('ask.key.s')} ${word('ask.given')}`, '   s  ') : [];
  const number = askedQuestions(rulebook, interview.answers).findIndex(({ id }) => id === question.id) + 1;
  const call = emergencySentence(helpFor(rulebook, { country }).emergency, phrase(rulebook, locale, 'help.local-emergency'));
  return spaced([
    paragraph(sheet, word('ask.number', { n: number, of: interview.progress.of })).map(sheet.dim),
    [
      ...paragraph(sheet, text.title).map(sheet.bold),
      ...(text.hint === null ? [] : paragraph(sheet, text.hint)),
      ...original(sheet, text.original && [text.original.title, text.original.hint]),
    ],
    [...options.flat(), ...skipped],
    note === null ? [] : paragraph(sheet, note).map(sheet.bold),
    [
      ...paragraph(sheet, question.kind === 'multiple' ? word('ask.type.many') : word('ask.type.one')),
      ...(interview.given === null ? [] : paragraph(sheet, word('ask.type.again'))),
      ...paragraph(sheet, keyList(interview)).map(sheet.dim),
      ...paragraph(sheet, call).map(sheet.dim),
    ],
  ]);
}

const keyList = ({ canGoBack }: Interview): string =>
  (['s', 'w', ...(canGoBack ? (['b'] as const) : []), 'c', 'e', 'h', 'q'] as const)
    .map((key) => unbroken(`${key} ${word(`ask.key.${key}`)}`))
    .join(' · ');

/** Why a question is asked. */
export function whyPage(sheet: Sheet, { rulebook, locale }: Place, question: Question): Lines {
  const { why, original: english } = questionText(rulebook, question.id, locale);
  return [...heading(sheet, word('ask.why.title')), ...paragraph(sheet, why), ...original(sheet, english && [english.why])];
}

/** The questions that were answered, by title and number. Answers are not repeated. */
export function changePage(sheet: Sheet, { rulebook, locale }: Place, answered: readonly string[]): Lines {
  if (answered.length === 0) return paragraph(sheet, word('ask.change.none'));
  const titles = answered.map((id, i) => paragraph(sheet, questionText(rulebook, id, locale).title, `${String(i + 1).padStart(4)}  `));
  return [...paragraph(sheet, word('ask.change.title')).map(sheet.bold), '', ...titles.flat()];
}

/**
 * The numbers to call. INVARIANT: they are those of the answers so far, so that a reader who has said that they use harm
 * is not led to the lines, and the places, of the people who are hurt.
 */
export function helpPage(sheet: Sheet, { rulebook, locale, country }: Place, answers: Answers): Lines {
  const { help } = assess(rulebook, answers, { locale, country });
  return [
    ...heading(sheet, word('result.help')),
    ...spaced([emergency(sheet, help.emergency, phrase(rulebook, locale, 'help.local-emergency')), helplines(sheet, help.helplines)]),
  ];
}

/** After the last question. */
export const reviewPage = (sheet: Sheet): Lines => paragraph(sheet, word('ask.review.title')).map(sheet.bold);
