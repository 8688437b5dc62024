import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** @typedef {{ file: string, integrity: string, bytes: number, gzip: number, brotli: number }} Manifest */

/**
 * Writes `manifest.json` beside the bundle: the file's name, its integrity hash for a script tag, and its sizes in bytes.
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
      const described = describe(only.fileName, readFileSync(join(dir, only.fileName)));
      writeFileSync(join(dir, 'manifest.json'), `${JSON.stringify(described, null, 2)}\n`);
    },
  };
}

/**
 * @param {string} file
 * @param {Uint8Array} content
 * @returns {Manifest}
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
 * The script tag that a publisher copies.
 * @param {Manifest} manifest
 * @param {string} [folder] where the file is served from
 */
export const scriptTagOf = ({ file, integrity }, folder = '') =>
  `<script type="module" src="${folder}${file}" integrity="${integrity}" crossorigin="anonymous"></script>`;
