import { paragraph, type Lines, type Sheet } from './sheet.js';

/** The English words beside a translation that nobody has reviewed, each with a bar in front; nothing where there are none. */
export const original = (sheet: Sheet, texts: readonly (string | null)[] | null | undefined, indent = ''): Lines =>
  (texts ?? []).flatMap((text) => (text === null ? [] : paragraph(sheet, text, `${indent}| `, `${indent}| `).map(sheet.dim)));
