import { seconds } from './run.js';

/** @typedef {{ passed: number, failed: number, skipped: number, note?: string }} Count */
/** @typedef {{ name: string, needs?: readonly string[], run: () => Promise<number>, count?: () => Count | null }} Stage */
/** @typedef {{ name: string, status: 'passed' | 'failed' | 'not run', milliseconds: number, count: Count | null }} Result */

/**
 * Runs every stage in turn. One that fails does not stop the others, except those that need it.
 * @param {readonly Stage[]} stages
 * @param {(line: string) => void} [say]
 * @returns {Promise<Result[]>}
 */
export async function runStages(stages, say = console.log) {
  /** @type {Result[]} */
  const results = [];
  for (const { name, needs = [], run, count } of stages) {
    const missing = needs.find((need) => results.some((result) => result.name === need && result.status !== 'passed'));
    if (missing !== undefined) {
      say(`\n== ${name}: not run, since ${missing} did not pass`);
      results.push({ name, status: 'not run', milliseconds: 0, count: null });
      continue;
    }
    say(`\n== ${name}`);
    const begun = performance.now();
    const code = await run();
    const milliseconds = performance.now() - begun;
    const counted = count?.() ?? null;
    // A test stage that counted no test has not shown anything, whatever its exit code.
    const ok = code === 0 && (count === undefined || (counted !== null && counted.failed === 0 && counted.passed > 0));
    results.push({ name, status: ok ? 'passed' : 'failed', milliseconds, count: counted });
    say(`== ${name} ${ok ? 'passed' : 'FAILED'} in ${seconds(milliseconds)}`);
  }
  return results;
}

/**
 * All tests together. A stage that did not pass and names no failed test counts as one failure, so that the sum never looks green when the run is not.
 * @param {readonly Result[]} results
 */
export function totals(results) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const { status, count } of results) {
    sum.passed += count?.passed ?? 0;
    sum.skipped += count?.skipped ?? 0;
    sum.failed += count?.failed || (status === 'passed' ? 0 : 1);
  }
  return sum;
}

/**
 * One line for each stage.
 * @param {readonly Result[]} results
 */
export function table(results) {
  const rows = results.map(({ name, status, milliseconds, count }) => [
    name,
    status === 'failed' ? 'FAILED' : status,
    status === 'not run' ? '' : seconds(milliseconds),
    count === null ? '' : described(count),
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** @param {Count} count */
function described({ passed, failed, skipped, note }) {
  const parts = [`${passed} passed`, `${failed} failed`, ...(skipped > 0 ? [`${skipped} skipped`] : [])];
  return note ? `${parts.join(', ')} (${note})` : parts.join(', ');
}
