import { fileURLToPath } from 'node:url';
import { assess, evaluate, parseRulebook, type Rulebook, type RulebookInput } from '@retrust/engine';
import { readRulebookFolder } from '@retrust/engine/node';

const input = readRulebookFolder(fileURLToPath(new URL('../../../rules', import.meta.url)));

/** The files of the built-in rulebook; a fresh copy at each call, to be spoilt at will. */
export const builtInInput = (): RulebookInput => structuredClone(input);

/** What a promise is held against: a rulebook, and the engine that runs it. */
export interface World {
  readonly rulebook: Rulebook;
  readonly assess: typeof assess;
  readonly evaluate: typeof evaluate;
}

/** The world as it is: the built-in rulebook in the engine. */
export const world: World = { rulebook: parseRulebook(input), assess, evaluate };
