import { describe, expect, it } from 'vitest';
import { duration, progressOn, progressText } from './batch-progress.js';

/** A progress with a clock of its own. */
function watched(terminal: boolean, shown = true) {
  let clock = 0;
  const said: string[] = [];
  const progress = progressOn({ err: (text) => void said.push(text), terminal, shown, now: () => clock });
  const wait = (milliseconds: number): void => void (clock += milliseconds);
  return { progress, said, wait };
}

describe('progress', () => {
  it('says lines, refused ones, the rate of this run and the time left', () => {
    const from = { lines: 1_000, refused: 0, share: 0.1 };
    expect(progressText(from, { lines: 31_000, refused: 2, share: 0.4 }, 10)).toBe(
      'retrust: 31,000 lines (2 refused), 3,000 a second, 20 s left',
    );
    expect(progressText({ ...from, share: null }, { lines: 2_000, refused: 0, share: null }, 4)).toBe('retrust: 2,000 lines, 250 a second');
  });

  it('rewrites one line on a terminal, a few times a second', () => {
    const { progress, said, wait } = watched(true);
    for (let lines = 0; lines < 100; lines++) {
      wait(10);
      progress.update({ lines, refused: 0, share: lines / 100 });
    }
    expect(said).toHaveLength(4);
    expect(said.every((text) => text.startsWith('\r\u001b[K') && !text.includes('\n'))).toBe(true);
    progress.end();
    expect(said.at(-1)).toBe('\r\u001b[K');
  });

  it('writes new lines, seldom, where there is no terminal; none when it is not wanted', () => {
    const file = watched(false);
    const silent = watched(true, false);
    for (const { progress, wait } of [file, silent])
      for (let second = 0; second < 12; second++) {
        wait(1_000);
        progress.update({ lines: second, refused: 0, share: null });
      }
    expect(file.said).toHaveLength(2);
    expect(file.said.every((text) => text.endsWith('\n') && !text.includes('\u001b'))).toBe(true);
    expect(silent.said).toEqual([]);
  });

  it('takes its line away before it names a refused one', () => {
    const { progress, said, wait } = watched(true);
    wait(300);
    progress.update({ lines: 1, refused: 0, share: null });
    progress.refused(2, [{ code: 'not-json', path: 'column 1', message: 'not JSON', hint: '' }]);
    expect(said.slice(1)).toEqual(['\r\u001b[K', 'retrust: line 2 was refused: column 1: not JSON [not-json]\n']);
  });

  it.each([
    [0.2, '1 s'],
    [59, '59 s'],
    [200, '3 min 20 s'],
    [7_500, '2 h 5 min'],
  ])('puts %d seconds as %s', (seconds, text) => {
    expect(duration(seconds)).toBe(text);
  });
});
