import { FALSE, isNegated, nodeOf, TRUE, type Graph, type Lit } from './graph.js';

/** A problem in conjunctive form, numbered from 1 as in the DIMACS format. */
export interface Clauses {
  readonly variables: number;
  readonly clauses: readonly (readonly number[])[];
}

/** Turns formulas into clauses (Tseitin): one variable for each node that they rest on, and no more. */
export class ClauseBuilder {
  readonly clauses: (readonly number[])[] = [[1]]; // variable 1 is the constant: true
  readonly #numbers = new Map<number, number>([[0, 1]]);

  constructor(private readonly graph: Graph) {}

  get variables(): number {
    return this.#numbers.size;
  }
  /** The number that stands for a formula; negative for its opposite. */
  number(lit: Lit): number {
    const variable = this.#numbers.get(nodeOf(lit)) ?? this.#add(nodeOf(lit));
    return isNegated(lit) ? -variable : variable;
  }
  /** Every variable of the graph that was needed so far, with its number. */
  inputs(): readonly (readonly [node: number, variable: number])[] {
    return [...this.#numbers].filter(([node]) => this.graph.isVariable(node));
  }
  /** Makes a formula hold in every solution. */
  require(lit: Lit): void {
    if (lit === TRUE) return;
    if (lit === FALSE) this.clauses.push([]);
    else this.clauses.push([this.number(lit)]);
  }

  /** Adds a node and all that it rests on. A stack of its own: formulas may be deeper than the call stack. */
  #add(root: number): number {
    const stack = [root];
    for (let node = stack.at(-1); node !== undefined; node = stack.at(-1)) {
      const parts = this.graph.partsOf(node) ?? [];
      const missing = parts.map(nodeOf).filter((part) => !this.#numbers.has(part));
      if (missing.length > 0) stack.push(...missing);
      else {
        stack.pop();
        if (!this.#numbers.has(node)) this.#define(node, parts);
      }
    }
    return this.#numbers.get(root) ?? 0;
  }
  #define(node: number, parts: readonly Lit[]): void {
    const variable = this.#numbers.size + 1;
    this.#numbers.set(node, variable);
    if (this.graph.partsOf(node) === null) return;
    const numbers = parts.map((part) => this.number(part));
    for (const number of numbers) this.clauses.push([-variable, number]);
    this.clauses.push([variable, ...numbers.map((number) => -number)]);
  }
}
