// docs/scale.md.

/** Of readers in a day, how many come back with the file still in their cache. */
const RETURNING = [0, 0.3, 0.7];
const READERS = 1_000_000;
const DAY = 86_400;
/** The busiest hour, against the mean of the day. */
const PEAK = 4;
/** Places in which a CDN keeps a copy. */
const PLACES = 100;

const number = (/** @type {number} */ value, digits = 0) =>
  value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const kilobytes = (/** @type {number} */ bytes) => `${number(bytes / 1000, 1)} kB`;
const gigabytes = (/** @type {number} */ bytes) => `${number(bytes / 1e9, 1)} GB`;

/**
 * @param {{
 *   page: Awaited<ReturnType<typeof import('./figures.js').page>>,
 *   edge: ReturnType<typeof import('./figures.js').edge>,
 *   assessment: Awaited<ReturnType<typeof import('./figures.js').assessment>>,
 *   machine: string,
 * }} figures
 */
export function scaleText({ page, edge, assessment, machine }) {
  const { files, cold, warm, released } = page;
  const fresh = (/** @type {number} */ returning) => READERS * (1 - returning);
  const perSecond = (/** @type {number} */ count) => count / DAY;
  const days = RETURNING.map((returning) => {
    const loads = fresh(returning);
    return `| ${number(returning * 100)} % | ${number(loads)} | ${gigabytes(loads * cold.bytes)} | ${number(perSecond(loads), 1)} | ${number(perSecond(loads) * PEAK, 1)} | ${number((perSecond(loads) * PEAK * cold.bytes * 8) / 1e6, 1)} Mbit/s |`;
  });
  const coreSeconds = (READERS * assessment.microseconds) / 1e6;
  return `# Scale: what a million readers a day cost

Written by \`npm run bench:scale -- --write\`, from the files as they are built and from a real connection to a server on the same machine.
Sizes are exact. Times depend on the machine: ${machine} No prices: multiply by your own.

## A page with the widget

Answers are assessed on the reader's device. A publisher serves two static files, and nothing after them: no request follows an answer.
The load on the publisher is that of a picture, whatever readers answer and however often.

| file | bytes | gzip | brotli |
| --- | ---: | ---: | ---: |
${files.map(({ name, bytes, gzip, brotli }) => `| ${name} | ${kilobytes(bytes)} | ${kilobytes(gzip)} | ${kilobytes(brotli)} |`).join('\n')}

| visit | requests | over the wire, headers included |
| --- | ---: | ---: |
| first (cold cache) | ${cold.requests} | ${kilobytes(cold.bytes)} |
| again (warm cache) | ${warm.requests} | ${kilobytes(warm.bytes)} |
| after a release (the files have other names) | ${released.requests} | ${kilobytes(released.bytes)} |

Measured over HTTP/1.1 without encryption; TLS adds some kilobytes to the first visit. Words of another language than English are one more file,
asked for once and before the first page is shown.

A million readers in a day, by how many of them come back with a warm cache:

| warm | files sent | bytes sent | a second, mean | a second, busiest hour | busiest hour |
| ---: | ---: | ---: | ---: | ---: | ---: |
${days.join('\n')}

The busiest hour is taken as ${PEAK} times the mean. Behind a CDN nearly all of it ends there: with copies in ${PLACES} places the publisher's own server sends
the files ${PLACES} times for each release, ${kilobytes(PLACES * cold.bytes)} in all, and is not asked again.

### Headers

- **A file's name holds the hash of its content**, so that it may be kept for good: \`Cache-Control: public, max-age=31536000, immutable\`. A warm visit
  then asks nothing, not even whether the file has changed.
- **The page names the hash a second time** (\`integrity="sha384-…" crossorigin="anonymous"\`): a CDN that hands out anything else is refused by the browser,
  and the page stays without the widget. The hash of the second file is in the first; Chromium and Firefox check it. The CDN has to send \`Access-Control-Allow-Origin\`.
- **The page itself** should be kept for minutes only: its next copy names the next file. After a release every reader loads the files once more; old names must
  stay for as long as an old page may be shown.
- Compress once, at the highest level, when the file is put there; send \`Vary: Accept-Encoding\`.

## On a server, or at the edge

For publishers who assess elsewhere than on the reader's device. Then answers travel, and all that data protection asks for comes with them; the
widget needs none of it.

| | |
| --- | ---: |
| one whole assessment with its explanation | ${number(assessment.microseconds)} µs of one core |
| assessments a second on one core | ${number(1e6 / assessment.microseconds)} |
| a million assessments | ${number(coreSeconds)} s of one core |
| one result as JSON (median) | ${kilobytes(assessment.resultBytes)} |
| the engine in one file, minified (\`@retrust/engine/prepared\`) | ${kilobytes(edge.engine.bytes)}, ${kilobytes(edge.engine.gzip)} gzip |
| the prepared rulebook, English | ${kilobytes(edge.rulebook.bytes)}, ${kilobytes(edge.rulebook.gzip)} gzip |
| from nothing to the first whole result | ${number(edge.start)} ms |

A million readers a day are ${number(perSecond(READERS), 1)} a second in the mean and ${number(perSecond(READERS) * PEAK, 1)} in the busiest hour: ${number((perSecond(READERS) * PEAK * assessment.microseconds) / 1e4, 1)} % of one core. The engine
keeps nothing between two calls, so any number of processes may share the work. Figures against json-rules-engine and others: [benchmarks](benchmarks.md).

For what lies in files already, \`retrust batch\` goes through any number of lines in constant memory, on several cores, and goes on after a kill.

## Where the limits lie

- **The first visit on a slow line.** ${kilobytes(cold.bytes)} take ${number((cold.bytes * 8) / 400_000, 1)} s at 400 kbit/s; the first page and the first question are there after the first file,
  ${number(((files[0]?.brotli ?? 0) * 8) / 400_000, 1)} s. Until then there are the article and the helplines that it holds. After the first answer nothing is loaded.
- **A release.** Every warm cache is cold once. Release when few are reading, or seldom.
- **The rulebook grows with its words.** Each language is a file of its own; of helplines, those of all countries travel, because a country may not be asked of a server.
- **The size of a rulebook.** Time grows no worse than the number of rules; see Growth in [benchmarks](benchmarks.md).
- **One process, one core.** \`assess\` is synchronous: a server that wants more than one core starts more processes or threads.
- **\`retrust batch\`** holds one block of lines for each worker. One thread reads and writes for all of them, and will be the limit where there are many cores; two were measured.
`;
}
