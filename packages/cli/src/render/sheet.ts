import pc from 'picocolors';
import wrapAnsi from 'wrap-ansi';

/** The paper that a text is set on. Every renderer takes one and returns lines. */
export interface Sheet {
  readonly width: number;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly mark: (text: string) => string;
}
export type Lines = readonly string[];

/** A sheet for a width, with colours or plain. */
export function sheetFor(look: { readonly width: number; readonly colour: boolean }): Sheet {
  const { bold, dim, cyan } = pc.createColors(look.colour);
  return { width: look.width, bold, dim, mark: cyan };
}

const WIDEST = 88;
const NARROWEST = 32;

/** Lines never grow wider than people like to read, whatever the window. */
export const lineWidth = (columns: number | undefined): number => Math.max(NARROWEST, Math.min(WIDEST, columns ?? 80));

const NBSP = '\u00a0';
/** Keeps a telephone number on one line. */
export const unbroken = (text: string): string => text.replaceAll(' ', NBSP);

/**
 * A paragraph, wrapped at words. `first` stands in front of the first line and the others are indented as far,
 * so a web address is never broken and may stick out.
 */
export function paragraph(sheet: Sheet, text: string, first = '', indent = ' '.repeat(first.length)): Lines {
  const lines = wrapAnsi(text.trim(), Math.max(16, sheet.width - indent.length), { hard: false }).split('\n');
  return lines.map((line, i) => `${i === 0 ? first : indent}${line}`.replaceAll(NBSP, ' ').trimEnd());
}

/** A heading with air around it. */
export const heading = (sheet: Sheet, text: string): Lines => ['', ...paragraph(sheet, text).map(sheet.bold), ''];

/** Blocks with one empty line between; empty blocks fall away. */
export function spaced(blocks: readonly Lines[]): Lines {
  return blocks.filter((block) => block.length > 0).flatMap((block, i) => (i === 0 ? block : ['', ...block]));
}

/** Lines as text for a stream, without two empty lines in a row. */
export const asText = (lines: Lines): string =>
  `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
