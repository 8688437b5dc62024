import { Order } from './order.js';

/** Its literals. The first two are watched; the first is the one that the clause made true, where it did. */
type Clause = number[];

/**
 * A small solver for clauses (conflict-driven clause learning, two watched literals, restarts), made for two things that Z3 is not:
 * many small questions about one growing problem, and a list of learnt clauses that `checkProof` can follow on its own.
 * Literals are `v` and `-v`, variables count from 1.
 */
export class Cdcl {
  /** By `slot` of the watched literal. */
  readonly #watched: Clause[][] = [[], []];
  /** By `slot` of a literal: 1 where it holds, -1 where its opposite does. */
  readonly #value: number[] = [0, 0];
  readonly #level: number[] = [0];
  readonly #reason: (Clause | null)[] = [null];
  readonly #saved: boolean[] = [false];
  readonly #seen: boolean[] = [false];
  readonly #order = new Order();
  readonly #trail: number[] = [];
  readonly #levels: number[] = [];
  #next = 0;
  #consistent = true;

  /** `learnt` gets every clause that was learnt, in order. */
  constructor(private readonly learnt: number[][] | null = null) {}

  get variables(): number {
    return this.#level.length - 1;
  }
  addVariable(): void {
    this.#value.push(0, 0);
    this.#watched.push([], []);
    this.#level.push(0);
    this.#reason.push(null);
    this.#saved.push(false);
    this.#seen.push(false);
    this.#order.add();
  }
  /** Adds a clause for good. */
  addClause(lits: readonly number[]): void {
    this.#backTo(0);
    const kept = [...new Set(lits)].filter((lit) => this.#valueOf(lit) >= 0);
    if (kept.some((lit) => this.#valueOf(lit) > 0 || kept.includes(-lit))) return;
    const [only] = kept;
    if (only === undefined) this.#consistent = false;
    else if (kept.length > 1) this.#watch(kept);
    else {
      this.#assume(only, null);
      if (this.#propagate()) this.#consistent = false;
    }
    if (!this.#consistent) this.learnt?.push([]);
  }

  /** Whether everything can hold together with these assumptions. */
  solve(assumptions: readonly number[] = []): boolean {
    this.#backTo(0);
    for (let run = 1; this.#consistent; run++) {
      const answer = this.#search(assumptions, 64 * luby(run));
      if (answer !== null) return answer;
      this.#backTo(0);
    }
    return false;
  }
  /** The value of a variable in the solution that `solve` just found. */
  isTrue(variable: number): boolean {
    return this.#valueOf(variable) > 0;
  }

  /** Searches until an answer or until too many conflicts. */
  #search(assumptions: readonly number[], conflicts: number): boolean | null {
    for (let left = conflicts; left > 0;) {
      const conflict = this.#propagate();
      if (conflict) {
        left--;
        if (this.#levels.length === 0) return this.#contradiction();
        this.#learn(conflict);
        continue;
      }
      const next = this.#decide(assumptions);
      if (next === 'refused') return false;
      if (next === 'done') return true;
      this.#levels.push(this.#trail.length);
      if (next !== 0) this.#assume(next, null);
    }
    return null;
  }
  #contradiction(): false {
    this.#consistent = false;
    this.learnt?.push([]);
    return false;
  }
  #decide(assumptions: readonly number[]): number | 'refused' | 'done' {
    const assumption = assumptions[this.#levels.length];
    if (assumption !== undefined) {
      const value = this.#valueOf(assumption);
      return value < 0 ? 'refused' : value > 0 ? 0 : assumption;
    }
    for (let variable = this.#order.take(); variable !== 0; variable = this.#order.take())
      if (this.#value[2 * variable] === 0) return this.#saved[variable] ? variable : -variable;
    return 'done';
  }

  /** Learns from a conflict what must not happen again (first unique implication point), and goes back to where that says something. */
  #learn(conflict: Clause): void {
    const here = this.#levels.length;
    const lits: number[] = [];
    const marked: number[] = [];
    let open = 0;
    let place = this.#trail.length;
    let clause: Clause | null = conflict;
    let pivot = 0;
    do {
      for (const lit of clause ?? []) {
        const variable = Math.abs(lit);
        if (lit === pivot || this.#seen[variable] || this.#level[variable] === 0) continue;
        this.#seen[variable] = true;
        marked.push(variable);
        this.#order.bump(variable);
        if (this.#level[variable] === here) open++;
        else lits.push(lit);
      }
      do pivot = this.#trail[--place] ?? 0;
      while (!this.#seen[Math.abs(pivot)]);
      clause = this.#reason[Math.abs(pivot)] ?? null;
      open--;
    } while (open > 0);
    const kept = lits.filter((lit) => !this.#follows(lit));
    for (const variable of marked) this.#seen[variable] = false;
    this.#order.decay();
    this.#keep([-pivot, ...kept]);
  }
  /** True for a literal that the rest of the clause implies anyway. */
  #follows(lit: number): boolean {
    const reason = this.#reason[Math.abs(lit)];
    return reason?.every((other) => other === -lit || this.#seen[Math.abs(other)] || this.#level[Math.abs(other)] === 0) ?? false;
  }
  #keep(lits: number[]): void {
    this.learnt?.push([...lits]);
    const levelOf = (lit: number | undefined): number => this.#level[Math.abs(lit ?? 0)] ?? 0;
    let second = 1;
    for (let i = 2; i < lits.length; i++) if (levelOf(lits[i]) > levelOf(lits[second])) second = i;
    this.#backTo(lits.length > 1 ? levelOf(lits[second]) : 0);
    const [first = 0] = lits;
    if (lits.length === 1) {
      this.#assume(first, null);
      return;
    }
    [lits[1], lits[second]] = [lits[second] ?? 0, lits[1] ?? 0];
    this.#watch(lits);
    this.#assume(first, lits);
  }

  /** Draws every conclusion; returns a clause that can't hold, if there is one. */
  #propagate(): Clause | null {
    const value = this.#value;
    while (this.#next < this.#trail.length) {
      const false_ = -(this.#trail[this.#next++] ?? 0);
      const watching = this.#watched[slot(false_)] ?? [];
      let kept = 0;
      for (let i = 0; i < watching.length; i++) {
        const clause = watching[i];
        if (!clause) continue;
        if (clause[0] === false_) {
          clause[0] = clause[1] ?? 0;
          clause[1] = false_;
        }
        const first = clause[0] ?? 0;
        const holds = value[slot(first)] ?? 0;
        if (holds <= 0 && this.#moveWatch(clause)) continue;
        watching[kept++] = clause;
        if (holds > 0) continue;
        if (holds < 0) {
          for (i++; i < watching.length; i++) watching[kept++] = watching[i] ?? clause;
          watching.length = kept;
          this.#next = this.#trail.length;
          return clause;
        }
        this.#assume(first, clause);
      }
      if (kept < watching.length) watching.length = kept;
    }
    return null;
  }
  #moveWatch(clause: Clause): boolean {
    const value = this.#value;
    for (let k = 2; k < clause.length; k++) {
      const lit = clause[k] ?? 0;
      if ((value[slot(lit)] ?? 0) < 0) continue;
      clause[k] = clause[1] ?? 0;
      clause[1] = lit;
      this.#watched[slot(lit)]?.push(clause);
      return true;
    }
    return false;
  }
  #watch(clause: Clause): void {
    this.#watched[slot(clause[0] ?? 0)]?.push(clause);
    this.#watched[slot(clause[1] ?? 0)]?.push(clause);
  }
  #valueOf(lit: number): number {
    return this.#value[slot(lit)] ?? 0;
  }
  #assume(lit: number, reason: Clause | null): void {
    const variable = Math.abs(lit);
    this.#value[slot(lit)] = 1;
    this.#value[slot(-lit)] = -1;
    this.#level[variable] = this.#levels.length;
    this.#reason[variable] = reason;
    this.#trail.push(lit);
  }
  #backTo(level: number): void {
    const from = this.#levels[level];
    if (from === undefined) return;
    for (let i = from; i < this.#trail.length; i++) {
      const lit = this.#trail[i] ?? 0;
      const variable = Math.abs(lit);
      this.#saved[variable] = lit > 0;
      this.#value[2 * variable] = 0;
      this.#value[2 * variable + 1] = 0;
      this.#reason[variable] = null;
      this.#order.insert(variable);
    }
    this.#trail.length = from;
    this.#levels.length = level;
    this.#next = from;
  }
}

/** Where a literal stands in a list: side by side with its opposite. */
const slot = (lit: number): number => (lit > 0 ? 2 * lit : 1 - 2 * lit);

/** 1 1 2 1 1 2 4 …: how long to search before starting afresh. */
function luby(run: number): number {
  let size = 1;
  while (size < run) size = 2 * size + 1;
  return size === run ? (size + 1) / 2 : luby(run - (size - 1) / 2);
}
