// What a translation still needs, file by file:
//   node scripts/translation-kit.js            every locale, one line each
//   node scripts/translation-kit.js es         what is missing and what is wrong in Spanish; ends with 1 when there is anything
//   node scripts/translation-kit.js es --sort  puts the keys of the rulebook's files into the order of the English ones, then the same
//   node scripts/translation-kit.js es safety  only files whose path holds this word, with the English texts that are missing
import { readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from './lib/root.js';
import { missing, wrong } from './locales/findings.js';
import { locales, pairs } from './locales/files.js';
import { engine } from './rulebook-module.js';

const [locale, part] = process.argv.slice(2).filter((word) => word !== '--sort');
const { main } = await engine('source');

/** @param {string} name */
async function count(name) {
  const all = await pairs(name);
  const lacking = all.reduce((sum, pair) => sum + missing(pair).length, 0);
  const bad = all.reduce((sum, pair) => sum + wrong(pair, name, main).length, 0);
  console.log(`${name}: ${lacking} texts missing, ${bad} to mend`);
}

/** @param {import('./locales/files.js').Pair} pair */
function sort({ path, exists, source }) {
  if (!exists || !path.endsWith('.json')) return;
  const file = JSON.parse(readFileSync(inRoot(path), 'utf8'));
  const order = [...Object.keys(source), ...Object.keys(file.words).filter((key) => !Object.hasOwn(source, key))];
  const words = Object.fromEntries(order.filter((key) => Object.hasOwn(file.words, key)).map((key) => [key, file.words[key]]));
  const text = `${JSON.stringify({ ...file, words }, null, 2)}\n`;
  if (text !== readFileSync(inRoot(path), 'utf8')) writeFileSync(inRoot(path), text);
}

if (locale !== undefined && process.argv.includes('--sort')) for (const pair of await pairs(locale)) sort(pair);
if (locale === undefined) {
  for (const name of locales()) await count(name);
} else {
  const all = await pairs(locale);
  for (const pair of all.filter(({ path }) => part === undefined || path.includes(part))) {
    const lacking = missing(pair);
    const bad = wrong(pair, locale, main);
    if (lacking.length === 0 && bad.length === 0) continue;
    console.log(
      `\n${pair.path}${pair.exists ? '' : ' (no such file yet)'}: ${lacking.length} of ${Object.keys(pair.source).length} missing, ${bad.length} to mend`,
    );
    for (const key of lacking)
      console.log(part === undefined ? `  ${key}` : `  ${JSON.stringify(key)}: ${JSON.stringify(pair.source[key])},`);
    for (const { key, what } of bad) console.log(`  ! ${key}: ${what}`);
    if (missing(pair).length + bad.length > 0) process.exitCode = 1;
  }
  console.log('');
  await count(locale);
}
