import { elementSnippet, frameSnippet, parseManifest, type EmbedSettings, type Manifest, type Snippet } from '@retrust/widget/embed';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Io } from '../io.js';
import { UsageError } from '../usage.js';
import { reason } from './assess.js';

export interface EmbedFlags {
  readonly country?: string | undefined;
  readonly locale?: string | undefined;
  readonly readerRole?: EmbedSettings['readerRole'];
  readonly theme?: EmbedSettings['theme'];
  readonly exitUrl?: string | undefined;
  readonly keep?: string | undefined;
  /** As an iframe, instead of an element of the page. */
  readonly frame?: boolean | undefined;
  /** With the first page in it, rendered. */
  readonly rendered?: boolean | undefined;
  /** The address of the folder that the files are served from. */
  readonly from?: string | undefined;
  /** A folder to copy the files to. */
  readonly copyTo?: string | undefined;
}

/** `retrust embed`: what a publisher copies into a page, and which files to serve with it. The HTML goes to `out`, what to do with it to `err`. */
export async function embedCommand(io: Io, flags: EmbedFlags): Promise<void> {
  const folder = dirname(createRequire(import.meta.url).resolve('@retrust/widget/manifest.json'));
  const manifest = parseManifest(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
  const settings = { ...flags, language: await languageOf(manifest, flags.locale) };
  const from = (flags.from ?? '/').replace(/\/?$/, '/');
  const snippet = flags.frame ? frameSnippet(manifest, settings, from) : elementSnippet(manifest, settings, from);
  const { html, styleHashes } = flags.rendered ? await rendered(settings) : { html: snippet.body, styleHashes: [] };
  io.out(`<!-- in the head -->\n${snippet.head}\n\n<!-- where the questions are to stand -->\n${html}\n`);
  io.err(notes(manifest, snippet, flags, from, styleHashes));
  if (flags.copyTo !== undefined) copy(folder, snippet, flags.copyTo);
}

function notes(
  manifest: Manifest,
  { files }: Snippet,
  { frame, copyTo }: EmbedFlags,
  from: string,
  styleHashes: readonly string[],
): string {
  const served = `\nServed from ${from}${copyTo === undefined ? '' : ` (copied to ${copyTo})`}, with the header Access-Control-Allow-Origin: *\n`;
  const list = files.map((file) => `  ${file}${/\.html$/.test(file) ? '' : '   Cache-Control: public, max-age=31536000, immutable'}\n`);
  const policy = frame
    ? `The page’s content policy needs: frame-src and script-src for that address. Header of ${manifest.frame.page}:\n  Content-Security-Policy: ${manifest.frame.policy}; frame-ancestors <your site>\n`
    : `The page’s content policy needs: script-src for that address${styleHashes.length > 0 ? `; style-src ${styleHashes.join(' ')}` : ''}\n`;
  return `${served}${list.join('')}\n${policy}`;
}

function copy(folder: string, { files }: Snippet, to: string): void {
  try {
    mkdirSync(to, { recursive: true });
    for (const file of files) cpSync(join(folder, file), join(to, file));
  } catch (error) {
    throw new UsageError(`the files can not be copied to \`${to}\`: ${reason(error)}`);
  }
}

async function languageOf({ locales }: Manifest, locale = 'en'): Promise<EmbedSettings['language']> {
  if (locale === 'en') return undefined;
  if (!Object.hasOwn(locales, locale)) {
    throw new UsageError(`there are no words in \`${locale}\`: the languages are ${['en', ...Object.keys(locales)].join(', ')}`);
  }
  const { default: words } = (await import(`@retrust/widget/locales/${locale}`)) as { readonly default: EmbedSettings['language'] };
  return words;
}

async function rendered(settings: EmbedSettings): Promise<{ readonly html: string; readonly styleHashes: readonly string[] }> {
  try {
    const { firstPage } = await import('@retrust/widget/ssr');
    return await firstPage(settings);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')) throw error;
    throw new UsageError('the first page is rendered by the package `@lit-labs/ssr`, which is not here: npm install @lit-labs/ssr');
  }
}
