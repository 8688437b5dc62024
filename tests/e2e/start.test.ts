import { spawn, type ChildProcess } from 'node:child_process';
import { createConnection } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { inRoot, ROOT } from '../../scripts/lib/root.js';
import { example } from './support/people.js';

const started = new Set<ChildProcess>();
afterEach(() => {
  for (const child of started) child.kill('SIGKILL');
  started.clear();
});

interface Started {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly ended: Promise<number | null>;
}
function start(...args: readonly string[]): Started {
  const child = spawn(process.execPath, [inRoot('scripts/start.js'), ...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  started.add(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data) => {
      said += String(data);
    });
  }
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', resolve);
  });
  return { child, said: () => said, ended };
}
const ADDRESS = /An article with the assessment in it: (http:\/\/127\.0\.0\.1:(\d+)\/)/;

/** A request as it is written here: `fetch` would tidy the path. */
function raw(port: number, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = createConnection(port, '127.0.0.1', () => {
      socket.write(`GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n`);
    });
    socket.on('data', (data) => {
      answer += String(data);
    });
    socket.on('end', () => {
      resolve(answer);
    });
    socket.on('error', reject);
  });
}

describe('npm start', () => {
  it('with --once prints one assessment and the address, and ends well', async () => {
    const { said, ended } = start('--once');
    expect(await ended).toBe(0);
    expect(said()).toMatch(ADDRESS);
    expect(said()).toContain('$ node packages/cli/bin/retrust.js assess examples/answers/hurt-early.json');
    const { title, plan } = example('hurt-early').expected;
    for (const words of [title, plan.today.title, ...plan.week.map((step) => step.title)]) expect(said()).toContain(words);
    expect(said()).not.toMatch(/error|undefined|\[object/i);
  });

  it('serves the article and the widget until it is stopped, and nothing beside them', async () => {
    const { child, said, ended } = start();
    await expect.poll(said, { timeout: 20_000 }).toMatch(ADDRESS);
    const [, address = '', port = ''] = ADDRESS.exec(said()) ?? [];
    const page = await fetch(address);
    expect([page.status, page.headers.get('content-type'), page.headers.get('cache-control')]).toEqual([
      200,
      'text/html; charset=utf-8',
      'no-store',
    ]);
    expect(await page.text()).toContain('<retrust-assessment');
    const script = await fetch(`${address}retrust.js`);
    expect([script.status, script.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8']);
    for (const path of [
      '/../../package.json',
      '/..%2f..%2fpackage.json',
      '/%2e%2e/%2e%2e/package.json',
      '/../answers/urgent.json',
      '//etc/passwd',
    ]) {
      const answer = await raw(Number(port), path);
      expect(answer).toMatch(/^HTTP\/1\.1 404 /);
      expect(answer).not.toMatch(/"name"|"answers"|root:/);
    }
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it('takes another port when one is taken', async () => {
    const first = start();
    await expect.poll(first.said, { timeout: 20_000 }).toMatch(ADDRESS);
    const second = start();
    await expect.poll(second.said, { timeout: 20_000 }).toMatch(ADDRESS);
    expect(ADDRESS.exec(second.said())?.[1]).not.toBe(ADDRESS.exec(first.said())?.[1]);
  });
});
