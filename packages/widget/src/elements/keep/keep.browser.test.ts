import { assess, parseSnapshot, type Answer, type Answers, type Assessment, type Question } from '@retrust/engine';
import { waitUntil } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import { AFRAID, QUIET, walkToResult } from '../../testing/drive.js';
import { alone, removeAll } from '../../testing/element.js';
import { builtIn, mount, unmountAll } from '../../testing/mount.js';
import { all, get, has, settled } from '../../testing/tree.js';
import { en } from '../../words/en.js';
import { planText } from './plan-text.js';

const assessed = (answers: Answers): Assessment => assess(builtIn, { role: 'hurt', ...answers });
const quietly = (question: Question): Answer => {
  if (question.kind === 'multiple') return [question.none];
  return question.kind === 'single' && question.id !== 'say-no' ? (question.options[0] ?? 'skipped') : 'yes';
};
const CALM = assessed(Object.fromEntries(builtIn.questions.filter(({ section }) => section === 'safety').map((q) => [q.id, quietly(q)])));
const press = (element: Element, way: string): void => {
  get(element, `[data-keep="${way}"]`, 'button').click();
};

/** Links that were followed without being a part of the page: what a download is made of. */
const followed: { readonly name: string; readonly url: string }[] = [];
before(() => {
  HTMLAnchorElement.prototype.click = function follow(this: HTMLAnchorElement) {
    followed.push({ name: this.download, url: this.isConnected ? 'in the page' : this.href });
  };
});
after(() => {
  Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
});
afterEach(() => {
  followed.length = 0;
  removeAll();
  unmountAll();
});

/** The file that this button hands over. */
async function fileOf(element: Element, way: string): Promise<{ readonly name: string; readonly type: string; readonly text: string }> {
  press(element, way);
  const [{ name, url } = { name: '', url: '' }] = followed;
  const blob = await (await fetch(url)).blob();
  return { name, type: blob.type.split(';')[0] ?? '', text: await blob.text() };
}

describe('taking something along', () => {
  it('is offered only where the page asks for it, and only what it asks for', async function () {
    this.timeout(30_000);
    const plain = await mount();
    await walkToResult(plain.widget, QUIET);
    expect(has(plain.widget, 'retrust-keep')).to.equal(false);
    const { widget } = await mount({ keep: 'print copy' });
    await walkToResult(widget, QUIET);
    expect(all(widget, '[data-keep]').map((button) => button.getAttribute('data-keep'))).to.deep.equal(['copy', 'print']);
  });

  it('is not offered while a question about fear or harm is open, nor where an answer calls for help', async function () {
    this.timeout(30_000);
    for (const story of [{ ...QUIET, afraid: 'not-sure' }, AFRAID]) {
      const { widget } = await mount({ keep: '' });
      await walkToResult(widget, story);
      expect([has(widget, 'retrust-keep'), has(widget, '[data-keep]')]).to.deep.equal([false, false]);
    }
  });

  it('renders nothing in a safety state, whoever puts it there', async () => {
    const { element } = await alone('retrust-keep', { assessment: assessed({ afraid: 'often' }) });
    expect(element.shadowRoot?.querySelectorAll('*:not(style)').length).to.equal(0);
  });

  it('says of each way what traces it leaves, to those who hear it too', async () => {
    const { element } = await alone('retrust-keep', { assessment: CALM });
    expect(all(element, '[data-keep]').map((b) => get(element, `#${b.getAttribute('aria-describedby') ?? ''}`).textContent)).to.deep.equal([
      en['keep.copy.traces'],
      en['keep.print.traces'],
      en['keep.text.traces'],
      en['keep.progress.traces'],
      en['keep.calendar.traces'],
    ]);
  });
});

describe('copying', () => {
  it('puts the steps where they can be pasted, or says that it could not', async () => {
    const { element } = await alone('retrust-keep', { assessment: CALM });
    press(element, 'copy');
    // The clipboard belongs to the machine, and answers when it likes.
    await waitUntil(() => /Copied|didn’t allow/.test(get(element, '[role="status"]').textContent ?? ''), 'nothing was said');
  });

  it('holds the parts of an exercise, in order', () => {
    const plain = assessed({});
    const exercise = { need: 'A pen', parts: ['Write a line.', 'Put it away.'], stop: 'Any time', lighter: 'One word' };
    const text = planText({ ...plain, plan: { ...plain.plan, today: { ...plain.plan.today, exercise } } }, en);
    expect(text).to.contain('\n  1. Write a line.\n  2. Put it away.');
  });

  it('holds steps and no answer', () => {
    const text = planText(assessed({ 'partner-told': 'partly' }), en);
    expect(text)
      .to.contain('Today')
      .and.match(/^Your next steps\n/);
    expect(text).not.to.match(/partly|acknowledg|retrust/i);
  });
});

describe('a file', () => {
  it('of the steps is their text, under a name that says nothing', async () => {
    const { element } = await alone('retrust-keep', { assessment: CALM });
    const file = await fileOf(element, 'text');
    expect(file).to.deep.equal({ name: 'notes.txt', type: 'text/plain', text: planText(CALM, en) });
    await settled(element);
    expect(get(element, '[role="status"]').textContent).to.equal('Look for notes.txt among your downloads.');
  });

  it('of the place can be read again, and holds no answer but the side', async () => {
    const { element } = await alone('retrust-keep', { assessment: CALM });
    const { name, text } = await fileOf(element, 'progress');
    expect(name).to.equal('notes.json');
    expect(parseSnapshot(builtIn, JSON.parse(text)).state).to.equal(CALM.state);
    for (const { id } of builtIn.questions.filter(({ id }) => id !== 'role')) expect(text).not.to.contain(`"${id}"`);
  });

  it('for the calendar says when, and not what for', async () => {
    const { element } = await alone('retrust-keep', { assessment: CALM });
    const { name, type, text } = await fileOf(element, 'calendar');
    expect([name, type]).to.deep.equal(['half-hours.ics', 'text/calendar']);
    expect(text)
      .to.match(/^BEGIN:VCALENDAR\r\n/)
      .and.contain('SUMMARY:A quiet half hour\r\n');
    expect(text).not.to.match(/trust|partner|repair|step/i);
  });

  it('has an address for a moment only', async () => {
    const { element } = await alone('retrust-keep', { assessment: CALM });
    press(element, 'text');
    const [{ url } = { url: '' }] = followed;
    await new Promise<void>((resolve) => setTimeout(resolve, 1_200));
    const isGone = await fetch(url).then(
      () => false,
      () => true,
    );
    expect(isGone).to.equal(true);
  });
});

describe('printing', () => {
  const own = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentDocument');
  /** Runs while nothing is really printed, and hands on what would have been. */
  function printed(act: () => void): readonly Window[] {
    const papers: Window[] = [];
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentDocument', {
      configurable: true,
      get(this: HTMLIFrameElement) {
        const paper = this.contentWindow;
        if (paper) paper.print = () => papers.push(paper);
        return paper?.document ?? null;
      },
    });
    try {
      act();
    } finally {
      if (own) Object.defineProperty(HTMLIFrameElement.prototype, 'contentDocument', own);
    }
    return papers;
  }

  it('puts the steps on the paper, and nothing of the page around', async () => {
    const title = document.title;
    const heard: string[] = [];
    const listen = ({ type }: Event): number => heard.push(type);
    for (const type of ['beforeprint', 'afterprint']) window.addEventListener(type, listen);
    const { element } = await alone('retrust-keep', { assessment: CALM });
    const [paper] = printed(() => {
      press(element, 'print');
    });
    const text = (paper?.document.body.textContent ?? '').replace(/\s+/g, ' ');
    for (const step of [CALM.plan.today, ...CALM.plan.week]) expect(text).to.contain(step.title).and.contain(step.do);
    expect(text).not.to.match(/retrust/i);
    expect([paper?.document.title, document.title, document.querySelectorAll('iframe').length]).to.deep.equal([CALM.title, title, 0]);
    expect(heard).to.deep.equal([]);
    for (const type of ['beforeprint', 'afterprint']) window.removeEventListener(type, listen);
  });

  it('says so where it can’t be done, as in a page that is in a sandbox itself', async () => {
    const { element } = await alone('retrust-keep', { assessment: CALM });
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentDocument', { configurable: true, value: null });
    press(element, 'print');
    if (own) Object.defineProperty(HTMLIFrameElement.prototype, 'contentDocument', own);
    await settled(element);
    expect(get(element, '[role="status"]').textContent).to.equal(en['keep.failed']);
    expect(has(element, 'iframe')).to.equal(false);
  });

  it('takes the paper away when it has ended', async () => {
    const { element } = await alone('retrust-keep', { assessment: CALM });
    const [paper] = printed(() => {
      press(element, 'print');
    });
    expect(has(element, 'iframe')).to.equal(true);
    paper?.dispatchEvent(new Event('afterprint'));
    await settled(element);
    expect(has(element, 'iframe')).to.equal(false);
  });
});
