import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

/** Everything that a browser profile sends, whatever in it sends it: its only way out leads through here. */
export interface Wire {
  /** For `newContext({ proxy })`. */
  readonly proxy: { readonly server: string };
  readonly port: number;
  /** `GET http://…`, in the order of arrival. */
  readonly sent: readonly string[];
  close(): void;
}

/** What the wire does on the way, for browsers whose protocol can't. */
interface Tap {
  /** Changes every page of HTML. */
  readonly change?: (html: string) => string;
  /** Files of its own, by their path. */
  readonly files?: Readonly<Record<string, string>>;
}

/** Opens a proxy that writes down what passes. It lets through what goes to this machine, and nothing else. */
export async function tapWire({ change, files = {} }: Tap = {}): Promise<Wire> {
  const sent: string[] = [];
  const server = createServer((asked, answer) => {
    sent.push(`${asked.method ?? ''} ${asked.url ?? ''}`);
    const url = new URL(asked.url ?? '', 'http://nowhere.invalid');
    const own = files[url.pathname];
    if (own !== undefined) answer.writeHead(200, { 'content-type': 'text/javascript' }).end(own);
    else pass(asked, url, answer, change);
  });
  // Encrypted connections and web sockets ask for a tunnel.
  server.on('connect', (asked, socket) => {
    sent.push(`CONNECT ${asked.url ?? ''}`);
    socket.destroy();
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { proxy: { server: `http://127.0.0.1:${port}` }, port, sent, close };
}

function pass(asked: IncomingMessage, url: URL, answer: ServerResponse, change: Tap['change']): void {
  if (url.hostname !== '127.0.0.1') {
    answer.writeHead(502).end();
    return;
  }
  const onward = request(url, { method: asked.method, headers: asked.headers }, (given) => {
    answer.writeHead(given.statusCode ?? 502, given.headers);
    if (change && given.headers['content-type']?.startsWith('text/html')) void text(given).then((html) => answer.end(change(html)));
    else given.pipe(answer);
  });
  onward.on('error', () => answer.writeHead(502).end());
  asked.pipe(onward);
}
