/** What a script of the article could have heard, written down from before the page loads. */
export interface Ears {
  /** Events that a script dispatched, anywhere: type, detail, and where. */
  readonly dispatched: readonly string[];
  /** Types of events that came up from inside the widget as far as the document. */
  readonly heard: readonly string[];
  /** Calls of functions that send, keep, show or hand on something. */
  readonly calls: readonly string[];
  /** What was written to the console, errors that nobody caught, and what a content policy refused. */
  readonly lines: readonly string[];
  /** A short mark of a long text, to see whether it has changed. */
  print(text: string): string;
}

declare global {
  // Defined by the tests, in the page.
  var ears: Ears;
}

/** Defines `ears` in a page. Its source travels to the page, so that it may use nothing from outside of it. */
export function installEars(): void {
  const dispatched: string[] = [];
  const heard = new Set<string>();
  const calls: string[] = [];
  const lines: string[] = [];

  const plain = (value: unknown): string => {
    try {
      return JSON.stringify(value) ?? String(value);
    } catch {
      return String(value);
    }
  };
  const wrap = (owner: object | undefined, name: string, note: (args: readonly unknown[]) => void): void => {
    const original: unknown = owner && Reflect.get(owner, name);
    if (!owner || typeof original !== 'function') return;
    const wrapped = function (this: unknown, ...args: unknown[]): unknown {
      note(args);
      return new.target ? Reflect.construct(original, args) : Reflect.apply(original, this, args);
    };
    Object.defineProperty(owner, name, { value: wrapped, configurable: true, writable: true });
  };

  for (const name of Object.getOwnPropertyNames(console))
    wrap(console, name, (args) => lines.push(`${name} ${args.map(String).join(' ')}`));
  addEventListener('error', ({ message }) => lines.push(`error ${message}`));
  addEventListener('unhandledrejection', ({ reason }) => lines.push(`rejected ${String(reason)}`));
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, sample }) =>
    lines.push(`refused ${violatedDirective} ${blockedURI} ${sourceFile} ${sample}`),
  );

  wrap(EventTarget.prototype, 'dispatchEvent', ([event]) => {
    if (event instanceof Event) dispatched.push(`${event.type} ${plain(event instanceof CustomEvent ? event.detail : null)}`);
  });
  const told = (owner: object | undefined, ...names: readonly string[]): void => {
    for (const name of names) wrap(owner, name, (args) => calls.push(`${name} ${plain(args)}`));
  };
  told(
    globalThis,
    'postMessage',
    'open',
    'print',
    'fetch',
    'alert',
    'WebSocket',
    'EventSource',
    'Worker',
    'SharedWorker',
    'RTCPeerConnection',
  );
  told(globalThis, 'BroadcastChannel', 'Notification');
  told(navigator, 'sendBeacon', 'share', 'vibrate');
  told(navigator.clipboard, 'write', 'writeText');
  told(navigator.serviceWorker, 'register');
  told(XMLHttpRequest.prototype, 'open', 'send');
  told(MessagePort.prototype, 'postMessage');
  told(Storage.prototype, 'setItem', 'getItem');
  told(indexedDB, 'open');
  told(globalThis.caches, 'open');
  told(history, 'pushState', 'replaceState');
  told(globalThis.speechSynthesis, 'speak');

  // Every type of event that a page can listen to by name.
  const types = [window, document, HTMLElement.prototype, Element.prototype, SVGElement.prototype].flatMap((owner) => {
    const names: string[] = [];
    for (let at: unknown = owner; typeof at === 'object' && at !== null; at = Reflect.getPrototypeOf(at))
      names.push(...Object.getOwnPropertyNames(at));
    return names.filter((name) => name.startsWith('on')).map((name) => name.slice(2));
  });
  for (const type of new Set([...types, 'focusin', 'focusout', 'message'])) {
    document.addEventListener(type, (event) => {
      const path = event.composedPath();
      const at = path.findIndex((target) => target instanceof Element && target.localName === 'retrust-assessment');
      if (at > 0) heard.add(type);
    });
  }
  const print = (words: string): string => {
    let mark = 0;
    for (let i = 0; i < words.length; i++) mark = (mark * 31 + words.charCodeAt(i)) | 0;
    return `${words.length} ${mark}`;
  };
  Object.defineProperty(globalThis, 'ears', { get: (): Ears => ({ dispatched, heard: [...heard].sort(), calls, lines, print }) });
}
