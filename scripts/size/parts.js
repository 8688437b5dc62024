import { SourceMap } from 'node:module';
import { runInNewContext } from 'node:vm';

/** @typedef {{ name: string, bytes: number, without: string }} Part the file as it would be without the part */

/** Where a module belongs, by its path; the first that fits. */
const PLACES = /** @type {const} */ ([
  ['Lit', /node_modules\/(lit|lit-html|lit-element|@lit)\//],
  ['XState', /node_modules\/xstate\//],
  ['other libraries', /node_modules\//],
  ['engine', /\/engine\/src\//],
  ['styles', /\.styles\.ts$|\/styles\//],
  ['widget code', /./],
]);

/** The modules of data in a bundle: JSON in a text. */
const DATA = /JSON\.parse\(('[^'\\]*(?:\\[^][^'\\]*)*')\)/g;

/**
 * The parts of a bundle: those of the code by the source map, those of the rulebook by what it says of itself, its words by topic.
 * @param {string} code
 * @param {import('node:module').SourceMapPayload} map
 * @param {ReadonlyMap<string, string>} topics the topic of each text of the rulebook
 * @returns {readonly Part[]}
 */
export function partsOf(code, map, topics) {
  const data = [...code.matchAll(DATA)].map((match) => ({
    at: match.index,
    literal: match[0],
    value: JSON.parse(runInNewContext(match[1] ?? '')),
  }));
  return [
    ...codeParts(code, map, data),
    ...data.flatMap(({ literal, value }) => {
      const cut = (/** @type {unknown} */ rest) => code.replace(literal, () => (rest === undefined ? '' : literalOf(rest)));
      if (value.rulebook && value.questions) return [partOf('the opening', code, cut(undefined))];
      if (value.kind !== 'retrust-prepared-rulebook') return [partOf('widget words', code, cut(undefined))];
      return rulebookParts(value, topics).map(([name, rest]) => partOf(name, code, cut(rest)));
    }),
  ];
}

/**
 * @param {string} code
 * @param {import('node:module').SourceMapPayload} map
 * @param {readonly { at: number, literal: string }[]} data
 */
function codeParts(code, map, data) {
  const places = placesOf(code, new SourceMap(map));
  for (const { at, literal } of data) places.fill('', at, at + literal.length);
  return PLACES.map(([name]) => {
    let without = '';
    for (let i = 0; i < code.length; i++) if (places[i] !== name) without += code[i];
    return partOf(name, code, without);
  });
}

/**
 * For each character of the code, where it belongs.
 * @param {string} code
 * @param {SourceMap} map
 */
function placesOf(code, map) {
  let line = 0;
  let column = 0;
  return Array.from({ length: code.length }, (_, i) => {
    const entry = map.findEntry(line, column);
    const source = 'originalSource' in entry ? entry.originalSource.replaceAll('\\', '/') : '';
    if (code[i] === '\n') [line, column] = [line + 1, 0];
    else column += 1;
    return String(PLACES.find(([, pattern]) => pattern.test(source))?.[0] ?? '');
  });
}

/**
 * Each part of the packed rulebook, and the rulebook without it.
 * @param {{ rulebook: { tables: Record<string, unknown>, words: { en: readonly (string | null)[] } } }} prepared
 * @param {ReadonlyMap<string, string>} topics
 * @returns {readonly (readonly [string, unknown])[]}
 */
function rulebookParts(prepared, topics) {
  const { tables, words, ...others } = prepared.rulebook;
  const whole = (/** @type {object} */ changes) => ({ ...prepared, rulebook: { ...prepared.rulebook, ...changes } });
  const topicOf = (/** @type {string | null} */ text) => topics.get(text ?? '') ?? 'other';
  const found = [...new Set(words.en.filter((text) => text !== null).map(topicOf))];
  return [
    ...Object.keys(tables).map((name) => /** @type {const} */ ([name, whole({ tables: { ...tables, [name]: undefined } })])),
    ['all tables', whole({ tables: undefined })],
    ...Object.keys(others).flatMap((name) => /** @type {const} */ ([[name, whole({ [name]: undefined })]])),
    ...found.map(
      (topic) => /** @type {const} */ ([`words: ${topic}`, whole({ words: { en: words.en.filter((text) => topicOf(text) !== topic) } })]),
    ),
    ['all words', whole({ words: undefined })],
    ['the whole rulebook', undefined],
  ];
}

/** @param {unknown} value */
const literalOf = (value) => `JSON.parse('${JSON.stringify(value).replaceAll('\\', '\\\\').replaceAll("'", "\\'")}')`;

/**
 * @param {string} name
 * @param {string} code
 * @param {string} without
 * @returns {Part}
 */
const partOf = (name, code, without) => ({ name, bytes: Buffer.byteLength(code) - Buffer.byteLength(without), without });
