// node examples/wordpress/pack.js: the plugin, ready to install, in examples/wordpress/dist/retrust: this folder's PHP, the widget's files, and the
// help of each country in each language.
import { parseRulebook } from '@retrust/engine';
import input from '@retrust/rules';
import { helpOf, parseManifest } from '@retrust/widget/embed';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Those that helplines are known of, and none of them. */
const COUNTRIES = ['', ...Object.keys(parseRulebook(input).help)];

const HERE = dirname(fileURLToPath(import.meta.url));

/**
 * Writes the plugin's folder anew.
 * @param {string} [folder]
 */
export async function pack(folder = join(HERE, 'dist/retrust')) {
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(HERE, 'retrust'), folder, { recursive: true });
  const widget = dirname(fileURLToPath(import.meta.resolve('@retrust/widget/manifest.json')));
  cpSync(widget, join(folder, 'widget'), { recursive: true, filter: (file) => !file.endsWith('.map') });
  const { locales } = parseManifest(JSON.parse(readFileSync(join(widget, 'manifest.json'), 'utf8')));
  mkdirSync(join(folder, 'help'));
  writeHelp(folder, 'en', undefined);
  for (const locale of Object.keys(locales)) {
    writeHelp(folder, locale, (await import(`@retrust/widget/locales/${locale}`)).default);
  }
  return folder;
}

/**
 * The help of each country as HTML; under no name, that for a country that is not listed.
 * @param {string} folder
 * @param {string} locale
 * @param {import('@retrust/widget').WidgetLocale | undefined} language
 */
function writeHelp(folder, locale, language) {
  const html = (/** @type {string} */ country) => {
    const { words, emergency, list } = helpOf({ country, language });
    return `<div lang="${locale}" dir="auto"><p>${words['help.without']}</p>${emergency}<details><summary>${words['help.button']}</summary>${list}</details></div>`;
  };
  writeFileSync(
    join(folder, 'help', `${locale}.json`),
    JSON.stringify(Object.fromEntries(COUNTRIES.map((country) => [country, html(country)]))),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(await pack());
