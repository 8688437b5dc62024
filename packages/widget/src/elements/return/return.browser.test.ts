import { snapshotOf, type Snapshot } from '@retrust/engine';
import { expect } from 'chai';
import type { RetrustAssessment } from '../assessment/assessment.js';
import { AFRAID, mark, next, pageOf, press, questionOf, QUIET, walkTo, walkToResult, type Story } from '../../testing/drive.js';
import { mount, unmountAll } from '../../testing/mount.js';
import { find, get, has, settled, textOf } from '../../testing/tree.js';
import { en } from '../../words/en.js';

afterEach(unmountAll);

const TOLD: Story = { ...QUIET, 'partner-told': 'fully' };

/** Chooses a file as a reader does. */
async function bring(widget: RetrustAssessment, content: string): Promise<void> {
  const input = get(widget, 'retrust-return >>> input', 'input');
  const files = new DataTransfer();
  files.items.add(new File([content], 'notes.json'));
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await new Promise<void>((resolve) => setTimeout(resolve, 50));
  await settled(widget);
}
/** What this reader takes along from the result. */
async function savedBy(story: Story): Promise<Snapshot> {
  const { widget } = await mount();
  await walkToResult(widget, story);
  const { assessment } = get(widget, 'retrust-result', 'retrust-result');
  const saved = assessment && snapshotOf(assessment);
  widget.remove();
  if (!saved) throw new Error('nothing to save');
  return saved;
}
const returned = async (saved: Snapshot): Promise<RetrustAssessment> => {
  const { widget } = await mount({ keep: 'progress' });
  await bring(widget, JSON.stringify(saved));
  return widget;
};
const moved = (widget: RetrustAssessment): string => {
  const found = find(widget, 'retrust-result >>> .moved');
  return (found?.textContent ?? '').replace(/\s+/g, ' ').trim();
};

describe('a reader who comes back', function () {
  // Each of these walks through all the questions.
  this.timeout(60_000);
  let early: Snapshot;
  let later: Snapshot;
  before(async () => {
    early = await savedBy(QUIET);
    later = await savedBy(TOLD);
    unmountAll();
  });

  it('is asked for a file only where the page has opted in', async () => {
    for (const [keep, there] of [
      [null, false],
      ['', true],
      ['copy', false],
      ['progress', true],
    ] as const) {
      const { widget } = await mount(keep === null ? {} : { keep });
      expect(has(widget, 'retrust-return'), String(keep)).to.equal(there);
    }
  });

  it('reads at the result what has moved on, and by which answers to the path', async () => {
    const widget = await returned(early);
    expect(textOf(get(widget, 'retrust-return'))).to.contain(en['return.done']);
    await walkToResult(widget, TOLD);
    expect(moved(widget))
      .to.contain('You have moved on from “Naming what happened” to')
      .and.contain(`${en['moved.gained']} The whole truth has been told.`)
      .and.not.contain(en['moved.lost']);
  });

  it('reads without blame what is open again', async () => {
    const widget = await returned(later);
    await walkToResult(widget, QUIET);
    expect(moved(widget)).to.contain('Going back is part of the way').and.contain(`${en['moved.lost']} The whole truth has been told.`);
  });

  it('reads that staying is all right where nothing has moved', async () => {
    const widget = await returned(early);
    await walkToResult(widget, QUIET);
    expect(moved(widget)).to.match(/^Since last time You are still at “Naming what happened”\. Staying a while is all right\.$/);
  });

  it('reads nothing of it without a file, or with one from the other side of the story', async () => {
    const { widget } = await mount({ keep: '' });
    await walkToResult(widget, QUIET);
    expect(moved(widget)).to.equal('');
    const other = await returned({ ...early, role: 'broke' });
    await walkToResult(other, QUIET);
    expect(moved(other)).to.equal('');
  });

  it('reads nothing of it where an answer calls for help, and the visit before is forgotten for good', async () => {
    const widget = await returned(later);
    await walkToResult(widget, AFRAID);
    expect([moved(widget), has(widget, 'retrust-keep')]).to.deep.equal(['', false]);
    await press(widget, 'retrust-result >>> [data-change]');
    get(widget, 'retrust-review >>> details', 'details').open = true;
    await settled(widget);
    for (const [id, to] of [
      ['threats', 'none'],
      ['afraid', 'no'],
    ] as const) {
      await press(widget, `retrust-review >>> [data-change="${id}"]`);
      await mark(widget, questionOf(widget).kind === 'multiple' ? noneOf(widget) : to);
      await next(widget);
      if (pageOf(widget) === 'retrust-result' && id === 'threats') {
        await press(widget, 'retrust-result >>> [data-change]');
        get(widget, 'retrust-review >>> details', 'details').open = true;
        await settled(widget);
      }
    }
    await walkTo(widget, QUIET, (page) => page === 'retrust-result');
    expect(has(widget, 'retrust-path')).to.equal(true);
    expect(moved(widget)).to.equal('');
  });

  it('is told in a plain sentence of a file that can’t be read, and can begin without it', async () => {
    const { widget } = await mount({ keep: '' });
    await bring(widget, 'Dear diary');
    expect(get(widget, 'retrust-return >>> [role="status"]').textContent).to.equal(en['return.damaged']);
    await bring(widget, JSON.stringify({ ...early, version: 2 }));
    expect(get(widget, 'retrust-return >>> [role="status"]').textContent).to.equal(en['return.other']);
    await bring(widget, 'x'.repeat(50_000));
    expect(get(widget, 'retrust-return >>> [role="status"]').textContent).to.equal(en['return.damaged']);
    await walkToResult(widget, QUIET);
    expect(moved(widget)).to.equal('');
  });

  it('leaves nothing of the file behind: no name in the field, and a wipe forgets it', async () => {
    const widget = await returned(early);
    expect(get(widget, 'retrust-return >>> input', 'input').value).to.equal('');
    expect(widget.begun).to.equal(true);
    widget.wipe();
    await settled(widget);
    expect(widget.begun).to.equal(false);
    expect(textOf(get(widget, 'retrust-return'))).not.to.contain(en['return.done']);
    await walkToResult(widget, TOLD);
    expect(moved(widget)).to.equal('');
  });
});

const noneOf = (widget: RetrustAssessment): string => {
  const question = questionOf(widget);
  return question.kind === 'multiple' ? question.none : '';
};
