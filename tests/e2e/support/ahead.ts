/** Runs once for each item that is asked for, and starts on the next one meanwhile: two at a time, since two pages keep two cores busy. */
export function oneAhead<Item, Result>(items: readonly Item[], run: (item: Item) => Promise<Result>): (item: Item) => Promise<Result> {
  const runs = new Map<Item, Promise<Result>>();
  const start = (item: Item): Promise<Result> => {
    const running = runs.get(item) ?? run(item);
    runs.set(item, running);
    // Whoever asks for it is told of a failure; until then it is nobody's.
    running.catch(() => undefined);
    return running;
  };
  return async (item) => {
    const result = start(item);
    const next = items[items.indexOf(item) + 1];
    if (next !== undefined) void start(next);
    return result;
  };
}
