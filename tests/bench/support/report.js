// The figures as text for a terminal and as Markdown for docs/benchmarks.md: the same tables.
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { figure, goalsOf } from './goals.js';

/**
 * @typedef {object} Results each part absent when it was not run
 * @property {Awaited<ReturnType<typeof import('../sections/builtin.js').builtin>>} [builtin]
 * @property {Awaited<ReturnType<typeof import('../sections/growth.js').growth>>} [growth]
 * @property {ReturnType<typeof import('../sections/memory.js').memory>} [memory]
 * @property {ReturnType<typeof import('../sections/cold-start.js').coldStart>} [cold]
 * @property {Awaited<ReturnType<typeof import('../sections/throughput.js').throughput>>} [throughput]
 */
/** @typedef {{ readonly title: string, readonly text: string, readonly head: readonly string[], readonly rows: readonly (readonly string[])[] }} Table */

const times = (/** @type {number} */ ratio) => `${figure(ratio)} ×`;
const spread = (/** @type {{ low: number, high: number }} */ { low, high }) => `${figure(low)}–${figure(high)}`;

/** @param {string} title @param {readonly import('./goals.js').Goal[]} goals @returns {Table} */
export const goalTable = (title, goals) => ({
  title,
  text: '',
  head: ['goal', 'measured', ''],
  rows: goals.map(({ goal, measured, met }) => [goal, measured, met ? 'met' : 'MISSED']),
});

/** The engine's figures. @param {Results} results @returns {readonly Table[]} */
export function tables(results) {
  const { builtin, growth, memory, cold, throughput } = results;
  /** @type {Table[]} */
  const list = [];
  const goals = goalsOf(results);
  if (goals.length > 0) list.push(goalTable('Goals', goals));
  if (builtin) {
    const { people, compared, questions, rules, base, rows, refused } = builtin;
    list.push({
      title: 'The built-in rulebook',
      text:
        `${questions} questions, ${rules} rules in five layers; ${people} people timed, results held equal over ${compared}. ` +
        `Processor time. × is how many times as fast as ${base}: the faster of its two ways in this run. Peers are given facts whose silences ` +
        'are filled in; ' +
        'ours start from raw answers. json-rules-engine always tells why, other peers never do.',
      head: ['', 'µs for one set of answers', '×', 'p10–p90'],
      rows: [
        ...rows.map((row) => [row.name, figure(row.microseconds), times(row.ratio), spread(row)]),
        ...refused.map(({ name, reason }) => [name, 'does not count', reason, '']),
      ],
    });
  }
  if (growth) {
    const names = [...new Set(growth.books.flatMap(({ rows, refused }) => [...rows, ...refused].map(({ name }) => name)))];
    list.push({
      title: 'Growth',
      text: 'Generated rulebooks over forty questions. Microseconds of processor time for one set of answers, and nanoseconds for each rule.',
      head: ['rules', ...growth.sizes.map((size) => size.toLocaleString('en'))],
      rows: names.map((name) => [
        name,
        ...growth.books.map(({ rows, refused }) => {
          const row = rows.find((one) => one.name === name);
          if (row) return `${figure(row.microseconds)} µs (${figure(row.nanosecondsForRule)} ns)`;
          return refused.find((one) => one.name === name)?.reason ?? '–';
        }),
      ]),
    });
  }
  if (memory)
    list.push({
      title: 'Memory',
      text: 'Allocated by one call, the result included.',
      head: ['', 'KiB'],
      rows: [
        ['retrust: fired', figure(memory.fired)],
        ['retrust: fired + why', figure(memory.why)],
        ['retrust: whole result', figure(memory.whole)],
        ['json-rules-engine', figure(memory['json-rules-engine'])],
      ],
    });
  if (cold)
    list.push({
      title: 'Cold start',
      text: 'From the first import to the first result, files read included, Node’s own start not. Processor time, medians of child processes, turn by turn.',
      head: ['', 'ms', '×', 'p10–p90'],
      rows: cold.rows.map((row) => [row.name, figure(row.microseconds / 1000), times(row.ratio), spread(row)]),
    });
  if (throughput) {
    list.push({
      title: 'Many sets of answers',
      text: 'From a line of JSON to a line of results, in time that went by, on worker threads of the same pool. × is against json-rules-engine on as many workers.',
      head: ['', 'workers', 'sets a second', '×', 'p10–p90'],
      rows: throughput.rows.map((row) => [
        row.name,
        String(row.workers),
        row.perSecond.toLocaleString('en'),
        times(row.ratio),
        spread(row),
      ]),
    });
    list.push({
      title: 'The command `retrust batch`',
      text: 'The whole command, its start, reading and writing included.',
      head: ['workers', 'lines', 'seconds', 'lines a second', 'peak memory, MiB'],
      rows: throughput.command.map((one) => [
        String(one.workers),
        one.lines.toLocaleString('en'),
        figure(one.seconds),
        one.perSecond.toLocaleString('en'),
        String(one.peakMiB),
      ]),
    });
  }
  return list;
}

/** The machine, and how busy it was: ratios hold on another one, absolute times do not. */
export const machine = () =>
  `Node ${process.version}, ${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'unknown'}, load ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')} at the end of the run.`;

/** For a terminal. @param {readonly Table[]} list */
export function asText(list) {
  const parts = list.map(({ title, text, head, rows }) => {
    const all = [head, ...rows];
    const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
    const line = (/** @type {readonly string[]} */ row) =>
      row
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join('  ')
        .trimEnd();
    return [title.toUpperCase(), ...(text ? [text] : []), '', ...all.map(line)].join('\n');
  });
  return [...parts, machine(), ''].join('\n\n');
}

/** @param {readonly Table[]} list */
export function asMarkdown(list) {
  const row = (/** @type {readonly string[]} */ cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const parts = list.map(({ title, text, head, rows }) =>
    [`## ${title}`, ...(text ? ['', text] : []), '', row(head), `| --- |${' ---: |'.repeat(head.length - 1)}`, ...rows.map(row)].join('\n'),
  );
  return [...parts, machine()].join('\n\n');
}

/** What writes which part, in their order. */
const PARTS = ['engine', 'page'];
const DOCUMENT = new URL('../../../docs/benchmarks.md', import.meta.url);
const beginning = (/** @type {string} */ part) => `<!-- ${part} -->`;

/** Puts one part into docs/benchmarks.md, and leaves the others as they are. @param {'engine' | 'page'} part @param {string} text */
export function writePart(part, text) {
  const old = readFileSync(DOCUMENT, 'utf8');
  const texts = PARTS.map((name) => {
    if (name === part) return text;
    const [, after = ''] = old.split(`${beginning(name)}\n`);
    return after.split('\n<!-- ')[0]?.trim() ?? '';
  });
  const parts = PARTS.map((name, i) => `${beginning(name)}\n\n${texts[i]}`);
  writeFileSync(DOCUMENT, `${[INTRODUCTION, ...parts].join('\n\n')}\n`);
}

const INTRODUCTION = `# Benchmarks

Written by \`npm run bench -- --write\` (the engine) and \`npm run bench:page -- --write\` (a page with the widget). One run, every candidate in turn in every round, so that whatever else the machine does falls on all
alike: quote the ratios, never the times. A peer counts only when it gives the same results; its translation of a condition is a small
function in [tests/bench/peers](../tests/bench/peers). A goal that is missed says so.`;
