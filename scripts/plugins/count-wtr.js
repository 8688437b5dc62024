import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** @typedef {{ passed: number, failed: number, skipped: number, note?: string }} Count */

/**
 * Writes how many browser tests passed and failed to a file, for the line at the end of `npm test`.
 * A file that did not run at all (a syntax error, a browser that died) counts as one failure.
 * @param {{ file: string, note: string }} options
 * @returns {import('@web/test-runner-core').Reporter}
 */
export function countReporter({ file, note }) {
  return {
    stop({ sessions }) {
      const count = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions) {
        const before = count.failed;
        if (session.testResults) add(count, session.testResults);
        if (!session.passed && count.failed === before) count.failed += 1;
      }
      console.log(`browser tests: ${count.passed} passed, ${count.failed} failed${note ? ` (${note})` : ''}`);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `${JSON.stringify({ ...count, note })}\n`);
    },
  };
}

/**
 * @param {{ passed: number, failed: number, skipped: number }} count
 * @param {import('@web/test-runner-core').TestSuiteResult} suite
 */
function add(count, suite) {
  for (const test of suite.tests) {
    if (test.skipped) count.skipped += 1;
    else if (test.passed) count.passed += 1;
    else count.failed += 1;
  }
  for (const inner of suite.suites) add(count, inner);
}
