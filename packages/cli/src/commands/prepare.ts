import { ownRulebook, prepare, prepareAddition, type Rulebook } from '@retrust/engine';
import { writeFileSync } from 'node:fs';
import type { Io } from '../io.js';
import { asText, paragraph, sheetFor } from '../render/sheet.js';
import { ownRulebookOf } from '../rulebook-folder.js';
import { builtInRulebook } from '../rulebook.js';
import { UsageError } from '../usage.js';
import { reason } from './assess.js';

export interface PrepareFlags {
  readonly output?: string | undefined;
  /** Beside English; all of them when there are none. */
  readonly locale?: readonly string[] | undefined;
}

/**
 * `retrust prepare <folder>`: one JSON that a page can hand to the widget: what an addition adds, or a whole rulebook around the same locked core.
 * Throws a UsageError with every problem, and for what a page would refuse.
 */
export function prepareCommand(io: Io, folder: string, { output, locale }: PrepareFlags): void {
  const { isWhole, rulebook } = ownRulebookOf(folder);
  const unknown = locale?.filter((one) => !Object.hasOwn(rulebook.words, one)) ?? [];
  if (unknown.length > 0) throw new UsageError(`the rulebook has no words in ${unknown.join(', ')}`);
  const prepared = isWhole ? prepare(rulebook, { locales: locale }) : prepareAddition(builtInRulebook(), rulebook, { locales: locale });
  const text = jsonForHtml(prepared);
  const taken = ownRulebook(builtInRulebook(), JSON.parse(text));
  if (!taken.ok) throw new UsageError(`a page would refuse the rulebook in \`${folder}\``, taken.problems);
  if (output === undefined) {
    io.out(text);
    return;
  }
  try {
    writeFileSync(output, text);
  } catch (error) {
    throw new UsageError(`\`${output}\` can not be written: ${reason(error)}`);
  }
  io.out(howToEmbed(io, rulebook, output, text.length));
}

/** JSON that may stand between the tags of a script block: nothing in it can end the block. */
const jsonForHtml = (value: unknown): string => `${JSON.stringify(value).replaceAll('<', '\\u003c')}\n`;

function howToEmbed(io: Io, { id, version }: Rulebook, output: string, characters: number): string {
  const sheet = sheetFor(io);
  return [
    asText(
      paragraph(sheet, `${id} ${version}: ${String(Math.ceil(characters / 1_000))} kB in ${output}. Put its text into the page, as it is:`),
    ),
    '',
    '  <script type="application/json" id="our-rulebook"> … </script>',
    '  <retrust-assessment rulebook="our-rulebook"></retrust-assessment>',
    '',
  ].join('\n');
}
