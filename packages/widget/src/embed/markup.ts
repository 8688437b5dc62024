const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as it may stand in HTML, also between quotes. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/** An opening tag. `undefined`, `false` and `''` leave an attribute out; `true` gives it no value. */
export function tag(name: string, given: Readonly<Record<string, string | boolean | undefined>>): string {
  const attributes = Object.entries(given)
    .filter(([, value]) => value !== undefined && value !== false && value !== '')
    .map(([key, value]) => (value === true ? ` ${key}` : ` ${key}="${escaped(String(value))}"`));
  return `<${name}${attributes.join('')}>`;
}
