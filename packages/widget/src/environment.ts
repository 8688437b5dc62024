/** What the widget needs of the world outside. Tests put their own in; nothing else does. */
export interface Environment {
  /** Replaces this page by another one. */
  leave(url: string): void;
  /** Milliseconds, from any fixed point. */
  now(): number;
  /** Runs once after a while; returns what calls it off. */
  after(milliseconds: number, run: () => void): () => void;
}

export const browserEnvironment: Environment = {
  leave(url) {
    // Inside a frame the article around it has to go as well; browsers allow that right after a click or key press.
    try {
      if (window.top && window.top !== window) {
        window.top.location.replace(url);
        return;
      }
    } catch {
      // The frame is not allowed to; it can still replace itself.
    }
    window.location.replace(url);
  },
  now: () => Date.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
};

/** An everyday page that says nothing of who opened it. */
export const DEFAULT_EXIT_URL = 'https://www.bbc.com/weather';

/** The address to leave for: the given one when it is http or https, else the default. */
export function exitUrlFrom(given: string | null): string {
  try {
    // On a server nobody knows the page's address: there it stays as it was written.
    const isServer = typeof document === 'undefined';
    const url = new URL(given ?? '', isServer ? DEFAULT_EXIT_URL : document.baseURI);
    const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
    return given && isWeb ? (isServer ? given : url.href) : DEFAULT_EXIT_URL;
  } catch {
    return DEFAULT_EXIT_URL;
  }
}
