import { prepare, prepareAddition, withHelplines, type CheckedRulebook, type Rulebook } from '@retrust/engine';
import { expect } from 'chai';
import type { RetrustAssessment } from '../elements/assessment/assessment.js';
import { AFRAID, begin, pageOf, press, QUIET, walkToResult } from '../testing/drive.js';
import { builtIn, mount, unmountAll } from '../testing/mount.js';
import { all, settled, textOf } from '../testing/tree.js';
import type { Refusal } from './own-content.js';

const blocks: Element[] = [];
const said: string[] = [];
const told: (Refusal & { readonly page: string })[] = [];
const { error } = console;
const hear = ({ detail, target }: CustomEvent<Refusal>): void => {
  told.push({ ...detail, page: pageOf(target as RetrustAssessment) });
};

beforeEach(() => {
  console.error = (text: string) => said.push(text);
  document.addEventListener('retrust-refused', hear);
});
afterEach(() => {
  console.error = error;
  document.removeEventListener('retrust-refused', hear);
  for (const list of [said, told]) list.length = 0;
  for (const element of blocks.splice(0)) element.remove();
  unmountAll();
});

/** Puts a block into the page. */
function block(id: string, content: unknown, into: ParentNode = document.body, tag = 'script', type = 'application/json'): void {
  const element = Object.assign(document.createElement(tag), {
    id,
    type,
    textContent: typeof content === 'string' ? content : JSON.stringify(content),
  });
  into.append(element);
  blocks.push(element);
}

const LINES = {
  country: 'GB',
  helplines: [
    {
      id: 'our-line',
      name: 'Our own line',
      kind: 'domestic_abuse',
      phones: [{ show: '0800 111 222', dial: '0800111222' }],
      sourceReadOn: '2026-11',
    },
  ],
} as const;
const step = {
  id: 'rest',
  why: '',
  sources: [],
  reviewed: null,
  for: ['hurt', 'broke', 'both'],
  in: ['acknowledgment', 'stabilisation', 'transparency', 'safety-first'],
  classes: ['self-care'],
  minutes: 5,
} as const;
const extended = {
  ...sound(withHelplines(builtIn, LINES)),
  id: `${builtIn.id}-ours`,
  version: `${builtIn.version}+1`,
  steps: [...builtIn.steps, step],
  words: { en: { ...builtIn.words.en, 'step.rest.title': 'Rest a while', 'step.rest.do': 'Sit down.', 'step.rest.because': 'It helps.' } },
};
function sound(checked: CheckedRulebook): Rulebook {
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.rulebook;
}
const addition = prepareAddition(builtIn, extended);

/** What the help page says. */
async function helpOf(widget: RetrustAssessment): Promise<string> {
  await press(widget, '[aria-controls="help"]');
  return textOf(widget);
}

describe('an own rulebook', () => {
  for (const [how, give] of Object.entries({
    'by the id of a block': (widget: RetrustAssessment) => {
      block('our-rulebook', addition);
      widget.setAttribute('rulebook', 'our-rulebook');
    },
    'prepared, by property': (widget: RetrustAssessment) => (widget.rulebook = addition),
    'whole and prepared, by property': (widget: RetrustAssessment) => (widget.rulebook = prepare(extended)),
    'whole, by property': (widget: RetrustAssessment) => (widget.rulebook = extended),
  }))
    it(`is taken ${how}`, async () => {
      const { widget } = await mount({ country: 'GB' }, (element) => void give(element));
      expect(await helpOf(widget)).to.contain('Our own line');
      expect([told, said]).to.deep.equal([[], []]);
    });

  it('shows its step to whom it is for, and not where the answers describe fear', async function () {
    this.timeout(40_000);
    const { widget } = await mount({}, (element) => {
      element.rulebook = addition;
    });
    await walkToResult(widget, QUIET);
    expect(textOf(widget)).to.contain('Rest a while');
    await press(widget, 'retrust-result >>> [data-restart]');
    await walkToResult(widget, AFRAID);
    expect(textOf(widget)).not.to.contain('Rest a while');
  });

  for (const [name, given, code] of [
    ['is no rulebook', { questions: 7 }, 'not-prepared'],
    ['was changed by hand', { ...addition, seal: 1 }, 'not-prepared'],
    ['loosens the core', { ...builtIn, withholdings: [] }, 'core-differs'],
    ['is named and not there', 'nowhere', 'no-block'],
  ] as const)
    it(`is refused when it ${name}: the page is told before anything is shown, and the built-in one stands`, async () => {
      const { widget } = await mount({ country: 'GB' }, (element) => void Object.assign(element, { rulebook: given }));
      expect(told.map(({ what, page, problems }) => [what, page, problems[0]?.code])).to.deep.equal([['rulebook', '', code]]);
      expect(said).to.have.length(1);
      expect(said[0])
        .to.match(/^<retrust-assessment> goes on without the page's own rulebook: rulebook/)
        .and.contain(`[${code}]`);
      expect(await helpOf(widget)).to.contain('National Domestic Abuse Helpline');
      await begin(widget);
      widget.remove();
      expect([told.length, said.length]).to.deep.equal([1, 1]);
    });

  it('is read from a script block alone: what a reader may write into the page is none', async () => {
    block('in-a-comment', addition, document.body, 'div');
    await mount({ rulebook: 'in-a-comment' });
    block('a-program', addition, document.body, 'script', 'text/plain');
    await mount({ rulebook: 'a-program' });
    block('not-json', '{');
    await mount({ rulebook: 'not-json' });
    expect(told.map(({ problems }) => problems[0]?.code)).to.deep.equal(['no-block', 'no-block', 'not-json']);
  });

  it('is looked for in the root that the element stands in', async () => {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    block('inside', addition, root);
    blocks.push(host);
    document.body.append(host);
    const { widget } = await mount({ rulebook: 'inside', country: 'GB' });
    expect(told.map(({ problems }) => problems[0]?.code)).to.deep.equal(['no-block']);
    root.append(widget);
    await settled(widget);
    expect(told).to.have.length(1);
    expect(await helpOf(widget)).to.contain('Our own line');
  });
});

describe('own helplines', () => {
  for (const how of ['block', 'property'])
    it(`stand among the others and say whose they are, by ${how}`, async () => {
      if (how === 'block') block('our-lines', LINES);
      const { widget } = await mount({ country: 'GB' }, (element) => {
        element.helplines = how === 'block' ? 'our-lines' : LINES;
      });
      expect(await helpOf(widget))
        .to.contain('Our own line')
        .and.contain('Added by the publisher of this page');
      expect(all(widget, 'a[href="tel:0800111222"]')).to.have.length(1);
      expect(all(widget, 'a[href="tel:999"]')).to.have.length(1);
      expect(told).to.deep.equal([]);
    });

  it('are refused when one can’t be dialled, and the built-in ones stand', async () => {
    const [line] = LINES.helplines;
    const { widget } = await mount({ country: 'GB' }, (element) => {
      element.helplines = { ...LINES, helplines: [{ ...line, phones: [{ show: '0800 HELP', dial: '0800HELP' }] }] };
    });
    expect(told.map(({ what, page, problems }) => [what, page, problems[0]?.path])).to.deep.equal([
      ['helplines', '', 'GB › our-line › phones'],
    ]);
    expect(await helpOf(widget)).not.to.contain('Our own line');
    expect(all(widget, 'retrust-helpline').length).to.be.greaterThan(3);
  });
});

describe('helplines that throw when they are read', () => {
  it('are refused too', async () => {
    const { widget } = await mount({ country: 'GB' }, (element) => {
      element.helplines = new Proxy(LINES, {
        get: () => {
          throw new Error('no');
        },
      });
    });
    expect(told.map(({ what, problems }) => [what, problems[0]?.code])).to.deep.equal([['helplines', 'not-prepared']]);
    expect(await helpOf(widget)).to.contain('National Domestic Abuse Helpline');
  });
});

describe('own words', () => {
  it('stand on the first page, by block and by property', async () => {
    block('our-words', { 'intro.begin': 'Let’s start' });
    for (const words of ['our-words', { 'intro.begin': 'Let’s start' }]) {
      const { widget } = await mount({}, (element) => {
        element.words = words;
      });
      expect(textOf(widget)).to.contain('Let’s start').and.contain('Leave this page');
    }
    expect(told).to.deep.equal([]);
  });

  for (const [name, words, code] of [
    ['a key is unknown', { 'intro.begn': 'Go' }, 'unused-words'],
    ['the exit would say nothing', { 'exit.button': ' ' }, 'empty-text'],
    ['a text is only what nobody sees', { 'help.button': '\u200b…' }, 'empty-text'],
    ['a text is none', { 'help.button': 7 }, 'empty-text'],
    ['a number would be lost', { 'help.emergency.call': 'Call' }, 'missing-mark'],
    ['a mark gets no value', { 'intro.begin': 'Begin, {name}' }, 'unknown-mark'],
    ['a plural is not read', { 'exit.presses': '{n, plural, one {once} other {#}}' }, 'missing-mark'],
    ['a read text lacks its mark', { 'exit.presses': ['Press Shift'] }, 'missing-mark'],
    ['they are no object', ['Begin'], 'no-texts'],
    [
      'they throw when they are read',
      Object.defineProperty({}, 'name', {
        enumerable: true,
        get: () => {
          throw new Error('no');
        },
      }),
      'no-texts',
    ],
  ] as const)
    it(`are refused as a whole when ${name}`, async () => {
      const { widget } = await mount(
        {},
        (element) =>
          void Object.assign(element, {
            words: typeof words === 'object' && !Array.isArray(words) && !('name' in words) ? { 'intro.title': 'Ours', ...words } : words,
          }),
      );
      expect(told.map(({ what, problems }) => [what, problems[0]?.code])).to.deep.equal([['words', code]]);
      expect(textOf(widget)).not.to.contain('Ours');
      expect(textOf(widget)).to.contain('Leave this page').and.contain('Help and phone numbers');
    });

  it('may have been read by `compileMessage`', async () => {
    const { widget } = await mount({}, (element) => {
      element.words = { 'intro.time.title': ['Some ', ['count', 2, { one: [0, ' thing'], other: [0, ' things'] }]] };
    });
    expect(textOf(widget)).to.match(/Some \d\d things/);
    expect(told).to.deep.equal([]);
  });
});
