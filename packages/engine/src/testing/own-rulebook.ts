import { ROLES, STAGES } from '../model/terms.js';

/** What everything authored carries, for tests of a publisher's own content. */
export const note = { why: 'ours', sources: ['a-source'], reviewed: null };

/** A publisher's own content and English words, as input for `extend`. */
export const own = (content: object, words: Readonly<Record<string, string>> = {}) => ({
  id: 'own',
  version: '2',
  files: [
    { path: 'own.json', content },
    { path: 'words.json', content: { locale: 'en', words } },
  ],
});

/** A small private step for everyone in every stage, and its words. */
export const step = (id: string, more: object = {}) => ({
  id,
  for: [...ROLES],
  in: [...STAGES],
  classes: ['self-care'],
  minutes: 5,
  ...note,
  ...more,
});
export const stepWords = (id: string) => ({ [`step.${id}.title`]: 'T', [`step.${id}.do`]: 'D', [`step.${id}.because`]: 'B' });
