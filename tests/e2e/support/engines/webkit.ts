import { webkitDriver } from '../../../../scripts/browsers/webkit.js';
import type { Hands, Launch } from './engine.js';

type Ask = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown) => Promise<unknown>;

/** WebKitGTK, by WebDriver over plain HTTP. Its protocol hears no console and no request: the page itself and the wire do. */
export const launchWebkit: Launch = async ({ port }) => {
  const driver = await webkitDriver();
  const at = `http://127.0.0.1:${driver.port}/session`;
  const proxy = { proxyType: 'manual', httpProxy: `127.0.0.1:${port}`, sslProxy: `127.0.0.1:${port}` };
  const session = textOf(await ask('POST', at, { capabilities: { alwaysMatch: { ...driver.capabilities, proxy } } }), 'sessionId');
  const here: Ask = (method, path, body) => ask(method, `${at}/${session}${path}`, body);
  return {
    async open(address) {
      const [before] = listOf(await here('GET', '/window/handles'));
      const handle = textOf(await here('POST', '/window/new', { type: 'tab' }), 'handle');
      // One tab at a time: a second one would take the focus.
      if (before !== undefined) {
        await here('POST', '/window', { handle: before });
        await here('DELETE', '/window');
      }
      await here('POST', '/window', { handle });
      await here('POST', '/url', { url: address });
      return {
        page: handsOf(here),
        requests: null,
        lines: [],
        cookies: async () => listOf(await here('GET', '/cookie')).map((cookie) => textOf(cookie, 'name')),
        reload: async () => void (await here('POST', '/refresh', {})),
        close: () => Promise.resolve(),
      };
    },
    async close() {
      await here('DELETE', '');
      driver.stop();
      return [];
    },
  };
};

function handsOf(here: Ask): Hands {
  return {
    async evaluate<Result>(run: (...given: never[]) => Result | Promise<Result>, ...given: readonly unknown[]): Promise<Result> {
      // What comes back is what the function returned, by way of JSON.
      return (await here('POST', '/execute/sync', { script: `return (${String(run)})(...arguments)`, args: given })) as Result;
    },
    mouse: {
      async click(x, y) {
        const actions = [
          { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ];
        await here('POST', '/actions', { actions: [{ type: 'pointer', id: 'mouse', actions }] });
      },
    },
  };
}

async function ask(method: string, url: string, body?: unknown): Promise<unknown> {
  const answer = await fetch(url, { method, body: body === undefined ? null : JSON.stringify(body) });
  const given: unknown = await answer.json();
  const value: unknown = typeof given === 'object' && given !== null && 'value' in given ? given.value : null;
  if (!answer.ok) throw new Error(`WebDriver ${method} ${new URL(url).pathname}: ${JSON.stringify(value)}`);
  return value;
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
function textOf(value: unknown, name: string): string {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  if (typeof found !== 'string') throw new Error(`WebDriver gave no ${name}`);
  return found;
}
