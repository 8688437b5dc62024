import { parseRulebook, type Rulebook } from '@retrust/engine';
import builtIn from '@retrust/rules';

let parsed: Rulebook | undefined;

/** The built-in rulebook, checked once. */
export const builtInRulebook = (): Rulebook => (parsed ??= parseRulebook(builtIn));

/** The built-in rulebook before it is checked: its files with their paths. */
export const builtInInput: unknown = builtIn;
