import type { Rulebook } from './model/rulebook.js';

/** What depends on the rulebook alone is made at the first call, and kept as long as the rulebook lives. */
export function oncePerRulebook<T>(make: (rulebook: Rulebook) => T): (rulebook: Rulebook) => T {
  const memory = new WeakMap<Rulebook, { readonly made: T }>();
  return (rulebook) => {
    let entry = memory.get(rulebook);
    if (!entry) memory.set(rulebook, (entry = { made: make(rulebook) }));
    return entry.made;
  };
}

// The same body again, on purpose: V8 is quicker with a function that sees one kind of memory only.
/** What depends on this key alone is made at the first call and kept. For keys of which there are few: no text from outside. */
export function oncePer<Key, T>(make: (key: Key) => T): (key: Key) => T {
  const memory = new Map<Key, { readonly made: T }>();
  return (key) => {
    let entry = memory.get(key);
    if (!entry) memory.set(key, (entry = { made: make(key) }));
    return entry.made;
  };
}

/** What is made at the first call and kept. */
export function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
