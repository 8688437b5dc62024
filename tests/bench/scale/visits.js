// What a reader's visit takes over the wire: a real server on this machine, real files, and a small cache that does what browsers do.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, get } from 'node:http';
import { brotliCompressSync, constants } from 'node:zlib';

const YEAR = 31_536_000;
/** The file's name says its content, so nothing under this name ever changes. */
const HEADERS = { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': `public, max-age=${YEAR}, immutable` };

/**
 * Serves files as a CDN would, compressed once. Counts what leaves it.
 * @param {readonly { readonly name: string, readonly path: string }[]} files
 */
export async function serve(files) {
  const bodies = new Map(
    files.map(({ name, path }) => [
      `/${name}`,
      brotliCompressSync(readFileSync(path), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
    ]),
  );
  const counted = { requests: 0 };
  const server = createServer((request, response) => {
    counted.requests++;
    const body = bodies.get(request.url ?? '');
    if (!body) response.writeHead(404).end();
    else response.writeHead(200, { ...HEADERS, 'content-encoding': 'br', 'content-length': body.length }).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { origin: `http://127.0.0.1:${port}`, counted, close: () => server.close() };
}

/** A reader's cache: keeps what may be kept, asks again for nothing that is fresh. */
export class BrowserCache {
  /** @type {Set<string>} */
  #fresh = new Set();

  /** Loads a file; tells the bytes that came over the wire, headers included. @param {string} url @returns {Promise<{ requests: number, bytes: number }>} */
  load(url) {
    if (this.#fresh.has(url)) return Promise.resolve({ requests: 0, bytes: 0 });
    return new Promise((resolve, reject) => {
      const request = get(url, { agent: false, headers: { 'accept-encoding': 'br' } }, (response) => {
        response.on('error', reject);
        response.resume();
        response.on('end', () => {
          const lifetime = Number(/max-age=(\d+)/.exec(response.headers['cache-control'] ?? '')?.[1] ?? 0);
          if (response.statusCode === 200 && lifetime > 0) this.#fresh.add(url);
          resolve({ requests: 1, bytes: request.socket?.bytesRead ?? 0 });
        });
      });
      request.on('error', reject);
    });
  }
}
