/**
 * Imports a module of ours whose hash is known. The preload makes Chromium and Firefox check the hash, and is gone from the page at once;
 * a browser that does not check it (WebKit) loads the module all the same.
 */
export function bring<T>(address: string, integrity: string): Promise<T> {
  const preload = Object.assign(document.createElement('link'), {
    rel: 'modulepreload',
    href: address,
    integrity,
    crossOrigin: 'anonymous',
  });
  document.head.append(preload);
  preload.remove();
  return import(address) as Promise<T>;
}
