import type { checkIn, Rulebook, startInterview } from '@retrust/engine';
import type { ownContent, tellRefusal } from './own/own-content.js';
import type { CountryNames } from './countries.js';

/** What the first page and the first question need. */
export interface Opening {
  /** The opening half of the built-in rulebook: nothing can be assessed with it. */
  readonly rulebook: Rulebook;
  /** About how many questions a reader is asked. */
  readonly questions: number;
  readonly countryNames: CountryNames;
}

/** Everything else: the questionnaire, the results and the rulebook. */
export interface Rest {
  readonly checkIn: typeof checkIn;
  readonly startInterview: typeof startInterview;
  readonly ownContent: typeof ownContent;
  readonly tellRefusal: typeof tellRefusal;
  /** The built-in rulebook, whole; `null` where pages hand over their own. */
  readonly rulebook: Rulebook | null;
}

/** Where the two parts of the widget come from. */
export interface Parts {
  /** Made when the first element needs it; `null` where pages hand over a rulebook of their own. */
  readonly opening: (() => Opening) | null;
  /** Brings the rest. Asked once for a page, when its first element is there, whoever reads it. */
  readonly rest: (opening: Opening | null) => Promise<Rest>;
}

/** What has come of the parts: one for all elements of a page. */
export class Arrivals {
  readonly #parts: Parts;
  readonly #watchers = new Set<() => void>();
  #opening: Opening | null | undefined;
  #rest: Rest | null = null;
  #state: 'not asked' | 'coming' | 'here' | 'failed' = 'not asked';

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** `null` when there is none or it can't be read: the help page stands in, there is nobody to tell. */
  get opening(): Opening | null {
    if (this.#opening === undefined) {
      try {
        this.#opening = this.#parts.opening?.() ?? null;
      } catch {
        this.#opening = null;
      }
    }
    return this.#opening;
  }
  /** `null` until it is there. */
  get rest(): Rest | null {
    return this.#rest;
  }
  get failed(): boolean {
    return this.#state === 'failed';
  }

  /** Asks for the rest, unless that was done before. INVARIANT: there is one request, before the first answer, whatever comes of it. */
  ask(): void {
    if (this.#state !== 'not asked') return;
    this.#state = 'coming';
    void this.#bring();
  }

  /** Calls back when the rest has come, or will not; returns what ends that. */
  watch(tell: () => void): () => void {
    this.#watchers.add(tell);
    return () => {
      this.#watchers.delete(tell);
    };
  }

  async #bring(): Promise<void> {
    try {
      this.#rest = await this.#parts.rest(this.opening);
      this.#state = 'here';
    } catch {
      // The help page stands in; a console is a trace.
      this.#state = 'failed';
    }
    for (const tell of this.#watchers) tell();
  }
}
