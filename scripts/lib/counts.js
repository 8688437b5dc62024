import { existsSync, readFileSync } from 'node:fs';

/** @typedef {import('./stages.js').Count} Count */

/**
 * What the browser tests' reporter wrote, or `null` when they did not get that far.
 * @param {string} file
 * @returns {Count | null}
 */
export function readCount(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

/**
 * The counts in vitest's JSON report, or `null` when there is none. A file that could not be loaded counts as one failure.
 * @param {string} file
 * @returns {Count | null}
 */
export function readVitestCount(file) {
  if (!existsSync(file)) return null;
  /** @type {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests?: number, testResults: { status: string, assertionResults: unknown[] }[] }} */
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const broken = report.testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  };
}
