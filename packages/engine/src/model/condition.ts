import type { Operator } from './terms.js';

/** One test of one fact, in json-rules-engine's own JSON. `path`, `params` and `priority` are refused. */
export interface Leaf {
  readonly fact: string;
  readonly operator: Operator;
  readonly value: Scalar | readonly Scalar[];
}
export type Scalar = string | number | boolean;

/**
 * A condition: `all`, `any` or `not` over conditions, or a leaf. Exactly one of these keys stands in a node; `all` and `any` are never empty.
 * Source of the format: json-rules-engine 7 (https://github.com/CacheControl/json-rules-engine/blob/master/docs/rules.md).
 */
export type Condition =
  Leaf | { readonly all: readonly Condition[] } | { readonly any: readonly Condition[] } | { readonly not: Condition };
