import { createInterface } from 'node:readline';
import { asText, lineWidth, sheetFor, type Lines } from '../render/sheet.js';
import type { Prompter } from './prompter.js';

const WIPE = '\u001b[2J\u001b[H';
/** The alternate screen: what is shown there does not go into the scrollback of most terminals. */
const ENTER = `\u001b[?1049h${WIPE}`;
const LEAVE = `${WIPE}\u001b[?1049l`;
const IDLE_MINUTES = 15;

/** What of a process the prompter needs. */
export interface Terminal {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream & { readonly columns?: number | undefined; readonly rows?: number | undefined };
  readonly once: (event: 'SIGTERM' | 'SIGHUP' | 'exit', listener: () => void) => unknown;
}

/**
 * The prompter of a real terminal. Lines with numbers, not arrow keys over a redrawn list: a screen reader follows them,
 * and a glance over the shoulder at the typed line says nothing.
 */
export function terminalPrompter(process: Terminal, colour: boolean): Prompter {
  const { stdin, stdout } = process;
  const reader = createInterface({ input: stdin, output: stdout, historySize: 0, terminal: true });
  let isOpen = false;
  let hasLeft = false;
  let hear: (line: string | null) => void = () => undefined;

  const open = (): void => {
    if (isOpen) return;
    isOpen = true;
    stdout.write(ENTER);
  };
  const shut = (): void => {
    if (!isOpen) return;
    isOpen = false;
    stdout.write(LEAVE);
  };
  /** Clears at once, before anything else happens; the caller only ends the program. */
  const leave = (): void => {
    hasLeft = true;
    shut();
    stdout.write(WIPE);
    hear(null);
  };
  reader.on('SIGINT', leave);
  reader.on('SIGTSTP', leave);
  reader.on('close', () => {
    if (isOpen) leave();
  });
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.once(signal, leave);
  process.once('exit', shut);

  return {
    sheet: () => sheetFor({ width: lineWidth(stdout.columns), colour }),
    rows: () => rowsOf(stdout),
    ask: (page) => {
      if (hasLeft) return Promise.resolve(null);
      open();
      return new Promise((resolve) => {
        const idle = setTimeout(leave, IDLE_MINUTES * 60_000);
        hear = (line) => {
          clearTimeout(idle);
          resolve(line);
        };
        stdout.write(`${WIPE}${fitted(page, rowsOf(stdout)).join('\n')}\n\n`);
        reader.question('> ', hear);
      });
    },
    close: (kept) => {
      const wasOpen = isOpen;
      shut();
      if (kept) stdout.write(asText(kept));
      else if (wasOpen) stdout.write(WIPE);
      reader.close();
    },
  };
}

/** A terminal that does not say how tall it is, or says 0, is taken for a common one. */
const rowsOf = ({ rows }: Terminal['stdout']): number => (rows === undefined || rows < 1 ? 24 : rows);

/** In a low window the empty lines go first, so that a question and its options stay together. */
const fitted = (page: Lines, rows: number): Lines => (page.length + 2 <= rows ? page : page.filter((line) => line !== ''));
