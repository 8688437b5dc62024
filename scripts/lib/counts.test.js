import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { countReporter } from '../plugins/count-wtr.js';
import { readCount, readVitestCount } from './counts.js';

const folder = mkdtempSync(join(tmpdir(), 'retrust-counts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('readVitestCount', () => {
  it('counts a file that could not be loaded as a failure', () => {
    const file = join(folder, 'unit.json');
    const testResults = [
      { status: 'passed', assertionResults: [{}, {}] },
      { status: 'failed', assertionResults: [] },
    ];
    writeFileSync(file, JSON.stringify({ numPassedTests: 2, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1, testResults }));
    expect(readVitestCount(file)).toEqual({ passed: 2, failed: 1, skipped: 2 });
  });

  it('is null without a report', () => {
    expect(readVitestCount(join(folder, 'nowhere.json'))).toBeNull();
  });
});

describe('countReporter', () => {
  it('counts tests in every depth and every browser, and a session that died as a failure', async () => {
    const file = join(folder, 'deep', 'browser.json');
    /** @param {boolean} passed @param {boolean} [skipped] */
    const test = (passed, skipped = false) => ({ name: 't', passed, skipped });
    const inner = { name: 'inner', suites: [], tests: [test(true), test(false)] };
    const sessions = [
      { passed: false, testResults: { name: '', suites: [inner], tests: [test(true), test(false, true)] } },
      { passed: true, testResults: { name: '', suites: [], tests: [test(true)] } },
      { passed: false, testResults: undefined },
    ];
    // @ts-expect-error: the reporter reads no more of a run than this
    await countReporter({ file, note: 'webkit NOT RUN' }).stop?.({ sessions });
    expect(readCount(file)).toEqual({ passed: 3, failed: 2, skipped: 1, note: 'webkit NOT RUN' });
  });
});
