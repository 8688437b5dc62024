import type { Rulebook } from './model/rulebook.js';

/** What depends on the rulebook alone is made at the first call, and kept as long as the rulebook lives. */
export function oncePerRulebook<T>(make: (rulebook: Rulebook) => T): (rulebook: Rulebook) => T {
  return remembered(make, new WeakMap<Rulebook, { readonly made: T }>());
}

/** What depends on this key alone is made at the first call and kept. For keys of which there are few: no text from outside. */
export function oncePer<Key, T>(make: (key: Key) => T): (key: Key) => T {
  return remembered(make, new Map<Key, { readonly made: T }>());
}

/** What is made at the first call and kept. */
export function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

interface Memory<Key, T> {
  get(key: Key): { readonly made: T } | undefined;
  set(key: Key, entry: { readonly made: T }): unknown;
}
function remembered<Key, T>(make: (key: Key) => T, memory: Memory<Key, T>): (key: Key) => T {
  return (key) => {
    let entry = memory.get(key);
    if (!entry) memory.set(key, (entry = { made: make(key) }));
    return entry.made;
  };
}
