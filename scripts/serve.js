// Node's own modules only.
import { createReadStream, existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { inRoot } from './lib/root.js';

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
};

/** @typedef {{ address: string, port: number, close: () => Promise<void> }} Served */

/**
 * Serves a folder on this machine alone. `/retrust.js` is the widget that was built; its source map is found beside it.
 * `/theme/` is the page to try themes, which reads `/custom-elements.json`.
 * @param {{ folder?: string, widget?: string, host?: string, ports?: readonly number[], headers?: Readonly<Record<string, string>> }} [options]
 *   `folder` is served (default: the example article); `ports` are tried in order, 0 takes any (default: 4173 to 4272, then any);
 *   `headers` are added to every answer, such as a content security policy
 * @returns {Promise<Served>}
 */
export async function serve(options = {}) {
  const { folder = inRoot('examples/article'), widget = inRoot('packages/widget/dist/cdn'), host = '127.0.0.1', headers = {} } = options;
  const server = createServer((request, response) => {
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('cache-control', 'no-store');
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    const path = pathOf(request.url ?? '/');
    const file = path === null ? null : (fileIn(folder, path) ?? themeFile(widget, path) ?? widgetFile(widget, path));
    if (file === null) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('not found\n');
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream' });
    if (request.method === 'HEAD') response.end();
    else
      createReadStream(file)
        .on('error', () => response.destroy())
        .pipe(response);
  });
  const port = await listen(server, host, options.ports ?? defaultPorts());
  const close = () =>
    new Promise((/** @type {(value?: undefined) => void} */ resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { address: `http://${host}:${port}/`, port, close };
}

const defaultPorts = () => [...Array.from({ length: 100 }, (_, index) => 4173 + index), 0];

/**
 * The decoded path of a request, or `null` when it can't be one.
 * @param {string} url
 */
export function pathOf(url) {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '/');
    return path.includes('\0') ? null : path;
  } catch {
    return null;
  }
}

/**
 * The file for a path, or `null`. Links are followed first, so that nothing outside the folder is ever read.
 * @param {string} folder
 * @param {string} path
 * @returns {string | null}
 */
export function fileIn(folder, path) {
  const wanted = join(folder, path.endsWith('/') ? `${path}index.html` : path);
  if (!existsSync(wanted)) return null;
  const real = realpathSync(wanted);
  if (!real.startsWith(realpathSync(folder) + sep)) return null;
  return statSync(real).isFile() ? real : null;
}

/**
 * @param {string} widget
 * @param {string} path
 * @returns {string | null}
 */
function themeFile(widget, path) {
  if (path === '/custom-elements.json') return fileIn(join(widget, '..'), path);
  return path.startsWith('/theme/') ? fileIn(inRoot('examples/theme'), path.slice('/theme'.length)) : null;
}

/**
 * @param {string} folder
 * @param {string} path
 * @returns {string | null}
 */
function widgetFile(folder, path) {
  if (path !== '/retrust.js') return fileIn(folder, path);
  const manifest = join(folder, 'manifest.json');
  if (!existsSync(manifest)) return null;
  return fileIn(folder, `/${JSON.parse(readFileSync(manifest, 'utf8')).file}`);
}

/**
 * @param {import('node:http').Server} server
 * @param {string} host
 * @param {readonly number[]} ports
 * @returns {Promise<number>}
 */
async function listen(server, host, ports) {
  for (const port of ports) {
    if (!(await isOurs(server, host, port))) continue;
    const address = server.address();
    if (typeof address === 'object' && address !== null) return address.port;
  }
  throw new Error(`no free port among ${ports.join(', ')}`);
}

/**
 * @param {import('node:http').Server} server
 * @param {string} host
 * @param {number} port
 * @returns {Promise<boolean>} false when another program has the port
 */
function isOurs(server, host, port) {
  return new Promise((resolve, reject) => {
    /** @param {NodeJS.ErrnoException} error */
    const taken = (error) => (error.code === 'EADDRINUSE' || error.code === 'EACCES' ? resolve(false) : reject(error));
    server.once('error', taken);
    server.listen(port, host, () => {
      server.off('error', taken);
      resolve(true);
    });
  });
}
