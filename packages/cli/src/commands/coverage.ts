import { coverageOf } from '../inventory/coverage.js';
import { inventoryOf } from '../inventory/inventory.js';
import { jsonReport, markdownReport, textReport } from '../inventory/report.js';
import { EXIT, type ExitCode, type Io } from '../io.js';
import { sheetFor } from '../render/sheet.js';
import { rulebookOf } from '../rulebook-folder.js';

export interface CoverageFlags {
  readonly json?: boolean | undefined;
  readonly format?: 'text' | 'json' | 'markdown' | undefined;
}

/**
 * `retrust coverage [folder]`: what covers each piece of the source articles, or why it is left out.
 * Ends with 1 on a gap, an unknown id, an item both covered and left out, or a harm note that is not kept.
 */
export function coverageCommand(io: Io, folder: string | undefined, { json, format }: CoverageFlags): ExitCode {
  const rulebook = rulebookOf(folder);
  const inventory = inventoryOf(folder);
  const coverage = coverageOf(rulebook, inventory);
  const reported = { coverage, inventory, rulebook };
  switch (json ? 'json' : (format ?? 'text')) {
    case 'json':
      io.out(jsonReport(reported));
      break;
    case 'markdown':
      io.out(markdownReport(reported));
      break;
    case 'text':
      io.out(textReport(reported, sheetFor(io)));
  }
  return coverage.problems.length === 0 ? EXIT.done : EXIT.problems;
}
