import { everyHelpline, type Helpline } from '@retrust/engine';
import { EXIT, type ExitCode, type Io } from '../io.js';
import { heading, paragraph, asText, sheetFor, spaced } from '../render/sheet.js';
import { rulebookOf } from '../rulebook-folder.js';

export interface HelplinesFlags {
  /** In days. */
  readonly stale?: number | undefined;
  /** The day to count from. */
  readonly on?: Date | undefined;
  readonly json?: boolean | undefined;
}

/** A helpline, and how many days ago its source was read. */
interface Checked {
  readonly country: string;
  readonly line: Helpline;
  readonly days: number;
}

/**
 * `retrust helplines [folder]`: every entry with the day its source was read, the oldest first. With `--stale 180d` only those that were read longer ago,
 * and it ends with 1 when there are any.
 */
export function helplinesCommand(io: Io, folder: string | undefined, { stale, on = new Date(), json }: HelplinesFlags): ExitCode {
  const all = everyHelpline(rulebookOf(folder)).map((entry): Checked => ({ ...entry, days: daysSince(entry.line.sourceReadOn, on) }));
  const shown = all.filter(({ days }) => stale === undefined || days > stale).toSorted((a, b) => b.days - a.days);
  if (json)
    io.out(
      `${JSON.stringify(
        shown.map(({ country, line: { id, name, sourceReadOn, dialled, confidence, sources }, days }) => ({
          country,
          id,
          name,
          sourceReadOn,
          days,
          dialled,
          confidence,
          sources,
        })),
        null,
        2,
      )}\n`,
    );
  else {
    const sheet = sheetFor(io);
    const blocks = shown.map(({ country, line, days }) => [
      ...paragraph(sheet, `${country}  ${line.name}`).map(sheet.mark),
      ...paragraph(
        sheet,
        `${line.id}: read on ${line.sourceReadOn}, ${String(days)} days ago; ${line.dialled ? 'dialled' : 'not dialled'}; ${line.confidence}`,
        '  ',
      ),
      ...line.sources.flatMap(({ title, url }) => paragraph(sheet, `${title} ${url}`, '  ')),
    ]);
    const limit = stale === undefined ? '' : ` were read more than ${String(stale)} days ago`;
    io.out(asText([...spaced(blocks), ...heading(sheet, `${String(shown.length)} of ${String(all.length)} entries${limit}`)]));
  }
  return stale !== undefined && shown.length > 0 ? EXIT.problems : EXIT.done;
}

const DAY = 86_400_000;
/** Whole days; a month counts from its first day, so that an entry is never taken to be younger than it is. */
function daysSince(date: string, on: Date): number {
  return Math.floor((on.getTime() - Date.parse(date.length === 7 ? `${date}-01` : date)) / DAY);
}
