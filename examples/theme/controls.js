// The rows of the theme page. Styles are set through the style object: the page's content policy allows no style attribute.
import { shown } from './contrast.js';

/** @param {string} tag @param {Record<string, unknown>} given @param {...(Node | string)} inside */
function make(tag, given = {}, ...inside) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(given)) {
    if (name in element) element[name] = value;
    else element.setAttribute(name, String(value));
  }
  element.append(...inside);
  return element;
}

/** @param {string} value */
export const option = (value) => make('option', { value }, value);

/**
 * A theme to start from, as a radio with a picture of it in five colours.
 * @param {Partial<import('./themes.js').Theme>} start
 * @param {import('./themes.js').Theme} whole
 * @param {boolean} checked
 */
export function swatches(start, whole, checked) {
  const colours = whole.theme === 'dark' ? whole.dark : whole.light;
  const picture = make('span', { className: 'picture', 'aria-hidden': 'true' });
  picture.style.background = colours.paper;
  picture.style.borderColor = colours.edge;
  for (const name of ['ink', 'accent', 'tint', 'quiet']) {
    const dot = make('i');
    dot.style.background = colours[name];
    picture.append(dot);
  }
  return make(
    'label',
    { className: 'start' },
    make('input', { type: 'radio', name: 'start', value: start.name ?? '', checked }),
    picture,
    make('span', {}, make('strong', {}, start.name ?? ''), make('small', {}, start.about ?? '')),
  );
}

/**
 * @typedef {{ element: HTMLElement, set: (value: string) => void, contrasts?: (pairs: ReturnType<typeof import('./contrast.js').measure>) => void }} Row
 * @typedef {(property: import('./themes.js').Documented, name: string, change: (value: string) => void) => Row} MakeRow
 */

/** A colour: a well, the same as text, what it is for, and its contrast with what it stands on. @type {MakeRow} */
export function colourRow({ name: property, description }, name, change) {
  const well = make('input', { type: 'color', id: `${name}-well` });
  const text = make('input', { type: 'text', size: 8, maxLength: 7, spellcheck: false, 'aria-label': `${title(name)}, as a hex number` });
  const ratios = make('ul', { className: 'ratios' });
  well.addEventListener('input', () => {
    text.value = well.value;
    text.removeAttribute('aria-invalid');
    change(well.value);
  });
  text.addEventListener('input', () => {
    const value = hex(text.value);
    text.setAttribute('aria-invalid', String(value === null));
    if (value === null) return;
    well.value = value;
    change(value);
  });
  return {
    element: make(
      'div',
      { className: 'colour' },
      well,
      make('label', { htmlFor: well.id }, make('strong', {}, title(name)), make('code', {}, property), make('small', {}, description)),
      text,
      ratios,
    ),
    set(value) {
      well.value = value;
      text.value = value;
      text.removeAttribute('aria-invalid');
    },
    contrasts(pairs) {
      ratios.replaceChildren(
        ...pairs.map(({ under, ratio, least, enough }) =>
          make('li', { className: enough ? '' : 'faint' }, `on ${under} ${shown(ratio)}${enough ? '' : `, needs ${least}`}`),
        ),
      );
    },
  };
}

/** A font or a length. What the browser does not understand is not taken. @type {MakeRow} */
export function textRow({ name: property, description }, name, change) {
  const text = make('input', { type: 'text', id: `${name}-text`, spellcheck: false });
  text.addEventListener('input', () => {
    const value = text.value.trim();
    const isUnderstood = value === '' || CSS.supports(name.startsWith('font') ? 'font-family' : 'width', value);
    text.setAttribute('aria-invalid', String(!isUnderstood));
    if (isUnderstood) change(value);
  });
  return {
    element: make(
      'div',
      { className: 'text' },
      make('label', { htmlFor: text.id }, make('strong', {}, title(name)), make('code', {}, property), make('small', {}, description)),
      text,
    ),
    set(value) {
      text.value = value;
      text.removeAttribute('aria-invalid');
    },
  };
}

/** @param {string} name */
const title = (name) => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');

/** @param {string} text `#abc`, `aabbcc` and the like */
function hex(text) {
  const [, digits] = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim()) ?? [];
  if (digits === undefined) return null;
  return `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`.toLowerCase();
}
