import { expect } from 'chai';
import long from 'virtual:retrust-locale/en-XA';
import { offerLocale, registerLocale, type WidgetLocale } from '../locales.js';
import { AFRAID, begin, pageOf, QUIET, walkTo, walkToQuestion } from '../testing/drive.js';
import { mount, unmountAll, type Mounted } from '../testing/mount.js';
import { said } from '../testing/said.js';
import { all, has, settled } from '../testing/tree.js';
import { PATIENCE } from './reader-locale.js';

afterEach(() => {
  unmountAll();
  document.body.removeAttribute('lang');
});

/** The pseudo-locale under another tag, so that each test has a language that no other has loaded. */
const tagged = (locale: string, reviewed: WidgetLocale['reviewed'] = null): WidgetLocale => ({
  ...long,
  locale,
  reviewed,
  rulebook: { ...long.rulebook, locale, reviewed },
});

/** A language whose words come when the test says so. */
function offered(locale: string): { readonly calls: () => number; readonly come: () => Promise<void>; readonly fail: () => Promise<void> } {
  let calls = 0;
  let resolve: (words: unknown) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const coming = new Promise<unknown>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  offerLocale(locale, () => {
    calls += 1;
    return coming;
  });
  const then = async (): Promise<void> => {
    await coming.catch(() => undefined);
    await Promise.resolve();
  };
  return {
    calls: () => calls,
    come: () => {
      resolve(tagged(locale));
      return then();
    },
    fail: () => {
      reject(new Error('the line is down'));
      return then();
    },
  };
}

const TITLE = String(long.words['intro.title']);
const mountIn = (locale: string): Promise<Mounted> =>
  mount({ locale, country: 'GB' }, (widget) => {
    const fallback = document.createElement('p');
    fallback.textContent = 'Helplines of the page';
    widget.append(fallback);
  });

describe('the words of the reader’s language', () => {
  it('are waited for before anything of the widget is shown, and what stood there stays till then', async () => {
    const words = offered('aa');
    let ready = 0;
    const count = (): number => ready++;
    document.addEventListener('retrust-ready', count);
    const { widget } = await mountIn('aa');
    expect(has(widget, '.frame')).to.equal(false);
    expect(said(widget)).to.equal('Helplines of the page');
    expect(widget.getBoundingClientRect().height).to.be.greaterThan(400);
    expect(ready).to.equal(0);
    await words.come();
    await settled(widget);
    document.removeEventListener('retrust-ready', count);
    expect(pageOf(widget)).to.equal('retrust-intro');
    expect(said(widget)).to.contain(TITLE).and.not.contain('Helplines of the page');
    expect(ready).to.equal(1);
  });

  it('are asked for once, however many widgets a page has', async () => {
    const words = offered('ab');
    const first = await mountIn('ab');
    await mountIn('ab');
    await words.come();
    await settled(first.widget);
    await mountIn('ab');
    expect(words.calls()).to.equal(1);
    expect(said(first.widget)).to.contain(TITLE);
  });

  it('are those of the page when the element names no locale', async () => {
    registerLocale(tagged('ae'));
    document.body.lang = 'ae-IR';
    const { widget } = await mount();
    expect(said(widget)).to.contain(TITLE);
    document.body.lang = 'en-GB';
    const english = await mount();
    expect(said(english.widget)).to.contain('Where are you in rebuilding trust?');
  });

  it('are never asked for once a reader has begun, whatever the page does', async () => {
    const words = offered('af');
    const { widget } = await mount({ locale: 'en' });
    await begin(widget);
    widget.locale = 'af';
    await settled(widget);
    widget.wipe();
    await settled(widget);
    expect(pageOf(widget)).to.equal('retrust-intro');
    expect(words.calls()).to.equal(0);
  });

  it('change with the attribute as long as nobody has begun', async () => {
    registerLocale(tagged('ak'));
    const { widget } = await mount({ locale: 'en' });
    widget.locale = 'ak';
    await settled(widget);
    expect(said(widget)).to.contain(TITLE);
    widget.locale = 'en';
    await settled(widget);
    expect(said(widget)).to.contain('Where are you in rebuilding trust?');
  });

  it('show an English page that says so when they do not come', async () => {
    const words = offered('am');
    const { widget } = await mountIn('am');
    await words.fail();
    await settled(widget);
    expect(said(widget)).to.contain('could not be loaded in your language').and.contain('Where are you in rebuilding trust?');
    await walkTo(widget, QUIET, (page) => page === 'retrust-result');
    expect(words.calls()).to.equal(1);
  });

  it('show it too when they are not words at all', async () => {
    offerLocale('an', () => Promise.resolve({ kind: 'something else' }));
    const { widget } = await mountIn('an');
    await settled(widget);
    expect(said(widget)).to.contain('could not be loaded in your language');
  });

  it('are not waited for longer than people wait', async () => {
    offered('as');
    const { widget, world } = await mountIn('as');
    world.pass(PATIENCE - 1);
    await settled(widget);
    expect(has(widget, '.frame')).to.equal(false);
    world.pass(1);
    await settled(widget);
    expect(pageOf(widget)).to.equal('retrust-intro');
    expect(said(widget)).to.contain('could not be loaded in your language');
  });

  it('stand alone once they are reviewed', async () => {
    registerLocale(tagged('av', { by: 'A reader', role: 'native speaker', on: '2026-11' }));
    const { widget } = await mount({ locale: 'av' });
    expect(said(widget)).not.to.contain(String(long.words['locale.unreviewed']));
    await walkToQuestion(widget, AFRAID, 'afraid');
    expect(all(widget, '.original')).to.have.length(0);
  });

  it('are refused when no build made them', () => {
    for (const wrong of [null, {}, { ...tagged('ay'), version: 1 }]) expect(() => registerLocale(wrong)).to.throw(TypeError);
  });
});
