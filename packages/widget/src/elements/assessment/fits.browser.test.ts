import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import ar from 'virtual:retrust-locale/ar';
import de from 'virtual:retrust-locale/de';
import es from 'virtual:retrust-locale/es';
import fr from 'virtual:retrust-locale/fr';
import pt from 'virtual:retrust-locale/pt';
import { registerLocale } from '../../locales.js';
import { press } from '../../testing/drive.js';
import { everyPage } from '../../testing/gallery.js';
import { misplaced } from '../../testing/layout.js';
import { mount, unmountAll } from '../../testing/mount.js';
import { all, everything } from '../../testing/tree.js';
import type { RetrustAssessment } from './assessment.js';

const CAN_RESIZE = /Chrome|Firefox/.test(navigator.userAgent);
before(() => {
  for (const locale of [ar, de, es, fr, pt]) registerLocale(locale);
});
afterEach(async () => {
  unmountAll();
  if (CAN_RESIZE) await setViewport({ width: 1000, height: 800 });
});

/** WCAG 1.4.12, as a reader's own style sheet sets it. */
const SPACED = sheetOf(`
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`);
/** Twice the usual text size, and nothing else any larger. */
const LARGE = sheetOf(':host { font-size: 32px !important }');

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

function wear(widget: RetrustAssessment, sheet: CSSStyleSheet, elements: readonly Element[]): void {
  for (const { shadowRoot: root } of [widget, ...elements])
    if (root && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

interface Fit {
  readonly name: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly locales: readonly string[];
  readonly dress?: (widget: RetrustAssessment) => void;
}
const FITS: readonly Fit[] = [
  { name: '400 % zoom', size: { width: 320, height: 256 }, locales: ['en', 'de', 'es', 'fr', 'pt', 'ar'] },
  {
    name: 'wide text spacing',
    size: { width: 320, height: 800 },
    locales: ['en', 'ar'],
    dress: (widget) => {
      wear(widget, SPACED, everything(widget));
    },
  },
  {
    name: 'text twice as large',
    size: { width: 640, height: 512 },
    locales: ['de', 'ar'],
    dress: (widget) => {
      wear(widget, LARGE, []);
    },
  },
];

for (const { name, size, locales, dress } of FITS) {
  for (const locale of locales) {
    it(`with ${name} no page scrolls sideways, and no text is cut or lies over another: ${locale}`, async function () {
      if (!CAN_RESIZE) this.skip();
      this.timeout(60_000);
      await setViewport(size);
      const { widget } = await mount({ locale, country: 'GB', keep: '' });
      const found: string[] = [];
      const look = (page: string): void => {
        dress?.(widget);
        found.push(...misplaced(widget).map((what) => `${page}: ${what}`));
      };
      // Words of the question pages are longest in these two.
      const isLong = locale === 'de' || locale === 'ar';
      await everyPage(widget, look, { states: ['consistency', 'urgent'], ...(isLong ? { questions: () => true } : {}) });
      expect(found).to.deep.equal([]);
    });
  }
}

it('what is seen on a link is part of its name, in every language', async function () {
  this.timeout(30_000);
  for (const locale of ['en', 'de', 'es', 'fr', 'pt', 'ar']) {
    const { widget } = await mount({ locale, country: 'GB' });
    await press(widget, '[aria-controls="help"]');
    const named = all(widget, 'a[aria-label]');
    expect(named.length, locale).to.be.greaterThan(3);
    const others = named.filter((link) => !link.ariaLabel?.includes(link.textContent?.trim().replace(/\s+/g, ' ') ?? ''));
    expect(others.map((link) => `${locale}: ${link.ariaLabel ?? ''} / ${link.textContent?.trim() ?? ''}`)).to.deep.equal([]);
  }
});

it('what is in another language than the page says so: English originals, what services say of themselves, their names', async () => {
  const { widget } = await mount({ locale: 'de', country: 'BR' });
  await press(widget, '[aria-controls="help"]');
  const lang = (element: Element): string | undefined => element.closest<HTMLElement>('[lang]')?.lang;
  const names = all(widget, 'retrust-helpline >>> .name bdi');
  expect(names.map((name) => `${lang(name) ?? ''}: ${name.textContent ?? ''}`)).to.include.members([
    'pt: Ligue 180 - Central de Atendimento à Mulher',
    'en: (Women’s service centre)',
  ]);
  expect(all(widget, 'retrust-helpline >>> .small span[lang]').map(lang)).to.include('en');
});
