import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** @typedef {{ file: string, integrity: string, bytes: number, gzip: number, brotli: number }} Described */
/** @typedef {Described & { locales: Readonly<Record<string, Described>> }} Manifest */

/**
 * Writes `manifest.json` beside the bundle: the file's name, its integrity hash for a script tag, its sizes in bytes, and the same of the
 * files of other languages.
 * The hash is that of the file as it lies on disk, since a wrong one would keep the widget off every page. More than one file ends the build.
 * @returns {import('rollup').Plugin}
 */
export function manifest() {
  return {
    name: 'retrust-manifest',
    writeBundle({ dir = '' }, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const [only] = chunks;
      if (only === undefined || chunks.length > 1) {
        this.error(`the widget must be one file, not ${chunks.length}: ${chunks.map((chunk) => chunk.fileName).join(', ')}`);
      }
      const described = {
        ...describe(only.fileName, readFileSync(join(dir, only.fileName))),
        locales: localesIn(dir, Object.keys(bundle)),
      };
      writeFileSync(join(dir, 'manifest.json'), `${JSON.stringify(described, null, 2)}\n`);
    },
  };
}

/**
 * @param {string} dir
 * @param {readonly string[]} files
 */
const localesIn = (dir, files) =>
  Object.fromEntries(
    files.flatMap((file) => {
      const locale = /^retrust\.([A-Za-z-]+)\.[0-9a-f]{8}\.js$/.exec(file)?.[1];
      return locale === undefined ? [] : [[locale, describe(file, readFileSync(join(dir, file)))]];
    }),
  );

/**
 * @param {string} file
 * @param {Uint8Array} content
 * @returns {Described}
 */
export function describe(file, content) {
  return {
    file,
    integrity: `sha384-${createHash('sha384').update(content).digest('base64')}`,
    bytes: content.byteLength,
    gzip: gzipSync(content).length,
    brotli: brotliCompressSync(content).length,
  };
}

/**
 * For a page in another language: it brings the words at once, and checks them against their hash.
 * @param {Described} locale
 * @param {string} [folder] where the file is served from
 */
export const preloadOf = ({ file, integrity }, folder = '') =>
  `<link rel="modulepreload" href="${folder}${file}" integrity="${integrity}" crossorigin="anonymous">`;

/**
 * The script tag that a publisher copies.
 * @param {Described} manifest
 * @param {string} [folder] where the file is served from
 */
export const scriptTagOf = ({ file, integrity }, folder = '') =>
  `<script type="module" src="${folder}${file}" integrity="${integrity}" crossorigin="anonymous"></script>`;
