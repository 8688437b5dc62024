import { isNegated, nodeOf, type Graph, type Lit } from './graph.js';

/** What every variable is in one case. */
export type Assignment = (variable: Lit) => boolean;

/** Many cases at once, 32 to a word: finds an example in microseconds where there are many, so that the solver need only look for the rare ones. */
export class Simulation {
  readonly #values: (Uint32Array | undefined)[] = [];
  readonly #words: number;

  /** `cases` is rounded up to a multiple of 32; a variable that is never set is false in all of them. */
  constructor(
    private readonly graph: Graph,
    cases: number,
  ) {
    this.#words = Math.ceil(cases / 32);
    this.#values[0] = new Uint32Array(this.#words).fill(0xffffffff);
  }
  get cases(): number {
    return this.#words * 32;
  }

  /** Sets a variable in one case. Only before a formula that rests on it is looked at. */
  set(variable: Lit, index: number, value: boolean): void {
    const words = this.#variable(nodeOf(variable));
    const word = index >>> 5;
    const bit = 1 << (index & 31);
    words[word] = value ? (words[word] ?? 0) | bit : (words[word] ?? 0) & ~bit;
  }
  /** The first case in which a formula holds. */
  find(lit: Lit): number | null {
    const words = this.#node(nodeOf(lit));
    const flip = isNegated(lit) ? 0xffffffff : 0;
    for (let word = 0; word < this.#words; word++) {
      const bits = ((words[word] ?? 0) ^ flip) >>> 0;
      if (bits !== 0) return word * 32 + (31 - Math.clz32(bits & -bits));
    }
    return null;
  }
  holds(lit: Lit, index: number): boolean {
    const bit = ((this.#node(nodeOf(lit))[index >>> 5] ?? 0) >>> (index & 31)) & 1;
    return (bit === 1) !== isNegated(lit);
  }
  /** The variables of one case. */
  assignment(index: number): Assignment {
    return (variable) => this.holds(variable, index);
  }

  #variable(node: number): Uint32Array {
    return (this.#values[node] ??= new Uint32Array(this.#words));
  }
  #node(root: number): Uint32Array {
    const stack = [root];
    for (let node = stack.at(-1); node !== undefined; node = stack.at(-1)) {
      const parts = this.#values[node] ? [] : (this.graph.partsOf(node) ?? []);
      const missing = parts.map(nodeOf).filter((part) => !this.#values[part]);
      if (missing.length > 0) stack.push(...missing);
      else {
        stack.pop();
        this.#values[node] ??= this.graph.isVariable(node) ? new Uint32Array(this.#words) : this.#joined(parts);
      }
    }
    return this.#values[root] ?? new Uint32Array(this.#words);
  }
  #joined(parts: readonly Lit[]): Uint32Array {
    const result = new Uint32Array(this.#words).fill(0xffffffff);
    for (const part of parts) {
      const words = this.#values[nodeOf(part)];
      const flip = isNegated(part) ? 0xffffffff : 0;
      for (let i = 0; i < result.length; i++) result[i] = (result[i] ?? 0) & ((words?.[i] ?? 0) ^ flip);
    }
    return result;
  }
}

/** Whether a formula holds under one assignment of the variables. */
export function evaluator(graph: Graph, assignment: Assignment): (lit: Lit) => boolean {
  const known = new Map<number, boolean>([[0, true]]);
  return (lit) => {
    const stack = [nodeOf(lit)];
    for (let node = stack.at(-1); node !== undefined; node = stack.at(-1)) {
      const parts = known.has(node) ? [] : (graph.partsOf(node) ?? []);
      const missing = parts.map(nodeOf).filter((part) => !known.has(part));
      if (missing.length > 0) stack.push(...missing);
      else {
        stack.pop();
        if (!known.has(node))
          known.set(
            node,
            graph.isVariable(node) ? assignment(node << 1) : parts.every((p) => (known.get(nodeOf(p)) ?? false) !== isNegated(p)),
          );
      }
    }
    return (known.get(nodeOf(lit)) ?? false) !== isNegated(lit);
  };
}
