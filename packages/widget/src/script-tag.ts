// The script tag's entry: the elements, and where everything else lies. It travels beside this file: the rest of the widget at once, and the
// words of at most one other language.
import files from 'virtual:retrust-locales';
import { bringRest } from 'virtual:retrust-rest';
import { breath } from './breath.js';
import { bring } from './bring.js';
import { offerLocale } from './locales.js';
import { builtInOpening } from './opening.js';
import { registerElements } from './register.js';

for (const [locale, [file, integrity]] of Object.entries(files)) {
  offerLocale(locale, async () => {
    const { default: words } = await bring<{ readonly default: unknown }>(new URL(file, import.meta.url).href, integrity);
    return words;
  });
}
// Running this file took its time already, so the first page comes by itself. The room for it is kept free until the element is defined, and not
// a moment longer: so the pause comes before that.
void breath().then(() => {
  registerElements({
    opening: builtInOpening,
    rest: (opening) => bringRest().then(({ builtInRest }) => builtInRest(opening)),
  });
});
