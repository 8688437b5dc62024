import type { ConditionOutcome } from '@retrust/engine';

/** Which nodes of which conditions were seen true, and which false. */
export class Coverage {
  readonly #seen = new Map<string, { true: boolean; false: boolean }>();
  #whole = 0;

  /** Notes the outcomes of one run; true when one of them is new. */
  note(trace: ReadonlyMap<string, ConditionOutcome>): boolean {
    let isNew = false;
    const visit = (at: string, { condition, result, parts }: ConditionOutcome): void => {
      let seen = this.#seen.get(at);
      if (!seen) this.#seen.set(at, (seen = { true: false, false: false }));
      const way = result ? 'true' : 'false';
      if (!seen[way]) {
        isNew = seen[way] = true;
        if (seen.true && seen.false) this.#whole += 1;
      }
      const key = 'all' in condition ? 'all' : 'any' in condition ? 'any' : 'not';
      parts.forEach((part, i) => visit(key === 'not' ? `${at}.not` : `${at}.${key}[${i}]`, part));
    };
    for (const [id, outcome] of trace) visit(`${id} › when`, outcome);
    return isNew;
  }

  /** How many nodes there are. */
  get nodes(): number {
    return this.#seen.size;
  }
  /** How many of them were seen one way only. */
  get open(): number {
    return this.#seen.size - this.#whole;
  }
  /** The nodes that were seen one way only, each with the way that was never seen. */
  get halfSeen(): readonly string[] {
    return [...this.#seen].flatMap(([at, seen]) => (seen.true && seen.false ? [] : [`${at} never ${String(!seen.true)}`])).sort();
  }
}
