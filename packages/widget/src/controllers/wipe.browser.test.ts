import { expect } from 'chai';
import { AFRAID, begin, mark, pageOf, press, questionOf, QUIET, walkToQuestion, walkToResult } from '../testing/drive.js';
import { mount, unmountAll } from '../testing/mount.js';
import { all, everything, settled, textOf } from '../testing/tree.js';
import type { RetrustAssessment } from '../elements/assessment/assessment.js';
import { IDLE } from './wipe.js';

afterEach(unmountAll);

/** What a script on the page could read of these elements: their fields, those under symbols too. */
function fieldsOf(elements: readonly Element[]): string {
  const seen = new Set<unknown>();
  const read = (value: unknown, depth: number): string => {
    if (typeof value !== 'object' || value === null) return String(value);
    if (seen.has(value) || depth > 4 || (value instanceof Node && depth > 0)) return '';
    seen.add(value);
    const keys = Reflect.ownKeys(value).filter((key) => key !== 'rulebook' && key !== 'words');
    return keys.map((key) => `${String(key)}=${read(Reflect.get(value, key), depth + 1)}`).join(' ');
  };
  return elements.map((element) => read(element, 0)).join('\n');
}

const readable = (widget: RetrustAssessment): string => fieldsOf([widget, ...everything(widget)]) + textOf(widget);

async function inTheMiddle(): Promise<{
  widget: RetrustAssessment;
  world: { pass(ms: number): void; sleep(ms: number): void };
  asked: string;
}> {
  const { widget, world } = await mount({ country: 'GB' });
  await walkToQuestion(widget, AFRAID, 'say-no');
  await mark(widget, 'no');
  return { widget, world, asked: questionOf(widget).id };
}

const hide = (): boolean => window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));

describe('wiping', () => {
  it('happens in the same moment as the page goes away', async () => {
    const { widget } = await inTheMiddle();
    hide();
    expect(pageOf(widget)).to.equal('retrust-intro');
    expect(all(widget, 'input')).to.have.length(0);
  });

  it('leaves no answer in the text or in any field of the elements', async () => {
    const { widget, asked } = await inTheMiddle();
    expect(readable(widget)).to.contain(asked);
    hide();
    await settled(widget);
    expect(readable(widget)).not.to.contain(asked).and.not.to.contain('often').and.not.to.contain('lies');
    await begin(widget);
    expect(questionOf(widget).id).to.equal('role');
    expect(all(widget, 'input:checked')).to.have.length(0);
  });

  it('takes a result away too', async () => {
    const { widget } = await mount({ country: 'GB' });
    await walkToResult(widget, AFRAID);
    hide();
    expect(pageOf(widget)).to.equal('retrust-intro');
    expect(textOf(widget)).not.to.contain('Your next steps');
  });

  it('takes what was marked out of an element that somebody has kept hold of', async () => {
    const { widget } = await inTheMiddle();
    const kept = all(widget, 'retrust-question');
    expect(fieldsOf(kept)).to.contain('say-no');
    hide();
    expect(fieldsOf(kept)).not.to.contain('say-no');
  });

  it('happens when the page comes back from the browser’s cache', async () => {
    const { widget } = await inTheMiddle();
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(pageOf(widget)).to.equal('retrust-intro');
  });

  it('does not happen when a page is shown for the first time', async () => {
    const { widget } = await inTheMiddle();
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    expect(pageOf(widget)).to.equal('retrust-question');
  });

  it('happens after fifteen minutes in which nobody did anything', async () => {
    const { widget, world } = await inTheMiddle();
    world.pass(IDLE - 1_000);
    expect(pageOf(widget)).to.equal('retrust-question');
    world.pass(2_000);
    expect(pageOf(widget)).to.equal('retrust-intro');
  });

  it('waits while somebody is reading', async () => {
    const { widget, world } = await inTheMiddle();
    for (let i = 0; i < 5; i++) {
      world.pass(IDLE / 2);
      document.dispatchEvent(new Event('scroll'));
    }
    expect(pageOf(widget)).to.equal('retrust-question');
    world.pass(IDLE + 1_000);
    expect(pageOf(widget)).to.equal('retrust-intro');
  });

  it('happens at the first touch after a sleep in which no timer ran', async () => {
    const { widget, world } = await inTheMiddle();
    world.sleep(IDLE + 1_000);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(pageOf(widget)).to.equal('retrust-intro');
  });

  it('closes the help and forgets the country that was chosen', async () => {
    const { widget, world } = await mount({ country: 'GB' });
    await press(widget, '[aria-controls="help"]');
    world.pass(IDLE + 1_000);
    await settled(widget);
    expect(all(widget, 'retrust-help')).to.have.length(0);
  });

  it('happens when the widget is taken off the page', async () => {
    const { widget } = await inTheMiddle();
    widget.remove();
    expect(pageOf(widget)).to.equal('retrust-intro');
  });

  it('takes no focus', async () => {
    const { widget } = await mount();
    await walkToQuestion(widget, QUIET, 'age');
    hide();
    await settled(widget);
    expect(document.activeElement === document.body).to.equal(true);
  });
});
