import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createConnection, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pathOf, serve } from './serve.js';

const base = mkdtempSync(join(tmpdir(), 'retrust-serve-'));
const folder = join(base, 'article');
const widget = join(base, 'cdn');
/** @type {import('./serve.js').Served} */
let served;

beforeAll(async () => {
  mkdirSync(folder);
  mkdirSync(widget);
  mkdirSync(join(base, 'article-drafts'));
  writeFileSync(join(base, 'secret.txt'), 'secret');
  writeFileSync(join(base, 'article-drafts', 'draft.txt'), 'secret');
  symlinkSync(join(base, 'secret.txt'), join(folder, 'link.txt'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>x</title>');
  writeFileSync(join(folder, 'größe.css'), 'p{}');
  writeFileSync(join(widget, 'retrust.abc.js'), 'export {};');
  writeFileSync(join(widget, 'retrust.abc.js.map'), '{}');
  writeFileSync(join(widget, 'manifest.json'), JSON.stringify({ file: 'retrust.abc.js' }));
  served = await serve({ folder, widget, ports: [0], headers: { 'content-security-policy': "default-src 'self'" } });
});
afterAll(async () => {
  await served.close();
  rmSync(base, { recursive: true, force: true });
});

/**
 * A request as written, which `fetch` would tidy up.
 * @param {string} path
 * @param {string} [method]
 * @returns {Promise<string>}
 */
function raw(path, method = 'GET') {
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = createConnection(served.port, '127.0.0.1', () =>
      socket.write(`${method} ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`),
    );
    socket.on('data', (data) => (text += data));
    socket.on('end', () => resolve(text)).on('error', reject);
  });
}

describe('serve', () => {
  it('gives each file its type, and adds the headers it was told', async () => {
    const page = await fetch(served.address);
    expect(await page.text()).toContain('<title>x</title>');
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('content-security-policy')).toBe("default-src 'self'");
    const style = await fetch(`${served.address}größe.css?v=1`);
    expect(style.headers.get('content-type')).toBe('text/css; charset=utf-8');
  });

  it('finds the built widget by its manifest, with its source map beside it', async () => {
    const script = await fetch(`${served.address}retrust.js`);
    expect(await script.text()).toBe('export {};');
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect((await fetch(`${served.address}retrust.abc.js.map`)).status).toBe(200);
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/../article-drafts/draft.txt',
    '/link.txt',
    '/%00',
    '/%',
    '/nothing',
    '/..',
  ])('reads nothing outside its folder: %s', async (path) => {
    const answer = await raw(path);
    expect(answer).toMatch(/^HTTP\/1\.1 404 /);
    expect(answer).not.toContain('secret\r');
    expect(answer.endsWith('secret')).toBe(false);
  });

  it('answers GET and HEAD only', async () => {
    expect(await raw('/', 'POST')).toMatch(/^HTTP\/1\.1 405 /);
    const head = await raw('/', 'HEAD');
    expect(head).toMatch(/^HTTP\/1\.1 200 /);
    expect(head.endsWith('\r\n\r\n')).toBe(true);
  });

  it('takes the next port when one is taken, and tells when there is none', async () => {
    const other = createServer();
    const port = await new Promise((resolve) => {
      other.listen(0, '127.0.0.1', () => {
        const address = other.address();
        resolve(typeof address === 'object' ? address?.port : 0);
      });
    });
    const second = await serve({ folder, widget, ports: [port, 0] });
    expect(second.port).not.toBe(port);
    await second.close();
    await expect(serve({ folder, widget, ports: [port] })).rejects.toThrow(`no free port among ${port}`);
    other.close();
  });

  it('knows no path in a malformed one', () => {
    expect(pathOf('/a%20b?x#y')).toBe('/a b');
    expect(pathOf('/%E0%A4%A')).toBeNull();
    expect(pathOf('/a%00b')).toBeNull();
  });
});
