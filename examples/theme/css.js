// A theme as text: what a publisher copies, and what the preview is styled with.

/** @typedef {import('./themes.js').Theme} Theme */
/** @typedef {import('./themes.js').Values} Values */

const ELEMENT = 'retrust-assessment';

/**
 * The CSS for a page that carries the questionnaire: what differs from its own look.
 * @param {Theme} theme
 * @param {Theme} own
 */
export function cssOf({ theme, light, dark, both, parts }, own) {
  const only = theme === 'light' ? changes(light, own.light) : theme === 'dark' ? changes(dark, own.dark) : {};
  const blocks = [rule(ELEMENT, { ...only, ...changes(both, own.both) })];
  if (theme === 'auto') {
    blocks.push(media('light', rule(ELEMENT, changes(light, own.light))), media('dark', rule(ELEMENT, changes(dark, own.dark))));
  }
  return [...blocks, ...partRules(parts)].filter(Boolean).join('\n\n');
}

/**
 * The same look in one mode, whatever the device says: for the preview.
 * @param {Theme} theme
 * @param {Theme} own
 * @param {'light' | 'dark'} mode
 */
export const cssOfMode = (theme, own, mode) => cssOf({ ...theme, theme: mode }, own);

/** @param {Theme} theme */
export const htmlOf = ({ theme }) => `<${ELEMENT}${theme === 'auto' ? '' : ` theme="${theme}"`}>…</${ELEMENT}>`;

/**
 * @param {Values} values
 * @param {Values} own
 */
const changes = (values, own) => Object.fromEntries(Object.entries(values).filter(([name, value]) => value !== '' && value !== own[name]));

/**
 * @param {string} selector
 * @param {Values} values
 */
function rule(selector, values) {
  const lines = Object.entries(values).map(([name, value]) => `  --retrust-${name}: ${value};`);
  return lines.length > 0 ? `${selector} {\n${lines.join('\n')}\n}` : '';
}

/**
 * @param {'light' | 'dark'} mode
 * @param {string} inner
 */
const media = (mode, inner) => inner && `@media (prefers-color-scheme: ${mode}) {\n${inner.replace(/^/gm, '  ')}\n}`;

/** @param {Values} parts */
const partRules = (parts) =>
  Object.entries(parts).flatMap(([part, declarations]) => {
    const lines = declarationsOf(declarations);
    return lines === '' ? [] : [`${ELEMENT}::part(${part}) {\n${lines}\n}`];
  });

/**
 * What the browser understands of somebody's declarations, a line for each.
 * @param {string} text
 */
export function declarationsOf(text) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`x { ${text} }`);
  const [first] = sheet.cssRules;
  return first instanceof CSSStyleRule
    ? first.style.cssText
        .replace(/; (?=[-a-z]+:)/g, ';\n')
        .replace(/^/gm, '  ')
        .trimEnd()
        .replace(/^ {2}$/, '')
    : '';
}
