// A site as a CDN would hand it out: every file compressed once at the highest level, with the headers of a hashed name.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** @typedef {{ readonly type: string, readonly body: string | Buffer, readonly compressed: boolean }} File `compressed`: it is, as fonts are */
/** @typedef {{ readonly min: number, readonly gzip: number, readonly brotli: number }} Sizes bytes of content, headers not counted */
/** @typedef {Awaited<ReturnType<typeof serveSite>>} ServedSite */

/** @param {string} type @returns {(body: string | Buffer) => File} */
const kind =
  (type, compressed = false) =>
  (body) => ({ type, body, compressed });
export const html = kind('text/html; charset=utf-8');
export const css = kind('text/css; charset=utf-8');
export const js = kind('text/javascript; charset=utf-8');
export const font = kind('font/woff2', true);

const FOR_GOOD = 'public, max-age=31536000, immutable';

/**
 * @param {ReadonlyMap<string, File>} files by path. A page is handed out for a POST too, and never kept
 */
export async function serveSite(files) {
  const packed = new Map(
    [...files].map(([path, { type, body, compressed }]) => {
      const content = Buffer.from(body);
      const small = compressed ? content : brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
      const gzip = compressed ? content.length : gzipSync(content, { level: 9 }).length;
      return [path, { type, small, compressed, sizes: { min: content.length, gzip, brotli: small.length } }];
    }),
  );
  const server = createServer((request, response) => {
    request.resume();
    const file = packed.get(request.url ?? '');
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': file.type,
      'content-length': file.small.length,
      'cache-control': file.type.startsWith('text/html') ? 'no-cache' : FOR_GOOD,
      vary: 'accept-encoding',
      ...(file.compressed ? {} : { 'content-encoding': 'br' }),
    });
    response.end(file.small);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    /** What these requests brought. @param {readonly string[]} paths @returns {Sizes} */
    sizesOf: (paths) => {
      const sum = { min: 0, gzip: 0, brotli: 0 };
      for (const path of paths)
        for (const kind of /** @type {const} */ (['min', 'gzip', 'brotli'])) sum[kind] += packed.get(path)?.sizes[kind] ?? 0;
      return sum;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
