import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { scripted } from './interview/scripted.js';
import type { Io } from './io.js';
import { run } from './program.js';
import { inProcess } from './testing.js';
import { en } from './words/en.js';

describe('retrust', () => {
  it.each([
    [['asses', 'x.json'], 'unknown command', 'assess'],
    [['assess', 'x.json', '--jsn'], 'unknown option', '--json'],
    [['check', '--jason'], 'unknown option', '--json'],
    [['--contry', 'GB'], 'unknown option', '--country'],
  ])('suggests what %j may have meant', async (args, said, suggestion) => {
    const { status, stdout, stderr } = await inProcess(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(`retrust: ${said}`);
    expect(stderr).toContain(`Did you mean ${suggestion}?`);
  });

  it.each([
    [['assess'], 'missing required argument'],
    [['assess', 'a.json', 'b.json'], 'too many arguments'],
    [['assess', 'a.json', '--country', 'Germany'], 'Use two letters, such as GB.'],
    [['assess', 'a.json', '--country'], 'argument missing'],
  ])('refuses %j with one line', async (args, said) => {
    const { status, stderr } = await inProcess(args);
    expect(status).toBe(2);
    expect(stderr).toContain(said);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it.each([[[]], [['interview']], [['--country', 'GB']]])(
    'says shortly how to use it where %j finds no terminal to ask in',
    async (args) => {
      const { status, stdout, stderr } = await inProcess(args);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toContain('retrust assess <answers.json|->');
      expect(stderr.split('\n').length).toBeLessThan(8);
    },
  );

  it.each([[[]], [['interview']]])('holds the interview for %j where there is a terminal', async (args) => {
    const prompter = scripted([null]);
    const io: Io = {
      out: () => undefined,
      err: () => undefined,
      readStdin: () => Promise.resolve(''),
      stdin: () => Readable.from([]),
      write: () => Promise.resolve(),
      errIsTerminal: false,
      prompter: () => prompter,
      colour: false,
      width: 80,
    };
    expect(await run(args, io)).toBe(0);
    expect(prompter.pages[0]).toContain(en['ask.title']);
  });

  it('fits its help into 88 columns', async () => {
    for (const args of [['--help'], ['assess', '--help'], ['check', '-h'], ['interview', '-h'], ['batch', '-h']]) {
      const { status, stdout } = await inProcess(args);
      expect(status).toBe(0);
      for (const line of stdout.split('\n')) expect(line.length, line).toBeLessThanOrEqual(88);
    }
  });
});
