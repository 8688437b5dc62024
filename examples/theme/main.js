// The theme page: choose, change, look, copy. What can be changed is read from custom-elements.json, the widget's own list.
import { measure, shown } from './contrast.js';
import { colourRow, option, swatches, textRow } from './controls.js';
import { cssOf, cssOfMode, declarationsOf, htmlOf } from './css.js';
import { Preview } from './preview.js';
import { complete, nameOf, ownLook, THEMES } from './themes.js';

const { modules } = await (await fetch('../custom-elements.json')).json();
const { cssProperties, cssParts } = modules
  .flatMap((module) => module.declarations)
  .find(({ tagName }) => tagName === 'retrust-assessment');
const own = ownLook(cssProperties);
const at = (id) => document.getElementById(id);
const tools = at('tools');

const previews = new Map(
  [...tools.elements.page].map((radio) => [radio.value, new Preview(radio.value, `Preview: ${radio.nextElementSibling.textContent}`)]),
);
at('frames').append(...[...previews.values()].map(({ frame }) => frame));

let theme = complete(THEMES[0], own);

// What there is to change.
at('themes').append(...THEMES.map((start) => swatches(start, complete(start, own), start === THEMES[0])));
const rows = cssProperties.map((property) => {
  const name = nameOf(property.name);
  const isColour = name in own.light;
  const row = (isColour ? colourRow : textRow)(property, name, (value) => {
    const values = isColour ? mode() : 'both';
    theme = { ...theme, [values]: { ...theme[values], [name]: value } };
    show();
  });
  at(isColour ? 'colours' : 'rest').append(row.element);
  return { ...row, name, isColour };
});
at('part').append(...cssParts.map(({ name }) => option(name)));

/** The colours that are seen and changed. */
const mode = () => (theme.theme === 'auto' ? tools.elements.mode.value : theme.theme);

/** Puts the theme into every control: after another one was chosen, or the other colours. */
function fill() {
  at('theme').value = theme.theme;
  for (const radio of tools.elements.mode) radio.disabled = theme.theme !== 'auto';
  if (theme.theme !== 'auto') tools.elements.mode.value = theme.theme;
  for (const { set, name, isColour } of rows) set((isColour ? theme[mode()] : theme.both)[name] ?? '');
  at('declarations').value = theme.parts[at('part').value] ?? '';
  show();
}

/** Puts it into the preview, the figures and the text to copy. */
function show() {
  const part = at('part').value;
  const look = { css: cssOfMode(theme, own, mode()), mode: mode(), outlined: at('outlined').checked ? part : null };
  for (const preview of previews.values()) preview.style(look);
  const measured = measure(theme[mode()]);
  for (const { contrasts, name } of rows) contrasts?.(measured.filter(({ colour }) => colour === name));
  at('verdict').textContent = verdict();
  at('part-text').textContent = `${cssParts.find(({ name }) => name === part).description}.`;
  at('html').textContent = htmlOf(theme);
  at('css').textContent = cssOf(theme, own) || '/* nothing: it is the questionnaire’s own look */';
  at('copied').textContent = '';
}

/** What all pairs of colours come to, in words. */
function verdict() {
  const modes = theme.theme === 'auto' ? ['light', 'dark'] : [theme.theme];
  const faint = modes.flatMap((mode) => measure(theme[mode]).flatMap((pair) => (pair.enough ? [] : [{ ...pair, mode }])));
  if (faint.length === 0) return 'Every text and every border can be seen well enough (WCAG 2.2, level AA).';
  const named = faint.map(
    ({ mode, colour, under, ratio, least }) =>
      `${colour.replace('-', ' ')} on ${under} in ${mode} colours (${shown(ratio)}, needs ${least})`,
  );
  return `Too faint: ${named.join('; ')}.`;
}

/** Shows one page of the questionnaire. */
async function turnTo(page) {
  const preview = previews.get(page);
  at('frames').setAttribute('aria-busy', 'true');
  try {
    await preview.walk();
  } finally {
    if (tools.elements.page.value === page) {
      for (const other of previews.values()) other.frame.hidden = other !== preview;
      preview.reveal();
      at('frames').removeAttribute('aria-busy');
    }
  }
}

at('themes').addEventListener('change', ({ target }) => {
  theme = complete(
    THEMES.find(({ name }) => name === target.value),
    own,
  );
  fill();
});
at('theme').addEventListener('change', ({ target }) => {
  theme = { ...theme, theme: target.value };
  fill();
});
at('part').addEventListener('change', fill);
at('outlined').addEventListener('change', show);
at('declarations').addEventListener('input', ({ target }) => {
  const wrong = target.value.trim() !== '' && declarationsOf(target.value) === '';
  target.setAttribute('aria-invalid', String(wrong));
  theme = { ...theme, parts: { ...theme.parts, [at('part').value]: target.value } };
  show();
});
for (const radio of tools.elements.mode) radio.addEventListener('change', fill);
for (const radio of tools.elements.page) radio.addEventListener('change', () => turnTo(radio.value));
for (const radio of tools.elements.width) {
  radio.addEventListener('change', () => at('frames').classList.toggle('phone', radio.value === 'phone'));
}
at('copy').addEventListener('click', async () => {
  try {
    await navigator.clipboard.writeText(at('css').textContent);
    at('copied').textContent = 'Copied.';
  } catch {
    getSelection().selectAllChildren(at('css'));
    at('copied').textContent = 'This browser did not allow it. The CSS is selected: copy it with the keyboard.';
  }
});

tools.elements.mode.value = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
fill();
await turnTo('first');
for (const page of previews.keys()) if (page !== 'first') await previews.get(page).walk();
