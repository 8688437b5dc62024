/** A `tel:` or `sms:` address; `#` and the like are escaped, short codes stay as they are. */
export const dialLink = (scheme: 'tel' | 'sms', dial: string): string => `${scheme}:${encodeURIComponent(dial).replaceAll('%2B', '+')}`;

/** The address when it is http or https, else `null`: a rulebook can be anybody's. */
export function webAddress(url: string | null | undefined): string | null {
  return url && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null;
}
