import type { Rulebook } from '@retrust/engine';
import { problemLines } from '../render/problems.js';
import { asText, paragraph, spaced, type Lines, type Sheet } from '../render/sheet.js';
import { named, totalsOf, type Coverage, type Row } from './coverage.js';
import { seedOf, type Inventory } from './inventory.js';

/** What a report is made of. */
export interface Reported {
  readonly coverage: Coverage;
  readonly inventory: Inventory;
  readonly rulebook: Rulebook;
}

interface Article {
  readonly title: string;
  readonly rows: readonly Row[];
}
function articles({ coverage, inventory, rulebook }: Reported): readonly Article[] {
  return Object.entries(inventory.seeds).map(([seed, source]) => ({
    title: rulebook.sources[source]?.title ?? source,
    rows: coverage.rows.filter(({ item }) => seedOf(item.id) === seed),
  }));
}

const coverer = ({ item, content }: Row, mark?: (id: string) => string): string =>
  content.length > 0 ? named(content, mark) : item.leftOut === undefined ? 'NOTHING COVERS IT' : `left out: ${item.leftOut}`;

function summary(coverage: Coverage): string {
  const { items, covered, leftOut } = totalsOf(coverage.rows);
  const count = coverage.problems.length;
  const problems = count === 0 ? 'no problems' : count === 1 ? '1 problem' : `${String(count)} problems`;
  return `${String(items)} items: ${String(covered)} covered, ${String(leftOut)} left out for a reason; ${problems}`;
}

/** For a terminal: item by item, then every problem. */
export function textReport(reported: Reported, sheet: Sheet): string {
  const { coverage } = reported;
  const table = articles(reported).map(({ title, rows }) => [
    ...paragraph(sheet, title).map(sheet.bold),
    ...rows.flatMap((row) => paragraph(sheet, coverer(row), `  ${row.item.id.padEnd(6)}  `)),
  ]);
  const problems: readonly Lines[] = coverage.problems.map((one) => problemLines(sheet, one));
  return asText(spaced([...table, ...problems, paragraph(sheet, summary(coverage))]));
}

/** For programs. */
export function jsonReport({ coverage }: Reported): string {
  const items = coverage.rows.map(({ item, content }) => ({ ...item, coveredBy: content.map(({ kind, id }) => ({ kind, id })) }));
  const { problems, rows } = coverage;
  return `${JSON.stringify({ ok: problems.length === 0, totals: totalsOf(rows), problems, items }, null, 2)}\n`;
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const code = (id: string): string => `\`${id}\``;

/** For people who read the repository: docs/coverage.md. */
export function markdownReport(reported: Reported): string {
  const { coverage } = reported;
  const { harm } = totalsOf(coverage.rows);
  const exceptions = coverage.rows.flatMap(({ item }) =>
    (item.unless ?? []).map(({ harm: of, content, why }) => {
      const which = content ? content.map(code).join(', ') : 'all that covers it';
      return `| ${item.id} | ${of} | ${which} | ${cell(why)} |`;
    }),
  );
  return [
    '# What covers each piece of the source articles',
    '',
    'Written by `npx retrust coverage --format markdown > docs/coverage.md`; edit the rules instead. Five articles on broken trust were read',
    'line by line. Each thing that they say is an item here, in our words: it is covered by a question, rule, step, exercise (a step with',
    'instructions), referral, notice or frequent question (faq), or left out for a reason.',
    '',
    `**${summary(coverage)}.**`,
    '',
    'Harm notes say where a piece could do harm, and the command holds the content to them:',
    '',
    `- **HA** (${String(harm['HA'])} items): where there is danger. Content that involves the partner can not be shown in danger, and its words do not`,
    '  involve the partner without a class that says so. **HA-strong**: it can not be shown at any level but none.',
    `- **HD** (${String(harm['HD'])}): while deception goes on. It can not be shown then.`,
    `- **HP** (${String(harm['HP'])}): as pressure on the one who was hurt. It has not the class \`push\`, works towards nothing that asks for forgiving, and says no "must".`,
    `- **HX** (${String(harm['HX'])}): by exposing something private. It has the class \`expose\`, or it opens nothing and says who may find what is written.`,
    '',
    '"Can not be shown" is proved for every reader: what is not known of a reader may be anything, so a doubt counts as a problem.',
    ...articles(reported).flatMap(({ title, rows }) => [
      '',
      `## ${title}`,
      '',
      '| Item | What it says | Covered by | Harm |',
      '| --- | --- | --- | --- |',
      ...rows.map((row) => `| ${row.item.id} | ${cell(row.item.says)} | ${cell(coverer(row, code))} | ${row.item.harm.join(', ')} |`),
    ]),
    '',
    '## What need not keep a harm note, and why',
    '',
    '| Item | Harm | Content | Why |',
    '| --- | --- | --- | --- |',
    ...exceptions,
    ...(coverage.problems.length > 0 ? ['', '## Problems', ''] : []),
    ...coverage.problems.map(({ path, message }) => `- ${path}: ${message}`),
    '',
  ].join('\n');
}
