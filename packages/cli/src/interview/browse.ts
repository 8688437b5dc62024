import { paragraph, type Lines } from '../render/sheet.js';
import { word } from '../words/words.js';
import { LEFT, type Left, type Prompter } from './prompter.js';

/** How a text of one or more pages ends, and how a typed line is read. */
export interface Browse<T> {
  /** What Enter does on the last page. */
  readonly end: string;
  /** Keys that work on every page, one sentence each. */
  readonly keys?: readonly string[];
  /** What a line means; `undefined` when it means nothing here. Enter on the last page is `''`; `q` leaves anyway. */
  readonly read: (line: string) => T | undefined;
}

/** Shows a text page by page, until a line is typed that means something. */
export async function browse<T>(prompter: Prompter, text: Lines, { end, keys = [], read }: Browse<T>): Promise<T | Left> {
  let at = 0;
  let understood = true;
  for (;;) {
    const sheet = prompter.sheet();
    const cues = [...keys, word('ask.page.leave')];
    const pages = pagesFor(text, prompter.rows() - cues.length);
    const isLast = at >= pages.length - 1;
    const foot = [
      ...(understood ? [] : paragraph(sheet, word('ask.unclear.unknown')).map(sheet.bold)),
      ...[isLast ? end : word('ask.page.more'), ...(at > 0 ? [word('ask.page.back')] : []), ...cues]
        .flatMap((cue) => paragraph(sheet, cue))
        .map(sheet.dim),
    ];
    const typed = await prompter.ask([...(pages[at] ?? []), '', ...foot]);
    const line = typed?.trim().toLowerCase();
    if (line === undefined || line === 'q') return LEFT;
    understood = true;
    if (line === '' && !isLast) at += 1;
    else if (line === 'b' && at > 0) at -= 1;
    else {
      const meant = read(line);
      if (meant !== undefined) return meant;
      understood = false;
    }
  }
}

/** One page where the text fits with its end, an empty line on both sides and the typed line; else room for a way back, too. */
const pagesFor = (text: Lines, rows: number): readonly Lines[] => paginate(text, text.length <= rows - 4 ? text.length : rows - 5);

/** Cuts lines into pages of at most `size`: at an empty line where one stands in the second half of a page, and not below a heading. */
export function paginate(lines: Lines, size: number): readonly Lines[] {
  const height = Math.max(4, size);
  const pages: Lines[] = [];
  let rest = trimmed(lines.filter((line, i) => line !== '' || lines[i - 1] !== ''));
  while (rest.length > height) {
    const cut = cutOf(rest, height);
    pages.push(trimmed(rest.slice(0, cut)));
    rest = trimmed(rest.slice(cut));
  }
  return rest.length > 0 ? [...pages, rest] : pages;
}

function cutOf(lines: Lines, height: number): number {
  const gap = lines.slice(0, height + 1).lastIndexOf('');
  if (gap <= height / 2) return height;
  // A line that stands alone is a heading: it goes on to the next page, with what it is a heading of.
  let cut = gap;
  while (lines[cut - 2] === '' && cut - 2 > height / 3) cut -= 2;
  return cut;
}

/** Without empty lines at both ends. */
function trimmed(lines: Lines): Lines {
  const first = lines.findIndex((line) => line !== '');
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex((line) => line !== '') + 1);
}
