import { expect } from 'chai';
import { IN_DANGER, pageOf, press, walkToResult } from '../../testing/drive.js';
import { builtIn, mount, unmountAll } from '../../testing/mount.js';
import { all, get, has, settled, textOf } from '../../testing/tree.js';
import type { RetrustAssessment } from './assessment.js';

afterEach(unmountAll);

const numbers = (widget: RetrustAssessment): string[] => all(widget, 'a[href^="tel:"]').map((link) => link.getAttribute('href') ?? '');
const openHelp = (widget: RetrustAssessment): Promise<void> => press(widget, '[aria-controls="help"]');
async function choose(widget: RetrustAssessment, within: string, country: string): Promise<void> {
  const select = get(widget, `${within} >>> retrust-country >>> select`);
  if (!(select instanceof HTMLSelectElement)) throw new TypeError('no select');
  select.value = country;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await settled(widget);
}

describe('the country', () => {
  it('is the one that the page sets, and the numbers are of that country alone', async () => {
    const { widget } = await mount({ country: 'gb' });
    await openHelp(widget);
    const own = builtIn.help.GB?.helplines.flatMap(({ phones }) => phones.map(({ dial }) => `tel:${dial}`)) ?? [];
    const known = new Set([...own, ...(builtIn.help.GB?.emergency.map(({ dial }) => `tel:${dial}`) ?? [])]);
    expect(numbers(widget).length).to.be.greaterThan(3);
    expect(numbers(widget).filter((number) => !known.has(number))).to.deep.equal([]);
  });

  for (const country of ['', 'XX', 'constructor']) {
    it(`shows no country’s number for \`${country}\`, and the worldwide lists`, async () => {
      const { widget } = await mount({ country });
      await openHelp(widget);
      expect(numbers(widget)).to.deep.equal([]);
      expect(textOf(widget)).to.contain('Call your local emergency number');
      expect(all(widget, 'retrust-help >>> a[href^="https://"]').length).to.be.greaterThan(0);
    });
  }

  it('changes the numbers on every page when another is chosen', async () => {
    const { widget } = await mount({ country: 'GB' });
    await choose(widget, 'retrust-intro', 'US');
    await walkToResult(widget, IN_DANGER);
    expect(numbers(widget)[0]).to.equal('tel:911');
    await openHelp(widget);
    await choose(widget, 'retrust-help', 'GB');
    expect(pageOf(widget)).to.equal('retrust-result');
    expect(numbers(widget)[0]).to.equal('tel:999');
    await choose(widget, 'retrust-help', '');
    expect(numbers(widget)).to.deep.equal([]);
  });

  it('offers every country that the rulebook has, by name, and another one', async () => {
    const { widget } = await mount();
    const options = all(widget, 'retrust-intro >>> retrust-country >>> option').map((option) => option.textContent);
    expect(options).to.have.length(Object.keys(builtIn.help).length + 1);
    expect(options[0]).to.equal('Another country');
    expect(options).to.include('Germany');
  });
});

describe('the help', () => {
  it('works before any answer, takes the focus, and closes', async () => {
    const { widget } = await mount({ country: 'GB' });
    await openHelp(widget);
    expect(get(widget, 'retrust-help').shadowRoot?.activeElement?.textContent).to.equal('Help and phone numbers');
    expect(get(widget, '[aria-controls="help"]').getAttribute('aria-expanded')).to.equal('true');
    await openHelp(widget);
    expect(has(widget, 'retrust-help')).to.equal(false);
  });

  it('shows a reader who uses force no place where somebody may have gone', async () => {
    const { widget } = await mount({ country: 'GB' });
    await walkToResult(widget, {
      'own-conduct': ['used-force'],
      role: 'broke',
      age: 'adult',
      afraid: 'no',
      privacy: 'free',
      'say-no': 'yes',
    });
    await openHelp(widget);
    const kinds = all(widget, 'retrust-helpline').map((line) => ('helpline' in line ? JSON.stringify(line.helpline) : ''));
    expect(kinds.filter((line) => /"kind":"(domestic_abuse|domestic_abuse_directory)"/.test(line))).to.deep.equal([]);
  });
});

describe('the theme', () => {
  const paper = (widget: RetrustAssessment): string => getComputedStyle(get(widget, '.frame')).backgroundColor;

  it('is light or dark as the page says', async () => {
    const light = await mount({ theme: 'light' });
    const dark = await mount({ theme: 'dark' });
    expect(paper(light.widget)).to.equal('rgb(251, 247, 240)');
    expect(paper(dark.widget)).to.equal('rgb(28, 27, 25)');
  });

  it('takes colours and fonts from the page’s custom properties', async () => {
    const { widget } = await mount({ theme: 'light' });
    widget.style.setProperty('--retrust-paper', 'rgb(1, 2, 3)');
    widget.style.setProperty('--retrust-font-text', 'monospace');
    expect(paper(widget)).to.equal('rgb(1, 2, 3)');
    expect(getComputedStyle(get(widget, 'retrust-intro >>> .lead')).fontFamily).to.equal('monospace');
  });
});

describe('the language', () => {
  it('is marked on the widget as the rulebook’s own, whatever the page’s is', async () => {
    const { widget } = await mount({ locale: 'ar' });
    expect(get(widget, '.frame').getAttribute('lang')).to.equal('en');
    expect(get(widget, '.frame').getAttribute('dir')).to.equal('ltr');
  });

  it('takes translations of the widget’s own words', async () => {
    const { widget } = await mount({}, (element) => {
      element.words = { 'intro.begin': 'Los geht’s' };
    });
    expect(textOf(widget)).to.contain('Los geht’s').and.contain('Leave this page');
  });
});
