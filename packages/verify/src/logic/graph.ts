/** A formula: the number of a node, shifted by one, and the lowest bit for "not". `TRUE` and `FALSE` are the two without a node. */
export type Lit = number;
export const TRUE: Lit = 0;
export const FALSE: Lit = 1;

/** The opposite of a formula. */
export const not = (lit: Lit): Lit => lit ^ 1;
/** The node behind a formula, and whether the formula is its opposite. */
export const nodeOf = (lit: Lit): number => lit >> 1;
export const isNegated = (lit: Lit): boolean => (lit & 1) === 1;

/**
 * Formulas as a graph of "and" nodes and variables. Equal formulas get the same number, so that two versions of a rulebook share
 * everything that is equal in both, and a promise that a change does not touch stays the very same formula.
 */
export class Graph {
  readonly #parts: (readonly Lit[] | null)[] = [null];
  readonly #names = new Map<number, string>();
  readonly #known = new Map<string, number>();

  /** A new variable. The name is for messages only. */
  variable(name: string): Lit {
    const node = this.#parts.push(null) - 1;
    this.#names.set(node, name);
    return node << 1;
  }

  /** How many nodes there are; node 0 is the constant. */
  get size(): number {
    return this.#parts.length;
  }
  /** What a node joins by "and"; `null` for a variable and for the constant. */
  partsOf(node: number): readonly Lit[] | null {
    return this.#parts[node] ?? null;
  }
  /** Every variable. */
  variables(): readonly Lit[] {
    return [...this.#names.keys()].map((node) => node << 1);
  }
  isVariable(node: number): boolean {
    return this.#names.has(node);
  }
  /** Every variable that a formula rests on. */
  variablesOf(lit: Lit): ReadonlySet<Lit> {
    const seen = new Set<number>();
    const stack = [nodeOf(lit)];
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      if (seen.has(node)) continue;
      seen.add(node);
      for (const part of this.#parts[node] ?? []) stack.push(nodeOf(part));
    }
    return new Set([...seen].filter((node) => this.isVariable(node)).map((node) => node << 1));
  }

  and(lits: Iterable<Lit>): Lit {
    const set = new Set<Lit>();
    for (const lit of lits) {
      if (lit === TRUE) continue;
      if (lit === FALSE || set.has(not(lit))) return FALSE;
      set.add(lit);
    }
    const [first] = set;
    if (first === undefined) return TRUE;
    if (set.size === 1) return first;
    const parts = [...set].sort((a, b) => a - b);
    const key = parts.join();
    let node = this.#known.get(key);
    if (node === undefined) this.#known.set(key, (node = this.#parts.push(parts) - 1));
    return node << 1;
  }
  or(lits: Iterable<Lit>): Lit {
    return not(this.and([...lits].map(not)));
  }
  implies(a: Lit, b: Lit): Lit {
    return this.or([not(a), b]);
  }
  iff(a: Lit, b: Lit): Lit {
    if (a === b) return TRUE;
    return this.and([this.implies(a, b), this.implies(b, a)]);
  }
  /** `then` where the condition holds, else `other`. */
  choose(condition: Lit, then: Lit, other: Lit): Lit {
    if (then === other) return then;
    return this.or([this.and([condition, then]), this.and([not(condition), other])]);
  }
  /** True where two lists of the same length differ somewhere. */
  differ(a: readonly Lit[], b: readonly Lit[]): Lit {
    return not(this.and(a.map((lit, i) => this.iff(lit, b[i] ?? FALSE))));
  }
  /** True where at most one of these is. */
  atMostOne(lits: readonly Lit[]): Lit {
    return this.and(lits.flatMap((a, i) => lits.slice(i + 1).map((b) => not(this.and([a, b])))));
  }
}
