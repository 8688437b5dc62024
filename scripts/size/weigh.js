import { brotliCompressSync, gzipSync } from 'node:zlib';

/** @typedef {{ name: string, bytes: number, gzip: number, brotli: number }} Weight */

/** What the file weighs on its way, as a server that compressed it once would send it. @param {string} code */
export const sizesOf = (code) => ({
  bytes: Buffer.byteLength(code),
  gzip: gzipSync(code, { level: 9 }).length,
  brotli: brotliCompressSync(code).length,
});

/**
 * The weight of each part: by how much the compressed file is smaller when the part is left out. What parts have in common is in none of them.
 * @param {string} code
 * @param {readonly import('./parts.js').Part[]} parts
 * @returns {readonly Weight[]}
 */
export function weigh(code, parts) {
  const whole = sizesOf(code);
  return parts
    .filter(({ bytes }) => bytes > 100)
    .map(({ name, bytes, without }) => {
      const rest = sizesOf(without);
      return { name, bytes, gzip: whole.gzip - rest.gzip, brotli: whole.brotli - rest.brotli };
    });
}

/**
 * @param {string} file
 * @param {string} code
 * @param {readonly Weight[]} weights
 */
export function tableOf(file, code, weights) {
  const whole = sizesOf(code);
  const kilobytes = (/** @type {number} */ bytes) => (bytes / 1000).toFixed(1).padStart(8);
  const row = (/** @type {Weight} */ { name, bytes, gzip, brotli }) =>
    `${name.padEnd(24)}${kilobytes(bytes)}${kilobytes(gzip)}${kilobytes(brotli)}${`${((brotli / whole.brotli) * 100).toFixed(1)} %`.padStart(9)}`;
  return [
    `${file}, kB. A part’s gzip and brotli: by how much the file is smaller without it; what parts share counts for none.`,
    '',
    `${''.padEnd(24)}${'minified'.padStart(8)}${'gzip'.padStart(8)}${'brotli'.padStart(8)}${'share'.padStart(9)}`,
    ...weights.map(row),
    row({ name: 'the whole file', ...whole }),
  ].join('\n');
}
