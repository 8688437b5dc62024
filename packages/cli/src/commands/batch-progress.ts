import type { FoundProblem } from '../usage.js';

/** What has happened so far. `share` is the part of the input that was read, from 0 to 1; `null` where its length is not known. */
export interface Tally {
  readonly lines: number;
  readonly refused: number;
  readonly share: number | null;
}

/** Says on standard error how far a run is. */
export interface Progress {
  readonly update: (tally: Tally) => void;
  /** Names a line that was refused; the first ones only, for all of them stand in the results. */
  readonly refused: (number: number, problems: readonly FoundProblem[]) => void;
  readonly end: () => void;
}

/** Refused lines that are named one by one. */
const NAMED = 20;
/** Between two reports, in milliseconds: on a terminal a line that is rewritten, elsewhere a new one. */
const PAUSE = { terminal: 250, file: 5_000 };

export interface ProgressOptions {
  readonly err: (text: string) => void;
  readonly terminal: boolean;
  readonly shown: boolean;
  /** Milliseconds of a clock. */
  readonly now: () => number;
}

/** Counts from the moment it is made. */
export function progressOn({ err, terminal, shown, now }: ProgressOptions): Progress {
  const begun = now();
  let reported = begun;
  let from: Tally | null = null;
  let named = 0;
  let onScreen = false;
  const clear = (): void => {
    if (onScreen) err('\r\u001b[K');
    onScreen = false;
  };
  return {
    update(tally) {
      from ??= tally;
      if (!shown || now() - reported < (terminal ? PAUSE.terminal : PAUSE.file)) return;
      reported = now();
      const text = progressText(from, tally, (reported - begun) / 1_000);
      err(terminal ? `\r\u001b[K${text}` : `${text}\n`);
      onScreen = terminal;
    },
    refused(number, problems) {
      named++;
      if (named > NAMED + 1) return;
      clear();
      err(named > NAMED ? 'retrust: further refused lines are named in the results only\n' : refusedText(number, problems));
    },
    end: clear,
  };
}

/** Lines, lines a second since the start of this run, and the time left. */
export function progressText(from: Tally, { lines, refused, share }: Tally, seconds: number): string {
  const rate = seconds > 0 ? (lines - from.lines) / seconds : 0;
  const done = share === null || from.share === null ? 0 : share - from.share;
  const left = share !== null && done > 0 && seconds > 0 ? `, ${duration(((1 - share) / done) * seconds)} left` : '';
  const bad = refused > 0 ? ` (${count(refused)} refused)` : '';
  return `retrust: ${count(lines)} lines${bad}, ${count(Math.round(rate))} a second${left}`;
}

/** At most two units: `45 s`, `3 min 20 s`, `2 h 5 min`. */
export function duration(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  if (whole < 60) return `${String(whole)} s`;
  const minutes = Math.floor(whole / 60);
  return minutes < 60
    ? `${String(minutes)} min ${String(whole % 60)} s`
    : `${String(Math.floor(minutes / 60))} h ${String(minutes % 60)} min`;
}

const count = (number: number): string => number.toLocaleString('en');

function refusedText(number: number, [first, ...more]: readonly FoundProblem[]): string {
  const rest = more.length > 0 ? `, and ${String(more.length)} more` : '';
  return `retrust: line ${String(number)} was refused: ${first ? `${first.path}: ${first.message} [${first.code}]` : 'no reason'}${rest}\n`;
}
