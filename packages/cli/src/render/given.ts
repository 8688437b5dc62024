import { phrase, questionText, type Change, type GivenAnswer, type Rulebook, type ShownSource } from '@retrust/engine';
import { word } from '../words/words.js';
import { paragraph, type Lines, type Sheet } from './sheet.js';

/** A question with the answer that was given, or with the kind of silence. */
export function answerText(rulebook: Rulebook, locale: string, { question, value }: GivenAnswer): string {
  const { title, options } = questionText(rulebook, question, locale);
  const label = (id: string): string => {
    if (id === 'unanswered' || id === 'hidden') return word(`answer.${id}`);
    return options.find((option) => option.id === id)?.label ?? phrase(rulebook, locale, `answer.${id}`);
  };
  const values: readonly (string | number)[] = typeof value === 'object' ? value : [value];
  return `${title} ${values.map((one) => label(String(one))).join('; ')}`;
}

/** True unless skip logic kept the question from being asked. */
export const wasAsked = ({ value }: GivenAnswer): boolean => value !== 'hidden' && !(typeof value === 'object' && value.includes('hidden'));

/** Which single change of conduct would open which stage. */
export const changeText = (rulebook: Rulebook, locale: string, { text, opens }: Change): string =>
  word('explain.change', { ...text, stage: phrase(rulebook, locale, `state.${opens}.name`) });

/** A titled list; nothing when it is empty. */
export function listed(sheet: Sheet, title: string, items: readonly string[]): Lines {
  return items.length > 0 ? [...paragraph(sheet, title, '  '), ...items.flatMap((item) => paragraph(sheet, item, '  - '))] : [];
}

/** Sources by title, with the address where there is one. */
export const sourceList = (sheet: Sheet, sources: readonly ShownSource[]): Lines =>
  listed(
    sheet,
    word('explain.sources'),
    sources.map(({ title, url }) => (url === null ? title : `${title} ${url}`)),
  );
