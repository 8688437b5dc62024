import type { Answer, Question, QuestionText } from '@retrust/engine';

/** What a typed line means on the page of a question. */
export type Reply =
  | { readonly kind: 'answer'; readonly value: Answer }
  | { readonly kind: 'skip' | 'back' | 'why' | 'change' | 'end' | 'help' | 'leave' }
  | { readonly kind: 'keep' }
  | { readonly kind: 'unclear'; readonly because: 'unknown' | 'one-only' | 'stands-alone' };

const LETTERS: Readonly<Record<string, Reply>> = {
  s: { kind: 'skip' },
  b: { kind: 'back' },
  w: { kind: 'why' },
  c: { kind: 'change' },
  e: { kind: 'end' },
  h: { kind: 'help' },
  q: { kind: 'leave' },
};

/** The keys under which the options of a question are listed, in order: the number itself on a scale, else a count from 1. */
export const keysOf = (question: Question, { options }: QuestionText): readonly string[] =>
  options.map(({ id }, i) =>
    question.kind === 'scale' && /^\d+$/.test(id) ? id : String(question.kind === 'scale' ? question.max + 1 : i + 1),
  );

/** Reads a typed line. `given` is the answer from before, which Enter alone keeps. */
export function readReply(line: string, question: Question, text: QuestionText, given: Answer | null): Reply {
  const typed = line.trim().toLowerCase();
  if (typed === '') return given === null ? { kind: 'unclear', because: 'unknown' } : { kind: 'keep' };
  const letter = Object.hasOwn(LETTERS, typed) ? LETTERS[typed] : undefined;
  if (letter) return letter;

  const keys = keysOf(question, text);
  const ids = [...new Set(typed.split(/[\s,;.+]+/).filter(Boolean))].map((key) => text.options[keys.indexOf(key)]?.id);
  const known = ids.filter((id) => id !== undefined);
  const [only] = known;
  if (only === undefined || known.length !== ids.length) return { kind: 'unclear', because: 'unknown' };
  if (known.length === 1 && only === 'not-sure') return { kind: 'answer', value: only };
  switch (question.kind) {
    case 'multiple': {
      const alone = known.some((id) => id === 'not-sure' || id === question.none);
      return alone && known.length > 1 ? { kind: 'unclear', because: 'stands-alone' } : { kind: 'answer', value: known };
    }
    case 'single':
      return known.length > 1 ? { kind: 'unclear', because: 'one-only' } : { kind: 'answer', value: only };
    case 'scale':
      return known.length > 1 ? { kind: 'unclear', because: 'one-only' } : { kind: 'answer', value: Number(only) };
  }
}
