import type { Rulebook } from '@retrust/engine';
import { expect } from 'chai';
import { pageOf, press, QUIET, walkTo } from '../../testing/drive.js';
import { builtIn, mount, unmountAll, type Mounted } from '../../testing/mount.js';
import { all, find, focused, has, settled, textOf } from '../../testing/tree.js';
import type { Words } from '../../words/words.js';
import { RetrustAssessment } from './assessment.js';

const said: unknown[] = [];
const { error, warn } = console;

beforeEach(() => {
  said.length = 0;
  console.error = (...args: unknown[]) => said.push(args);
  console.warn = (...args: unknown[]) => said.push(args);
});
afterEach(() => {
  console.error = error;
  console.warn = warn;
  unmountAll();
});

/** The built-in rulebook with something torn out: what a broken build or a bad page might hand over. */
const broken = (damage: Readonly<Record<string, unknown>>): Rulebook => ({ ...builtIn, ...damage });
const mountWith = (rulebook: Rulebook): Promise<Mounted> =>
  mount({ country: 'GB' }, (widget) => {
    widget.rulebook = rulebook;
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
    const kept = RetrustAssessment.builtIn;
    try {
      RetrustAssessment.builtIn = () => {
        throw new Error('did not load');
      };
      const { widget } = await mount({ country: 'GB' });
      expectHelp(widget);
    } finally {
      RetrustAssessment.builtIn = kept;
    }
  });

  it('drops the answers and shows the helplines when the result can not be worked out', async () => {
    const { widget } = await mountWith(broken({ steps: [] }));
    await walkTo(widget, QUIET, (page) => page === 'retrust-result' || page === 'retrust-help');
    expect(pageOf(widget)).to.equal('retrust-help');
    expectHelp(widget);
    expect(focused()?.localName).to.equal('h2');
    await press(widget, '.foot > button');
    expect(pageOf(widget)).to.equal('retrust-intro');
    await press(widget, '.primary');
    expect(all(widget, 'input:checked')).to.have.length(0);
  });

  it('shows plain text when not even its own words can be read', async () => {
    const bad: Partial<Words> = {
      get name(): string {
        throw new Error('bad words');
      },
    };
    const { widget } = await mount({}, (element) => {
      element.words = bad;
    });
    await settled(widget);
    expectHelp(widget);
  });

  it('is whole again with a whole rulebook', async () => {
    const { widget } = await mountWith(broken({ questions: null }));
    widget.rulebook = null;
    await settled(widget);
    expect(pageOf(widget)).to.equal('retrust-intro');
  });

  it('says nothing to the console, where an answer could be read', async () => {
    const { widget } = await mountWith(broken({ steps: [] }));
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
