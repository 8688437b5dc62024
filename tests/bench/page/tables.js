// The figures of the page as tables.
import { figure } from '../support/goals.js';
import { goalTable } from '../support/report.js';
import { pageGoals } from './goals.js';

/** @typedef {import('./figures.js').Middle} Middle */
/** @typedef {import('./figures.js').Row} Row */

const number = (/** @type {number} */ value) => (Number.isFinite(value) ? figure(value) : '–');
const middle = (/** @type {Middle} */ { middle, low, high }) =>
  Number.isFinite(middle) ? `${figure(middle)} (${figure(low)}–${figure(high)})` : '–';
const kB = (/** @type {number} */ bytes) => (bytes / 1000).toFixed(1);
/** What the browser does not tell, because it was quicker. @param {Middle} latency */
const latency = (latency) => (latency.middle === 0 ? '< 16' : middle(latency));
const sizes = (/** @type {import('./visit.js').Visited['loaded']} */ { min, gzip, brotli, requests }) => [
  kB(min),
  kB(gzip),
  kB(brotli),
  String(requests),
];

/** @param {import('./figures.js').Figures} figures @returns {readonly import('../support/report.js').Table[]} */
export function pageTables(figures) {
  const { rows, rounds, ratio } = figures;
  const list = (/** @type {(row: Row) => readonly string[]} */ cells) => rows.map((row) => [row.name, ...cells(row)]);
  const bytes = ['min kB', 'gzip', 'brotli', 'requests'];
  const asking = rows.filter(({ name }) => name !== 'the article alone');
  const base = (/** @type {string} */ name) => asking.map((row) => middle(ratio(row.name, name)));
  return [
    goalTable('A page with the widget: goals', pageGoals(figures)),
    {
      title: 'A page with the widget: how it is measured',
      text:
        `The same article in a headless Chromium, a new profile and an empty cache for every visit; medians of ${rounds} rounds, in which every candidate has its turn ` +
        '(in brackets 10th–90th percentile). “Mobile”: processor 4 times slower, 1.6 Mbit/s down, 0.75 up, 150 ms to and fro. “cpu4”: the slower processor alone. ' +
        'Served as a CDN would, brotli at its highest level. SurveyJS, LHC-Forms and GOV.UK Frontend ask twelve of our questions and end with a word of thanks; ours carries everything: ' +
        'about thirty questions, rules, results, helplines. Ours begins with an introduction, whose button is pressed as soon as it is there. A question works when a press on its first ' +
        'answer would land. SurveyJS: survey-core and survey-js-ui in one file by esbuild, without the fonts of a third party. GOV.UK: a page from the server for each question, which works before its script and fonts are there. ' +
        'LHC-Forms: the built files of its npm package, in its own format, without a library for FHIR; it has all questions on one page, so there is no “next”, and a button of the page ends it.',
      head: ['first question works, mobile, × of', ...asking.map(({ name }) => name)],
      rows: ['SurveyJS', 'LHC-Forms', 'GOV.UK Frontend'].map((name) => [name, ...base(name)]),
    },
    {
      title: 'A page with the widget: times',
      text: 'Milliseconds. Blocking: what long tasks take beyond 50 ms each, until the page is at rest. Onwards: from a press on “next” to the next question that works.',
      head: [
        '',
        'article painted, mobile',
        'introduction, mobile',
        'first question works, mobile',
        'first question works, cpu4',
        'blocking, mobile',
        'script, mobile',
        'onwards, mobile',
      ],
      rows: list(({ name, mobile, cpu4 }) => [
        middle(mobile.painted),
        name === 'retrust' ? middle(mobile.introduced) : '–',
        name === 'the article alone' ? '–' : middle(mobile.works),
        name === 'the article alone' ? '–' : middle(cpu4.works),
        middle(mobile.blocking),
        middle(mobile.script),
        middle(mobile.onwards),
      ]),
    },
    {
      title: 'A page with the widget: bytes until the first question works',
      text: 'Everything that has come by then, the article included, headers not.',
      head: ['', ...bytes],
      rows: list(({ mobile }) => sizes(mobile.untilWorks)),
    },
    {
      title: 'A page with the widget: bytes in all',
      text: 'Before the first answer, and to the last page; after the first answer ours asks for nothing.',
      head: ['', ...bytes, 'brotli to the end', 'requests to the end', 'after the first answer'],
      rows: list(({ mobile, cpu4 }) => [
        ...sizes(mobile.loaded),
        kB(cpu4.untilEnd.brotli),
        String(cpu4.untilEnd.requests),
        String(cpu4.afterFirstAnswer),
      ]),
    },
    {
      title: 'A page with the widget: in use',
      text: 'Layout shift over the whole way, of the slower profile. The longest interaction of each kind on the way to the result, cpu4, in milliseconds as the browser counts them (steps of 8); a page from a server ends its own. Heap after the last page.',
      head: ['', 'layout shift', 'choice', '“next”', 'result', 'heap, MB', 'axe, first question'],
      rows: list(({ mobile, cpu4, axe }) => [
        Math.max(mobile.shift.middle, cpu4.shift.middle).toFixed(3),
        latency(cpu4.select),
        latency(cpu4.next),
        latency(cpu4.result),
        number(cpu4.heap.middle / 1e6),
        axe.length === 0 ? '0' : `${axe.length}: ${axe.join(', ')}`,
      ]),
    },
  ];
}
