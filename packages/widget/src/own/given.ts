import { isServer } from 'lit';

/** Why a block of the page could not be read. */
export class Unreadable {
  constructor(
    readonly why: 'no-block' | 'not-json',
    readonly id: string,
  ) {}
}

/**
 * What a page hands over: a value as it is, or the JSON in the `<script type="application/json">` with this id, in the root that the element stands in.
 * Only a script can hold it: what a reader of the page may write into it, such as a comment, can not. `null` when nothing is given.
 */
export function readGiven(host: Element, given: unknown): unknown {
  if (typeof given !== 'string') return given ?? null;
  if (given === '' || isServer) return null;
  const root = host.getRootNode();
  const block = 'getElementById' in root ? (root as Document | ShadowRoot).getElementById(given) : null;
  if (!(block instanceof HTMLScriptElement) || block.type !== 'application/json') return new Unreadable('no-block', given);
  try {
    return JSON.parse(block.text);
  } catch {
    return new Unreadable('not-json', given);
  }
}
