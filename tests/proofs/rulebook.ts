import { parseRulebook } from '@retrust/engine';
import builtIn from '@retrust/rules';
import { parsePromises } from '@retrust/verify';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export const rulebook = parseRulebook(builtIn);
const file = createRequire(import.meta.url).resolve('@retrust/rules/promises.json');
/** The promises of the built-in rulebook. */
export const promises = parsePromises(JSON.parse(readFileSync(file, 'utf8')));
