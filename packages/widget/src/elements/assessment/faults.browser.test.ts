import type { Rulebook } from '@retrust/engine';
import { expect } from 'chai';
import { pageOf, press, QUIET, walkTo } from '../../testing/drive.js';
import { builtIn, mount, unmountAll, type Mounted } from '../../testing/mount.js';
import { all, find, focused, has, settled, textOf } from '../../testing/tree.js';
import { Arrivals } from '../../parts.js';
import { restWith } from '../../rest.js';
import { RetrustAssessment } from './assessment.js';

const said: unknown[] = [];
const { error, warn } = console;
const { arrivals } = RetrustAssessment;

beforeEach(() => {
  said.length = 0;
  console.error = (...args: unknown[]) => said.push(args);
  console.warn = (...args: unknown[]) => said.push(args);
});
afterEach(() => {
  console.error = error;
  console.warn = warn;
  RetrustAssessment.arrivals = arrivals;
  unmountAll();
});

/** The built-in rulebook with something torn out: what a broken build might bring. */
const broken = (damage: Readonly<Record<string, unknown>>): Rulebook => ({ ...builtIn, ...damage });
function mountWith(rulebook: Rulebook): Promise<Mounted> {
  RetrustAssessment.arrivals = new Arrivals({ opening: null, rest: () => Promise.resolve(restWith(rulebook)) });
  return mount({ country: 'GB' });
}
/** A page's own rulebook that the check lets pass, since no part of the core is touched, and that fails at the end. */
const OWN = broken({ steps: [...builtIn.steps, { id: 'ours' }] });
const mountWithOwn = (): Promise<Mounted> =>
  mount({ country: 'GB' }, (widget) => {
    widget.rulebook = OWN;
  });

/** What has to stand on the screen, whatever happened. */
function expectHelp(widget: Element): void {
  expect(textOf(widget)).to.match(/in danger now/);
  const links = all(widget, 'a').map((link) => link.getAttribute('href') ?? '');
  expect(links.some((href) => href.startsWith('tel:') || href.includes('findahelpline.com'))).to.equal(true);
  expect(widget.getBoundingClientRect().height).to.be.greaterThan(40);
}

describe('on a fault', () => {
  it('keeps the helplines of the country when the questions are broken', async () => {
    const { widget } = await mountWith(broken({ questions: null }));
    expectHelp(widget);
    expect(all(widget, 'a[href="tel:999"]')).to.have.length(1);
    expect(all(widget, 'retrust-helpline').length).to.be.greaterThan(3);
    expect(has(widget, '.exit')).to.equal(true);
  });

  for (const [name, helplines] of Object.entries({
    'is missing': null,
    'has an entry without numbers': [{ kind: 'domestic_abuse', name: 'x', phones: null }],
  })) {
    it(`names the worldwide directories when the list of helplines ${name}`, async () => {
      const { widget } = await mountWith(broken({ questions: null, help: { GB: { country: 'GB', emergency: [], helplines } } }));
      expectHelp(widget);
      expect(textOf(widget)).to.contain('Call your local emergency number');
      expect(all(widget, 'a[href="https://findahelpline.com"]').length).to.be.greaterThan(0);
    });
  }

  for (const [name, damage] of Object.entries({
    'is empty': { questions: [], rules: [], steps: [], words: {}, help: {} },
    'has no words': { words: null },
    'has no help': { help: null },
    'has no worldwide list': { worldwide: null, help: {} },
  })) {
    it(`shows a way to help when the rulebook ${name}`, async () => {
      const { widget } = await mountWith(broken(damage));
      await press(widget, find(widget, '[aria-controls="help"]') ?? '.frame');
      expectHelp(widget);
    });
  }

  it('shows the helplines when there is no rulebook at all', async () => {
    const broken = (): never => {
      throw new Error('did not load');
    };
    RetrustAssessment.arrivals = new Arrivals({ opening: broken, rest: () => Promise.reject(new Error('did not load')) });
    const { widget } = await mount({ country: 'GB' });
    expectHelp(widget);
  });

  it('drops the answers and shows the helplines when the result can not be worked out', async () => {
    const { widget } = await mountWithOwn();
    await walkTo(widget, QUIET, (page) => page === 'retrust-result' || page === 'retrust-help');
    expect(pageOf(widget)).to.equal('retrust-help');
    expectHelp(widget);
    expect(focused()?.localName).to.equal('h2');
    await press(widget, '.foot > button');
    expect(pageOf(widget)).to.equal('retrust-intro');
    await press(widget, '.primary');
    expect(all(widget, 'input:checked')).to.have.length(0);
  });

  it('shows plain text when nothing else can be shown', async () => {
    const { widget } = await mount({}, (element) => {
      element.closest = () => {
        throw new Error('bad page');
      };
    });
    await settled(widget);
    expectHelp(widget);
  });

  it('is whole again without a rulebook that failed', async function () {
    this.timeout(40_000);
    const { widget } = await mountWithOwn();
    await walkTo(widget, QUIET, (page) => page === 'retrust-help');
    widget.rulebook = null;
    await settled(widget);
    expect(pageOf(widget)).to.equal('retrust-intro');
    await walkTo(widget, QUIET, (page) => page === 'retrust-result');
  });

  it('says nothing to the console, where an answer could be read', async () => {
    const { widget } = await mountWithOwn();
    await walkTo(widget, QUIET, (page) => page === 'retrust-help');
    expect(said).to.deep.equal([]);
  });

  for (const [name, value] of Object.entries({ country: '<GB>', locale: '%%', theme: 'plaid', 'reader-role': '?', 'exit-url': '::' })) {
    it(`does without a ${name} that makes no sense`, async () => {
      const { widget } = await mount({ [name]: value });
      expect(pageOf(widget)).to.equal('retrust-intro');
    });
  }
});
