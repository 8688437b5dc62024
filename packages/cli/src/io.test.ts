import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { processIo } from './io.js';

interface Look {
  readonly input?: boolean;
  readonly output?: boolean;
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
}
/** A process with or without a terminal. On a pipe, `isTTY` and `columns` are absent, as in Node. */
function io({ input = true, output = true, columns = 120, env = {} }: Look) {
  const stream = (isTTY: boolean) => Object.assign(new EventEmitter(), isTTY ? { isTTY, columns } : {});
  const process = { stdin: stream(input), stdout: stream(output), stderr: stream(output), env };
  return processIo(process as unknown as NodeJS.Process);
}

describe('processIo', () => {
  it('colours and asks in a terminal', () => {
    expect(io({})).toMatchObject({ colour: true, width: 88, prompter: expect.any(Function) as unknown });
  });

  it('is plain when piped, whatever the environment asks for', () => {
    expect(io({ output: false, env: { FORCE_COLOR: '1', COLORTERM: 'truecolor' } })).toMatchObject({
      colour: false,
      width: 80,
      prompter: null,
    });
  });

  it('asks nobody when the input is not a terminal', () => {
    expect(io({ input: false })).toMatchObject({ colour: true, prompter: null });
  });

  it.each([
    [{ NO_COLOR: '1' }, false],
    [{ NO_COLOR: '' }, true],
    [{ TERM: 'dumb' }, false],
  ])('takes %j for colour: %j', (env, colour) => {
    expect(io({ env }).colour).toBe(colour);
  });

  it('asks nothing in a terminal that can not clear its screen', () => {
    expect(io({ env: { TERM: 'dumb' } }).prompter).toBeNull();
  });

  it('follows a narrow window', () => {
    expect(io({ columns: 50 }).width).toBe(50);
  });
});
