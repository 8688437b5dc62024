// A page with ours against pages with what people would use instead, in one run: `npm run bench:page`. Needs what `npm run build` makes.
// `--quick` (3 rounds), `--json`, `--write` (docs/benchmarks.md), `--check` (fails below the floor of a goal).
import axe from 'axe-core';
import { chromium } from 'playwright-core';
import { parseArgs } from 'node:util';
import { findBrowser } from '../../../scripts/find-browser.js';
import { asMarkdown, asText, machine, writePart } from '../support/report.js';
import { failBelowFloor } from '../support/goals.js';
import { candidates } from './candidates/index.js';
import { figuresOf } from './figures.js';
import { pageGoals } from './goals.js';
import { serveSite } from './server.js';
import { pageTables } from './tables.js';
import { cpu4, mobile, visit } from './visit.js';

const flag = /** @type {const} */ ({ type: 'boolean', default: false });
const { values: flags } = parseArgs({ options: { quick: flag, json: flag, write: flag, check: flag } });
const ROUNDS = flags.quick ? 3 : 9;

/** What axe finds wrong in the candidate's part of the page. @param {import('playwright-core').Page} page @param {string} root @returns {Promise<string[]>} */
async function findings(page, root) {
  await page.evaluate(axe.source);
  return page.evaluate(async (root) => {
    const { violations } = await /** @type {any} */ (globalThis).axe.run(root, { resultTypes: ['violations'] });
    return violations.map((/** @type {{ id: string, impact: string }} */ { id, impact }) => `${id} (${impact})`);
  }, root);
}

const found = await findBrowser();
const browser = await chromium.launch({ executablePath: found.path, args: found.args, env: { ...process.env, ...found.env } });
const all = await Promise.all(
  (await candidates()).map(async (candidate) => ({
    candidate,
    site: await serveSite(candidate.files),
    visited: /** @type {import('./figures.js').VisitedOf} */ ({ name: candidate.name, mobile: [], cpu4: [], axe: [] }),
  })),
);
for (let round = 0; round < ROUNDS; round++) {
  for (const { candidate, site, visited } of all) {
    visited.mobile.push(await visit(browser, candidate, site, mobile));
    visited.cpu4.push(await visit(browser, candidate, site, cpu4));
  }
  console.error(`bench: round ${round + 1} of ${ROUNDS}`);
}
// A visit of its own: what axe does to the page is in no figure.
for (const { candidate, site, visited } of all) {
  const { root } = candidate;
  if (root)
    await visit(
      browser,
      candidate,
      site,
      { ...cpu4, wholeWay: false },
      async (page) => void visited.axe.push(...(await findings(page, root))),
    );
  site.close();
}
await browser.close();

const figures = figuresOf(all.map(({ visited }) => visited));
const goals = pageGoals(figures);
const tables = pageTables(figures);
console.log(
  flags.json
    ? JSON.stringify({ machine: machine(), browser: found.path, goals, rounds: figures.rounds, rows: figures.rows }, null, 2)
    : asText(tables),
);
if (flags.write) writePart('page', asMarkdown(tables));
if (flags.check) failBelowFloor(goals);
