import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import arabicLike from 'virtual:retrust-locale/ar-XB';
import long from 'virtual:retrust-locale/en-XA';
import { registerLocale } from '../../locales.js';
import {
  AFRAID,
  answer,
  begin,
  IN_DANGER,
  next,
  pageOf,
  press,
  questionOf,
  QUIET,
  walkTo,
  walkToQuestion,
  walkToResult,
  type Story,
} from '../../testing/drive.js';
import { mount, unmountAll } from '../../testing/mount.js';
import { outsideBrackets, said } from '../../testing/said.js';
import { all, get, settled } from '../../testing/tree.js';
import type { RetrustAssessment } from './assessment.js';

before(() => {
  registerLocale(long);
  registerLocale(arabicLike);
});
const CAN_RESIZE = /Chrome|Firefox/.test(navigator.userAgent);
afterEach(async () => {
  unmountAll();
  if (CAN_RESIZE) await setViewport({ width: 1000, height: 800 });
});

/** What is a name in every language: of a service, a country, a source; and the English that stands beside unreviewed words. */
const NAMES = '.name, .sources li, option:not([value=""]), .directories a, .numbers .small, bdi[dir], span[lang], .mail bdi, .original';

/** Shows everything that is folded away, and calls `look` on each page from the first to the result. */
async function everyPage(locale: string, story: Story, look: (page: string, widget: RetrustAssessment) => void): Promise<void> {
  const { widget } = await mount({ locale, country: 'GB', keep: '' });
  const unfolded = async (page: string): Promise<void> => {
    for (const details of all(widget, 'details')) details.setAttribute('open', '');
    await settled(widget);
    look(page, widget);
  };
  await unfolded('intro');
  await press(widget, '[aria-controls="help"]');
  await unfolded('help');
  await begin(widget);
  await next(widget);
  await unfolded('an answer is missing');
  const walk = (until: string): Promise<void> => walkTo(widget, story, (page) => page === until);
  await walk('retrust-pause');
  await unfolded('pause');
  await press(widget, 'retrust-pause >>> [data-tips]');
  await unfolded('tips');
  await press(widget, 'retrust-tips >>> .primary');
  await press(widget, 'retrust-pause >>> .primary');
  for (let moves = 0; pageOf(widget) === 'retrust-question' && moves < 60; moves++) {
    await unfolded(questionOf(widget).id);
    await answer(widget, story);
  }
  if (pageOf(widget) === 'retrust-review') await press(widget, 'retrust-review >>> .primary');
  await unfolded('result');
  await press(widget, 'retrust-result >>> [data-change]');
  await unfolded('review');
}

for (const locale of ['en-XA', 'ar-XB']) {
  for (const [name, story] of Object.entries({ quiet: QUIET, afraid: AFRAID, 'in danger': IN_DANGER })) {
    it(`no page says anything that is not from the words of the locale: ${locale}, ${name}`, async function () {
      this.timeout(60_000);
      const found: string[] = [];
      let seen = 0;
      await everyPage(locale, story, (page, widget) => {
        seen += 1;
        const left = outsideBrackets(said(widget, (element) => element.matches(NAMES)));
        if (/[^\s\d.,:;·()/+–-]/.test(left)) found.push(`${page}: ${left}`);
      });
      expect(found).to.deep.equal([]);
      expect(seen).to.be.greaterThan(15);
    });
  }
}

it('a text that is written into the code would be seen', () => {
  expect(outsideBrackets('[Ñöŕţĥ] Call [Çåļļ [ţĥéɱ] ñöñ] 999')).to.equal('Call 999');
});

describe('from right to left', () => {
  it('is the direction of the whole widget', async () => {
    const { widget } = await mount({ locale: 'ar-XB' });
    const frame = get(widget, '.frame');
    expect([frame.getAttribute('dir'), frame.getAttribute('lang'), getComputedStyle(frame).direction]).to.deep.equal([
      'rtl',
      'ar-XB',
      'rtl',
    ]);
    const button = get(widget, '.exit').getBoundingClientRect();
    const box = frame.getBoundingClientRect();
    expect(button.left - box.left).to.be.lessThan(box.right - button.right);
  });

  it('leaves phone numbers and the English originals as they are', async () => {
    const { widget } = await mount({ locale: 'ar-XB', country: 'GB' });
    await walkToResult(widget, AFRAID);
    const numbers = all(widget, 'a[href^="tel:"] bdi');
    expect(numbers.length).to.be.greaterThan(3);
    for (const number of [...numbers, ...all(widget, '.original')]) expect(getComputedStyle(number).direction).to.equal('ltr');
  });
});

describe('words that are longer by 40 %', () => {
  for (const locale of ['en-XA', 'ar-XB']) {
    it(`fit a window of 320 px: ${locale}`, async function () {
      if (!CAN_RESIZE) this.skip();
      this.timeout(60_000);
      await setViewport({ width: 320, height: 800 });
      const wide: string[] = [];
      await everyPage(locale, AFRAID, (page, widget) => {
        const over = all(widget, '*').filter((element) => {
          const box = element.getBoundingClientRect();
          return box.width > 1 && (box.right > 321 || box.left < -1);
        });
        if (over.length > 0) wide.push(`${page}: ${over.map((element) => `${element.localName}.${element.className}`).join(', ')}`);
      });
      expect(wide).to.deep.equal([]);
    });
  }
});

describe('an unreviewed translation', () => {
  it('says so on every page, and nothing of the kind is said in English', async () => {
    const { widget } = await mount({ locale: 'en-XA' });
    const note = String(long.words['locale.unreviewed']);
    await walkTo(widget, QUIET, (page) => {
      expect(said(widget), page).to.contain(note);
      return page === 'retrust-result';
    });
    const english = await mount({ locale: 'en' });
    expect(said(english.widget)).not.to.match(/translated/i);
  });

  it('has the English words beside each question, option and text about fear and harm', async () => {
    const { widget } = await mount({ locale: 'en-XA', country: 'GB' });
    await walkToQuestion(widget, AFRAID, 'afraid');
    expect(all(widget, '.original').map((element) => element.textContent?.trim())).to.include('Often');
    expect(said(widget)).to.contain('Do you feel fear around your partner?');
    await walkToResult(widget, AFRAID);
    expect(all(widget, 'retrust-referral').filter((referral) => all(referral, '.original').length === 0)).to.deep.equal([]);
    expect(all(widget, 'retrust-step').filter((step) => all(step, '.original').length === 0)).to.deep.equal([]);
    for (const element of all(widget, '.original')) expect(element.getAttribute('lang')).to.equal('en');
  });

  it('has none beside the questions on repair', async () => {
    const { widget } = await mount({ locale: 'en-XA' });
    await walkToQuestion(widget, QUIET, 'wish');
    expect(all(widget, '.original')).to.have.length(0);
  });
});
