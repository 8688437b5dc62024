/**
 * English in disguise, to prove that no text is written into the code: whatever a page shows without brackets came from nowhere else.
 * `en-XA` is longer by 40 % and accented, as German or Finnish would be; `ar-XB` runs from right to left.
 */
export const PSEUDO_LOCALES = ['en-XA', 'ar-XB'];

const PLAIN = 'ABCDEFGHIJKLMNOPRSTUVWYZabcdefghijklmnoprstuvwyz';
const ACCENTED = 'ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞŔŠŢÛṼŴÝŽåƀçðéƒĝĥîĵķļɱñöþŕšţûṽŵýž';
const RIGHT_TO_LEFT = '\u202e';
const END = '\u202c';

/**
 * A text in ICU MessageFormat in a pseudo-locale; marks, plurals and quotes stay as they are.
 * @param {string} text
 * @param {string} locale
 */
export const pseudo = (text, locale) => (locale === 'en-XA' ? long(text) : mirrored(text));

/** @param {string} text */
function long(text) {
  const accented = eachText(text, (part) => part.replace(/[A-Za-z]/g, (letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter));
  // Words, not one long one: the lines of a page have to break as they would.
  const more = Math.ceil(text.length * 0.4);
  const filler = 'ļöñĝ '
    .repeat(Math.ceil(more / 5))
    .slice(0, more)
    .trim();
  return `[${accented} ${filler}]`;
}

/** @param {string} text */
const mirrored = (text) => `[${eachText(text, (part) => `${RIGHT_TO_LEFT}${part}${END}`)}]`;

/**
 * Changes what is text in a message and nothing else: outside of braces, and inside of the branches of a plural or choice.
 * @param {string} message
 * @param {(text: string) => string} change
 */
export function eachText(message, change) {
  let out = '';
  let text = '';
  let depth = 0;
  const flush = () => {
    out += text === '' ? '' : change(text);
    text = '';
  };
  for (let i = 0; i < message.length; i++) {
    const char = message.charAt(i);
    const isText = depth % 2 === 0;
    if (char === "'" && /[{}']/.test(message.charAt(i + 1))) {
      // Quoted: a brace that is shown, or an apostrophe.
      const end = message.charAt(i + 1) === "'" ? i + 1 : message.indexOf("'", i + 1);
      flush();
      out += message.slice(i, end + 1 || undefined);
      if (end < 0) break;
      i = end;
    } else if (char === '{' || char === '}') {
      flush();
      depth += char === '{' ? 1 : -1;
      out += char;
    } else if (isText && !(char === '#' && depth > 0)) text += char;
    else {
      flush();
      out += char;
    }
  }
  flush();
  return out;
}

/**
 * What is left of a text in a pseudo-locale when all that came from words is taken away: that stands in brackets.
 * @param {string} text
 * @returns {string}
 */
export function outsideBrackets(text) {
  const less = text.replace(/\[[^[\]]*\]/g, ' ');
  return less === text ? text.replace(/\s+/g, ' ').trim() : outsideBrackets(less);
}
