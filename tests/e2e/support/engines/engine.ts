import type { Wire } from '../wire.js';

/** What a test does in a page, whatever protocol leads there. */
export interface Hands {
  evaluate<Result>(run: () => Result | Promise<Result>): Promise<Result>;
  evaluate<Result, Given>(run: (given: Given) => Result | Promise<Result>, given: Given): Promise<Result>;
  readonly mouse: { click(x: number, y: number): Promise<void> };
}

/** A page that somebody opened, seen from outside of it. */
export interface Visit {
  readonly page: Hands;
  /** `GET http://…` in the order in which the browser set out; `null` where its protocol does not tell. */
  readonly requests: readonly string[] | null;
  /** Console, errors, dialogs, windows, downloads, workers: as far as the protocol tells. */
  readonly lines: readonly string[];
  cookies(): Promise<readonly string[]>;
  reload(): Promise<void>;
  close(): Promise<void>;
}

/** One running browser. All that it sends leads through the wire that it was started with. */
export interface Engine {
  open(address: string): Promise<Visit>;
  /** Ends it. Resolves to what it had kept on the disk for any site. */
  close(): Promise<readonly string[]>;
}

export type Launch = (wire: Wire) => Promise<Engine>;
