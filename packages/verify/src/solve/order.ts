/** Variables by how often they took part in conflicts: a heap with the busiest on top. */
export class Order {
  readonly #heap: number[] = [];
  readonly #place: number[] = [-1];
  readonly #activity: number[] = [0];
  #step = 1;

  /** Adds the next variable. */
  add(): void {
    this.#activity.push(0);
    this.#place.push(-1);
    this.insert(this.#activity.length - 1);
  }
  insert(variable: number): void {
    if ((this.#place[variable] ?? -1) >= 0) return;
    this.#heap.push(variable);
    this.#up(this.#heap.length - 1, variable);
  }
  /** Takes the busiest variable out; 0 when there is none. */
  take(): number {
    const top = this.#heap[0] ?? 0;
    const last = this.#heap.pop() ?? 0;
    if (top === 0) return 0;
    this.#place[top] = -1;
    if (last !== top) this.#down(last);
    return top;
  }
  bump(variable: number): void {
    const activity = (this.#activity[variable] ?? 0) + this.#step;
    this.#activity[variable] = activity;
    if (activity > 1e100) {
      for (let i = 0; i < this.#activity.length; i++) this.#activity[i] = (this.#activity[i] ?? 0) * 1e-100;
      this.#step *= 1e-100;
    }
    const place = this.#place[variable] ?? -1;
    if (place >= 0) this.#up(place, variable);
  }
  /** What was busy long ago counts less. */
  decay(): void {
    this.#step /= 0.95;
  }

  #busier(a: number, b: number): boolean {
    return (this.#activity[a] ?? 0) > (this.#activity[b] ?? 0);
  }
  #put(place: number, variable: number): void {
    this.#heap[place] = variable;
    this.#place[variable] = place;
  }
  #up(from: number, variable: number): void {
    let place = from;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      const above = this.#heap[parent] ?? 0;
      if (!this.#busier(variable, above)) break;
      this.#put(place, above);
      place = parent;
    }
    this.#put(place, variable);
  }
  #down(variable: number): void {
    let place = 0;
    for (;;) {
      const left = 2 * place + 1;
      if (left >= this.#heap.length) break;
      const right = left + 1;
      const child = right < this.#heap.length && this.#busier(this.#heap[right] ?? 0, this.#heap[left] ?? 0) ? right : left;
      const below = this.#heap[child] ?? 0;
      if (!this.#busier(below, variable)) break;
      this.#put(place, below);
      place = child;
    }
    this.#put(place, variable);
  }
}
