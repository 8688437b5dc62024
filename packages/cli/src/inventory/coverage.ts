import type { Rulebook } from '@retrust/engine';
import type { FoundProblem } from '../usage.js';
import { contentOf, isShown, type Content } from './content.js';
import { harmIn } from './harm.js';
import { HARMS, type Exception, type Inventory, type InventoryItem } from './inventory.js';

/** One item of the inventory, with all that covers it. */
export interface Row {
  readonly item: InventoryItem;
  readonly content: readonly Content[];
}
export interface Coverage {
  readonly rows: readonly Row[];
  readonly problems: readonly FoundProblem[];
}

/** Holds a rulebook against the inventory: is everything covered or left out for a reason, and are the harm notes kept? */
export function coverageOf(rulebook: Rulebook, { items }: Inventory): Coverage {
  const contents = contentOf(rulebook);
  const known = new Set(items.map(({ id }) => id));
  const rows = items.map((item) => ({ item, content: contents.filter(({ covers }) => covers.includes(item.id)) }));
  const unknown = contents.flatMap((one) => one.covers.filter((id) => !known.has(id)).map((id) => unknownItem(one, id)));
  return { rows, problems: [...unknown, ...rows.flatMap((row) => [...gaps(row), ...harms(rulebook, row)])] };
}

const unknownItem = ({ kind, id }: Content, item: string): FoundProblem => ({
  code: 'unknown-item',
  path: `${kind} ${id} › covers`,
  message: `there is no item \`${item}\` in the inventory`,
  hint: 'see rules/inventory/inventory.json for the ids',
});

function gaps({ item, content }: Row): readonly FoundProblem[] {
  const at = (code: string, message: string, hint: string): readonly FoundProblem[] => [{ code, path: item.id, message, hint }];
  if (item.leftOut !== undefined)
    return content.length === 0
      ? []
      : at('left-out-and-covered', `it is left out, and ${named(content)} covers it`, 'take out `leftOut`, or the id in `covers`');
  return content.length > 0
    ? []
    : at(
        'not-covered',
        `nothing covers it: "${item.says}"`,
        'name it in `covers` of a question, rule, step …, or give a reason in `leftOut`',
      );
}

function harms(rulebook: Rulebook, { item, content }: Row): readonly FoundProblem[] {
  const shown = content.filter(isShown);
  const broken = item.harm.flatMap((note) =>
    shown.flatMap((one) => {
      const message = harmIn(rulebook, one, note);
      return message === null ? [] : [{ note, one, message }];
    }),
  );
  const lets = (exception: Exception, note: string, id: string): boolean =>
    note.startsWith(exception.harm) && (exception.content?.includes(id) ?? true);
  const exceptions = item.unless ?? [];
  const faults = broken.filter(({ note, one }) => !exceptions.some((exception) => lets(exception, note, one.id)));
  return [
    ...faults.map(({ note, one, message }) => ({
      code: 'harm-note',
      path: `${one.kind} ${one.id} › covers ${item.id} (${note})`,
      message,
      hint: `give it a class or a condition that holds it back, reword it, or say in \`unless\` of ${item.id} why it may stand`,
    })),
    ...exceptions.flatMap((exception) => {
      const idle = (exception.content ?? ['']).filter(
        (id) => !broken.some(({ note, one }) => lets(exception, note, one.id) && (id === '' || id === one.id)),
      );
      return idle.map((id) => ({
        code: 'needless-exception',
        path: `${item.id} › unless ${exception.harm}`,
        message: id === '' ? 'nothing needs this exception' : `\`${id}\` does not need this exception, or does not cover the item`,
        hint: 'take it out of `unless`',
      }));
    }),
  ];
}

/** Ids with their kinds, by kind: `step a, b; notice c`; `mark` may set off each id. */
export function named(content: readonly Content[], mark = (id: string): string => id): string {
  const kinds = [...new Set(content.map(({ kind }) => kind))];
  return kinds
    .map((kind) => {
      const ids = content.filter((one) => one.kind === kind).map(({ id }) => mark(id));
      return `${kind} ${ids.join(', ')}`;
    })
    .join('; ');
}

/** How many items there are in all, covered, left out, and with each harm note. */
export interface Totals {
  readonly items: number;
  readonly covered: number;
  readonly leftOut: number;
  readonly harm: Readonly<Record<string, number>>;
}
export function totalsOf(rows: readonly Row[]): Totals {
  const harm = (name: string): number => rows.filter(({ item }) => item.harm.some((note) => note.startsWith(name))).length;
  return {
    items: rows.length,
    covered: rows.filter(({ content }) => content.length > 0).length,
    leftOut: rows.filter(({ item }) => item.leftOut !== undefined).length,
    harm: Object.fromEntries(HARMS.map((name) => [name, harm(name)])),
  };
}
