/**
 * Checks a proof that clauses can't hold together, on its own: every step must follow from what is there by unit propagation alone
 * (reverse unit propagation), and the last must be the empty clause. Knows nothing of how the proof was found.
 */
export function checkProof(clauses: readonly (readonly number[])[], steps: readonly (readonly number[])[]): boolean {
  const known = new Propagation();
  for (const clause of clauses) known.add(clause);
  for (const step of steps) {
    if (!known.refutes(step)) return false;
    if (step.length === 0) return true;
    known.add(step);
  }
  return known.refutes([]);
}

class Propagation {
  readonly #watched = new Map<number, number[][]>();
  /** What follows from the clauses alone. */
  readonly #fixed = new Set<number>();
  #contradiction = false;

  add(clause: readonly number[]): void {
    if (clause.some((lit) => this.#fixed.has(lit))) return;
    const lits = [...new Set(clause)].filter((lit) => !this.#fixed.has(-lit));
    const [one, two] = lits;
    if (one === undefined) this.#contradiction = true;
    else if (two === undefined) this.#contradiction ||= !this.#propagate([one], this.#fixed);
    else for (const lit of [one, two]) this.#watch(lit, lits);
  }
  /** True when assuming the opposite of every literal leads to a contradiction by propagation. */
  refutes(clause: readonly number[]): boolean {
    return (
      this.#contradiction ||
      !this.#propagate(
        clause.map((lit) => -lit),
        new Set(),
      )
    );
  }

  #watch(lit: number, clause: number[]): void {
    const list = this.#watched.get(lit);
    if (list) list.push(clause);
    else this.#watched.set(lit, [clause]);
  }
  /** Draws every conclusion from these literals into `held`; false at a contradiction. */
  #propagate(from: readonly number[], held: Set<number>): boolean {
    const isTrue = (lit: number): boolean => held.has(lit) || this.#fixed.has(lit);
    const waiting = [...from];
    for (let lit = waiting.pop(); lit !== undefined; lit = waiting.pop()) {
      if (isTrue(-lit)) return false;
      if (isTrue(lit)) continue;
      held.add(lit);
      const watching = this.#watched.get(-lit) ?? [];
      let kept = 0;
      for (const clause of watching) {
        if (clause[0] === -lit) [clause[0], clause[1]] = [clause[1] ?? 0, -lit];
        const other = clause[0] ?? 0;
        const free = isTrue(other) ? -1 : clause.findIndex((l, i) => i > 1 && !isTrue(-l));
        if (free > 1) {
          [clause[1], clause[free]] = [clause[free] ?? 0, -lit];
          this.#watch(clause[1] ?? 0, clause);
          continue;
        }
        watching[kept++] = clause;
        if (!isTrue(other)) waiting.push(other);
      }
      watching.length = kept;
    }
    return true;
  }
}
