const SETTINGS = ['country', 'locale', 'reader-role', 'exit-url', 'theme', 'keep'] as const;

/**
 * What a publisher has set for the iframe page, by attribute of the element. It stands behind the `#` of the page's address, which is sent to
 * no server: `frame.html#country=GB&theme=dark`. Other names are left out.
 */
export function settingsOf(hash: string): ReadonlyMap<string, string> {
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  return new Map(SETTINGS.flatMap((name) => (given.has(name) ? [[name, given.get(name) ?? ''] as const] : [])));
}
