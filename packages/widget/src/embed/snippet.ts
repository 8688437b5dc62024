import { builtInOpening } from '../opening.js';
import { wordsFrom, type Words } from '../words/words.js';
import { helpHtml } from './help-list.js';
import { escaped, tag } from './markup.js';
import { attributesOf, type EmbedSettings } from './settings.js';

/** A file that the build made, and the hash by which a browser knows it. */
export interface BuiltFile {
  readonly file: string;
  readonly integrity: string;
}
/** `@retrust/widget/manifest.json`. */
export interface Manifest extends BuiltFile {
  readonly rest: BuiltFile;
  readonly locales: Readonly<Record<string, BuiltFile>>;
  readonly frame: { readonly page: string; readonly script: BuiltFile; readonly around: BuiltFile; readonly policy: string };
}

/** Throws a TypeError for anything but the manifest of this version. */
export function parseManifest(value: unknown): Manifest {
  const isManifest = (given: unknown): given is Manifest =>
    typeof given === 'object' && given !== null && ['file', 'integrity', 'rest', 'locales', 'frame'].every((name) => name in given);
  if (!isManifest(value)) throw new TypeError('not the manifest of this version of the widget: build it again');
  return value;
}

/** What a publisher copies into a page, and the files to serve with it. */
export interface Snippet {
  readonly head: string;
  readonly body: string;
  readonly files: readonly string[];
}

/** The room that the first page needs. A page that keeps it free until the script is there has nothing that moves. */
export const ROOM = 'retrust-assessment:not(:defined) { display: block; font-size: medium; min-height: max(46em, 88em - 110vw) }';

/** With a progress file to open, the first page is a line longer. */
const ROOM_KEEP = ROOM.replace('46em, 88em', '51em, 93em');

/** The same for the iframe, whose own width counts. */
const FRAME_ROOM = `.retrust-frame { container-type: inline-size; font-size: medium }
  .retrust-frame > iframe { display: block; width: 100%; border: 0; height: max(46em, 88em - 110cqi) }`;

/**
 * What the iframe page must be allowed: to run, to take answers from its form, to open helplines' sites (and those to run), and to take the whole
 * page along when its reader leaves. Not its own origin: nothing of the page around it, and nothing that is stored, is in its reach.
 */
export const SANDBOX = 'allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation';

/** The element with its script tag; inside it the help that stands there until the script has come, or for good. `folder` ends in a slash. */
export function elementSnippet(manifest: Manifest, settings: EmbedSettings, folder = '/'): Snippet {
  const { words, emergency, list } = helpOf(settings);
  const locale = localeFile(manifest, settings);
  return {
    head: [style(settings.keep ? ROOM_KEEP : ROOM), ...(locale ? [preload(locale, folder)] : []), script(manifest, folder)].join('\n'),
    body: [
      tag('retrust-assessment', attributesOf(settings)),
      `<p>${escaped(words['help.without'])}</p>`,
      emergency,
      `<details><summary>${escaped(words['help.button'])}</summary>`,
      list,
      '</details>',
      '</retrust-assessment>',
    ].join('\n'),
    files: [manifest.file, manifest.rest.file, ...(locale ? [locale.file] : [])],
  };
}

/** The iframe page, with the script that gives it room. Where there is no JavaScript the help stands below it. */
export function frameSnippet(manifest: Manifest, settings: EmbedSettings, folder = '/'): Snippet {
  const { words, emergency, list } = helpOf(settings);
  const locale = localeFile(manifest, settings);
  const { page, script: own, around } = manifest.frame;
  const given = Object.entries(attributesOf(settings)).flatMap(([name, value]) => (value ? [[name, value]] : []));
  const hash = new URLSearchParams(given).toString();
  const frame = tag('iframe', {
    'data-retrust': true,
    src: `${folder}${page}${hash ? `#${hash}` : ''}`,
    title: words['name'],
    sandbox: settings.keep ? `${SANDBOX} allow-downloads` : SANDBOX,
    allow: settings.keep ? 'clipboard-write *' : undefined,
    referrerpolicy: 'no-referrer',
  });
  return {
    head: [style(settings.keep ? FRAME_ROOM.replace('46em, 88em', '51em, 93em') : FRAME_ROOM), script(around, folder)].join('\n'),
    body: [`<div class="retrust-frame">${frame}</iframe></div>`, '<noscript>', emergency, list, '</noscript>'].join('\n'),
    files: [page, own.file, around.file, manifest.file, manifest.rest.file, ...(locale ? [locale.file] : [])],
  };
}

/** The help of the country that is set, in the language that is set. */
export function helpOf({ country, language }: EmbedSettings): { words: Words; emergency: string; list: string } {
  const words = wordsFrom(null, language?.words);
  return { words, ...helpHtml(builtInOpening().rulebook, words, country) };
}

const localeFile = ({ locales }: Manifest, { language }: EmbedSettings): BuiltFile | undefined => language && locales[language.locale];

const style = (css: string): string => `<style>\n  ${css}\n</style>`;

const script = ({ file, integrity }: BuiltFile, folder: string): string =>
  `${tag('script', { type: 'module', src: folder + file, integrity, crossorigin: 'anonymous' })}</script>`;

const preload = ({ file, integrity }: BuiltFile, folder: string): string =>
  tag('link', { rel: 'modulepreload', href: folder + file, integrity, crossorigin: 'anonymous' });
