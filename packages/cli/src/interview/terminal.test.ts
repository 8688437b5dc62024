import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { terminalPrompter } from './terminal.js';

const WIPE = '\u001b[2J\u001b[H';
const ALTERNATE = '\u001b[?1049h';
const MAIN = '\u001b[?1049l';
const PAGE = ['Are you afraid?', '', '   1  No', '   2  Sometimes'];

function terminal(rows = 24) {
  const stdin = new PassThrough();
  const stdout = Object.assign(new PassThrough(), { columns: 80, rows });
  let shown = '';
  stdout.on('data', (chunk: Buffer) => (shown += chunk.toString()));
  const events = new EventEmitter();
  const prompter = terminalPrompter({ stdin, stdout, once: (event, listener) => events.once(event, listener) }, false);
  const type = (keys: string): void => void stdin.write(keys);
  return { prompter, events, type, shown: () => shown, onScreen: () => shown.slice(shown.lastIndexOf(WIPE) + WIPE.length) };
}

afterEach(() => vi.useRealTimers());

describe('terminalPrompter', () => {
  it('shows a page on the alternate screen and hears one line', async () => {
    const { prompter, type, shown } = terminal();
    const typed = prompter.ask(PAGE);
    expect(shown().startsWith(ALTERNATE)).toBe(true);
    expect(shown()).toContain(PAGE.join('\n'));
    type('2\r');
    expect(await typed).toBe('2');
  });

  it('wipes the page before it shows the next one', async () => {
    const { prompter, type, onScreen } = terminal();
    const first = prompter.ask(PAGE);
    type('1\r');
    await first;
    void prompter.ask(['Another question']);
    expect(onScreen()).toContain('Another question');
    expect(onScreen()).not.toContain('afraid');
  });

  it.each([
    ['Ctrl-C', '\u0003'],
    ['Ctrl-D', '\u0004'],
    ['Ctrl-Z', '\u001a'],
  ])('leaves at once by %s and wipes both screens, also with half a line typed', async (_, key) => {
    const { prompter, type, shown, onScreen } = terminal();
    const typed = prompter.ask(PAGE);
    type(key === '\u0004' ? key : `12${key}`);
    expect(await typed).toBeNull();
    expect(shown().slice(shown().indexOf('Sometimes'))).toContain(`${WIPE}${MAIN}${WIPE}`);
    expect(onScreen().trim()).toBe('');
  });

  it('shows nothing any more after the reader left', async () => {
    const { prompter, events, shown } = terminal();
    events.emit('SIGTERM');
    const before = shown();
    expect(await prompter.ask(PAGE)).toBeNull();
    expect(shown()).toBe(before);
  });

  it('never erases the scrollback, which other things stand in too', async () => {
    const { prompter, type, shown } = terminal();
    const typed = prompter.ask(PAGE);
    type('\u0003');
    await typed;
    prompter.close();
    expect(shown()).not.toContain('\u001b[3J');
  });

  it.each(['SIGTERM', 'SIGHUP'] as const)('wipes the screen on %s', async (signal) => {
    const { prompter, events, onScreen } = terminal();
    const typed = prompter.ask(PAGE);
    events.emit(signal);
    expect(await typed).toBeNull();
    expect(onScreen()).toBe('');
  });

  it('gives the screen back when the process ends in any other way', () => {
    const { prompter, events, shown } = terminal();
    void prompter.ask(PAGE);
    events.emit('exit');
    expect(shown().endsWith(MAIN)).toBe(true);
  });

  it('leaves after 15 minutes without a line, not sooner', async () => {
    vi.useFakeTimers();
    const { prompter, onScreen } = terminal();
    const heard = vi.fn();
    const typed = prompter.ask(PAGE).then(heard);
    vi.advanceTimersByTime(15 * 60_000 - 1);
    expect(onScreen()).toContain('afraid');
    vi.advanceTimersByTime(1);
    await typed;
    expect(heard).toHaveBeenCalledWith(null);
    expect(onScreen()).toBe('');
  });

  it('leaves on the main screen what is kept, and otherwise nothing', async () => {
    const kept = terminal();
    const typed = kept.prompter.ask(PAGE);
    kept.type('k\r');
    await typed;
    kept.prompter.close(['Your next steps']);
    expect(kept.shown().split(MAIN)[1]).toBe('Your next steps\n');

    const wiped = terminal();
    void wiped.prompter.ask(PAGE);
    wiped.prompter.close();
    expect(wiped.onScreen().trim()).toBe('');
  });

  it('drops the empty lines of a page that is taller than the window', () => {
    const { prompter, shown } = terminal(5);
    void prompter.ask(PAGE);
    expect(shown()).toContain('afraid?\n   1  No');
  });
});
