/** A `tel:` or `sms:` address; `#` and the like are escaped, short codes stay as they are. */
export const dialLink = (scheme: 'tel' | 'sms', dial: string): string => `${scheme}:${encodeURIComponent(dial).replaceAll('%2B', '+')}`;

/** The address when it is http or https, else `null`: a rulebook can be anybody's. */
export function webAddress(url: string | null | undefined): string | null {
  if (!url || !/^https?:\/\//i.test(url)) return null;
  try {
    // `URL.canParse` is missing in browsers that people still use.
    return new URL(url).protocol.startsWith('http') ? url : null;
  } catch {
    return null;
  }
}
