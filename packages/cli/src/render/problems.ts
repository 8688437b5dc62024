import type { Problem } from '@retrust/engine';
import { paragraph, type Lines, type Sheet } from './sheet.js';

/** Where and what is wrong, how to mend it, and the code whose page says more. */
export const problemLines = (
  sheet: Sheet,
  { path, message, hint, code }: Pick<Problem, 'path' | 'message' | 'hint'> & { readonly code: string },
): Lines => [
  ...paragraph(sheet, path).map(sheet.bold),
  ...paragraph(sheet, `${message} [${code}]`, '  '),
  ...paragraph(sheet, hint, '  ').map(sheet.dim),
];

/** The file that a path begins with, and the rest of the path. */
export function splitPath(path: string): { readonly file: string; readonly rest: string } {
  const [file = '', ...rest] = path.split(' › ');
  return { file, rest: rest.join(' › ') };
}
