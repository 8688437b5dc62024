import { describe, expect, it } from 'vitest';
import { runStages, table, totals } from './stages.js';

const silent = () => {};
/** @param {number} code */
const exits = (code) => () => Promise.resolve(code);
const count =
  (passed = 0, failed = 0, skipped = 0) =>
  () => ({ passed, failed, skipped });

describe('runStages', () => {
  it('goes on after a failure, but not with what needs it', async () => {
    const results = await runStages(
      [
        { name: 'build', run: exits(1) },
        { name: 'size', needs: ['build'], run: exits(0) },
        { name: 'after-size', needs: ['size'], run: exits(0) },
        { name: 'unit', run: exits(0), count: count(3) },
      ],
      silent,
    );
    expect(results.map(({ name, status }) => [name, status])).toEqual([
      ['build', 'failed'],
      ['size', 'not run'],
      ['after-size', 'not run'],
      ['unit', 'passed'],
    ]);
  });

  it('fails a test stage that ran no test, lost its report, or counted a failure, whatever its exit code', async () => {
    const results = await runStages(
      [
        { name: 'no test', run: exits(0), count: count(0) },
        { name: 'no report', run: exits(0), count: () => null },
        { name: 'a failure', run: exits(0), count: count(5, 1) },
      ],
      silent,
    );
    expect(results.map(({ status }) => status)).toEqual(['failed', 'failed', 'failed']);
  });
});

describe('totals', () => {
  it('adds all tests, and never says `0 failed` of a run that failed', async () => {
    const results = await runStages(
      [
        { name: 'lint', run: exits(2) },
        { name: 'unit', run: exits(1), count: count(10, 2, 1) },
        { name: 'browser', run: exits(0), count: count(6) },
      ],
      silent,
    );
    expect(totals(results)).toEqual({ passed: 16, failed: 3, skipped: 1 });
  });
});

describe('table', () => {
  it('has one line for each stage, with its note', () => {
    const lines = table([
      { name: 'build', status: 'passed', milliseconds: 1234, count: null },
      { name: 'browser', status: 'failed', milliseconds: 20_000, count: { passed: 2, failed: 1, skipped: 0, note: 'webkit NOT RUN' } },
      { name: 'e2e', status: 'not run', milliseconds: 0, count: null },
    ]);
    expect(lines.split('\n')).toEqual([
      'build    passed   1.2 s',
      'browser  FAILED   20.0 s  2 passed, 1 failed (webkit NOT RUN)',
      'e2e      not run',
    ]);
  });
});
