import { once } from 'node:events';
import type { Prompter } from './interview/prompter.js';
import { terminalPrompter } from './interview/terminal.js';
import { lineWidth } from './render/sheet.js';

/** What a command sees of the world. Tests hand in their own. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly readStdin: () => Promise<string>;
  /** Standard input as it arrives, for what is too much to hold at once. */
  readonly stdin: () => AsyncIterable<Uint8Array>;
  /** Writes to standard output, and settles when there is room for more. */
  readonly write: (text: string) => Promise<void>;
  readonly errIsTerminal: boolean;
  /** How to ask a person; `null` unless both standard input and standard output are a terminal that can clear its screen. */
  readonly prompter: (() => Prompter) | null;
  readonly colour: boolean;
  /** Columns that a line may fill. */
  readonly width: number;
}

/** What a command ends with. Problems in a rulebook are a result (1); bad usage or input is not (2). */
export const EXIT = { done: 0, problems: 1, usage: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The world of a real process. A reader of the output that goes away (`| head`) is no error. */
export function processIo(process: NodeJS.Process): Io {
  const { stdin, stdout, stderr, env } = process;
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit(EXIT.done);
    });
  }
  const dumb = env['TERM'] === 'dumb';
  const toTerminal = isTerminal(stdout);
  const colour = toTerminal && !dumb && (env['NO_COLOR'] ?? '') === '';
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    readStdin: async () => {
      let text = '';
      stdin.setEncoding('utf8');
      for await (const chunk of stdin) text += String(chunk);
      return text;
    },
    stdin: () => stdin,
    write: async (text) => {
      if (!stdout.write(text)) await once(stdout, 'drain');
    },
    errIsTerminal: isTerminal(stderr) && !dumb,
    prompter: isTerminal(stdin) && toTerminal && !dumb ? () => terminalPrompter(process, colour) : null,
    colour,
    width: lineWidth(toTerminal ? stdout.columns : undefined),
  };
}

/** `isTTY` is absent, not false, on a pipe. */
const isTerminal = (stream: { readonly isTTY?: boolean | undefined }): boolean => stream.isTTY === true;
