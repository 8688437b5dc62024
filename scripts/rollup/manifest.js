import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { INTEGRITY } from './two-files.js';

/** @typedef {{ file: string, integrity: string, bytes: number, gzip: number, brotli: number }} Described */
/** @typedef {Described & { rest: Described, locales: Readonly<Record<string, Described>> }} Manifest */

/**
 * Writes `manifest.json` beside the bundle: the entry's name, its integrity hash for a script tag, its sizes in bytes, and the same of the
 * rest, whose hash it puts into the entry, and of the files of other languages.
 * A hash is that of the file as it lies on disk, since a wrong one would keep the widget off every page. More than two files end the build.
 * @returns {import('rollup').Plugin}
 */
export function manifest() {
  return {
    name: 'retrust-manifest',
    writeBundle({ dir = '' }, bundle) {
      const chunks = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [file.fileName] : []));
      const entry = chunks.find((file) => /^retrust\./.test(file));
      const apart = chunks.find((file) => /^retrust-rest\./.test(file));
      if (entry === undefined || apart === undefined || chunks.length > 2) {
        this.error(`the widget must be an entry and the rest, not ${chunks.length} files: ${chunks.join(', ')}`);
      }
      const rest = describe(apart, readFileSync(join(dir, apart)));
      const code = readFileSync(join(dir, entry), 'utf8');
      if (code.split(INTEGRITY).length !== 2) this.error('the entry has not one place for the hash of the rest');
      writeFileSync(join(dir, entry), code.replace(INTEGRITY, rest.integrity));
      const described = {
        ...describe(entry, readFileSync(join(dir, entry))),
        rest,
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
    integrity: integrityOf(content),
    bytes: content.byteLength,
    gzip: gzipSync(content).length,
    brotli: brotliCompressSync(content).length,
  };
}

/**
 * @param {string | Uint8Array} content
 */
export const integrityOf = (content) => `sha384-${createHash('sha384').update(content).digest('base64')}`;

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
