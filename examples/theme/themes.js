/**
 * A theme: what a publisher's style sheet says of the questionnaire. Names are without `--retrust-`.
 * @typedef {Readonly<Record<string, string>>} Values
 * @typedef {{ name: string, about: string, theme: 'auto' | 'light' | 'dark', light: Values, dark: Values, both: Values, parts: Values }} Theme
 */

/**
 * What custom-elements.json says of one property or part of the element.
 * @typedef {{ name: string, description: string, default?: string }} Documented
 */

/** The questionnaire's own dark colours; its light ones, and all else, are the defaults in custom-elements.json. */
const OWN_DARK = {
  paper: '#1c1b19',
  raised: '#262421',
  quiet: '#2f2c28',
  tint: '#233233',
  ink: '#ece5da',
  'soft-ink': '#bdb3a5',
  line: '#3d3933',
  edge: '#91897c',
  accent: '#93c3c1',
  'on-accent': '#10282a',
};

/**
 * The questionnaire's own look, from its documented properties.
 * @param {readonly Documented[]} properties
 * @returns {Theme}
 */
export function ownLook(properties) {
  const all = properties.map(({ name, default: value = '' }) => /** @type {const} */ ([nameOf(name), value]));
  const [light, both] = [true, false].map((wanted) => Object.fromEntries(all.filter(([, value]) => isColour(value) === wanted)));
  return complete({ light, dark: OWN_DARK, both });
}

/**
 * A theme with all values, for somebody to change.
 * @param {Partial<Theme>} changes
 * @param {Partial<Theme>} [own]
 * @returns {Theme}
 */
export const complete = (changes, own = {}) => ({
  name: changes.name ?? '',
  about: changes.about ?? '',
  theme: changes.theme ?? 'auto',
  light: { ...own.light, ...changes.light },
  dark: { ...own.dark, ...changes.dark },
  both: { ...own.both, ...changes.both },
  parts: { ...changes.parts },
});

/** @param {string} property */
export const nameOf = (property) => property.replace('--retrust-', '');

/** @param {string} value */
const isColour = (value) => /^#[0-9a-f]{6}$/i.test(value);

/**
 * Themes to start from: what each changes of the questionnaire's own look.
 * @type {readonly [Partial<Theme>, ...Partial<Theme>[]]}
 */
export const THEMES = [
  { name: 'Retrust', about: 'Its own look: paper, ink and a quiet green.' },
  {
    name: 'Broadsheet',
    about: 'A newspaper: white, black, one blue, no round corners.',
    light: {
      paper: '#ffffff',
      raised: '#ffffff',
      quiet: '#f4f4f1',
      tint: '#eaf1f8',
      ink: '#121212',
      'soft-ink': '#565654',
      line: '#d9d9d5',
      edge: '#767673',
      accent: '#0a4a86',
    },
    dark: {
      paper: '#121212',
      raised: '#1a1a1a',
      quiet: '#202020',
      tint: '#16293b',
      ink: '#ededeb',
      'soft-ink': '#b5b5b1',
      line: '#383838',
      edge: '#8b8b88',
      accent: '#9cc6ef',
      'on-accent': '#0b2137',
    },
    both: { 'font-heading': "Georgia, 'Times New Roman', serif", 'font-text': "Georgia, 'Times New Roman', serif", radius: '0' },
    parts: { heading: 'font-weight: 700; letter-spacing: -0.02em;', frame: 'border-width: 3px 0 1px;' },
  },
  {
    name: 'Hearth',
    about: 'A warm magazine: brick, cream and wide corners.',
    light: {
      paper: '#fff6ee',
      raised: '#fffdfb',
      quiet: '#fbe9dc',
      tint: '#fae2d5',
      ink: '#33201a',
      'soft-ink': '#6b4e42',
      line: '#efd6c6',
      edge: '#98705e',
      accent: '#9a3626',
    },
    dark: {
      paper: '#241915',
      raised: '#2e201b',
      quiet: '#38271f',
      tint: '#45291e',
      ink: '#f7e8dd',
      'soft-ink': '#d3b9aa',
      line: '#4c372d',
      edge: '#a98c7a',
      accent: '#f2a88c',
      'on-accent': '#3a1409',
    },
    both: {
      'font-heading': "'Hoefler Text', Baskerville, Garamond, 'EB Garamond', Georgia, serif",
      'font-text': "'Avenir Next', Avenir, 'Segoe UI', 'Noto Sans', sans-serif",
      radius: '1.25em',
    },
  },
  {
    name: 'High contrast',
    about: 'As much as there is, for readers who need it.',
    light: {
      paper: '#ffffff',
      raised: '#ffffff',
      quiet: '#f0f0f0',
      tint: '#fff3b8',
      ink: '#000000',
      'soft-ink': '#1c1c1c',
      line: '#000000',
      edge: '#000000',
      accent: '#002f8f',
    },
    dark: {
      paper: '#000000',
      raised: '#000000',
      quiet: '#1a1a1a',
      tint: '#00264d',
      ink: '#ffffff',
      'soft-ink': '#ededed',
      line: '#ffffff',
      edge: '#ffffff',
      accent: '#ffe14d',
      'on-accent': '#000000',
    },
    both: { radius: '0.25em' },
    parts: { option: 'border-width: 2px;', link: 'text-decoration-thickness: 0.12em;' },
  },
  {
    name: 'Night',
    about: 'Dark blue, whatever the device says.',
    theme: 'dark',
    dark: {
      paper: '#0f1722',
      raised: '#182231',
      quiet: '#1c2838',
      tint: '#1b344b',
      ink: '#e9eff6',
      'soft-ink': '#b1bfcd',
      line: '#2c3b4e',
      edge: '#8294a8',
      accent: '#93c9ff',
      'on-accent': '#06233d',
    },
    both: {
      'font-heading': "'Avenir Next', Avenir, 'Segoe UI', 'Noto Sans', sans-serif",
      'font-text': "'Avenir Next', Avenir, 'Segoe UI', 'Noto Sans', sans-serif",
      radius: '0.5em',
    },
  },
];
