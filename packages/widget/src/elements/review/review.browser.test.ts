import { expect } from 'chai';
import type { RetrustAssessment } from '../assessment/assessment.js';
import { AFRAID, answer, mark, next, pageOf, press, questionOf, QUIET, walkTo, walkToResult, type Story } from '../../testing/drive.js';
import { mount, unmountAll } from '../../testing/mount.js';
import { all, focused, get, has, settled, textOf } from '../../testing/tree.js';

afterEach(unmountAll);

const reviewed = async (story: Story = QUIET, attributes = {}): Promise<RetrustAssessment> => {
  const { widget } = await mount({ country: 'GB', ...attributes });
  await walkTo(widget, story, (page) => page === 'retrust-review');
  return widget;
};
const change = (widget: RetrustAssessment, id: string): Promise<void> => press(widget, `retrust-review >>> [data-change="${id}"]`);
const openPrivate = async (widget: RetrustAssessment): Promise<void> => {
  get(widget, 'retrust-review >>> details', 'details').open = true;
  await settled(widget);
};
/** Every page on the way to the result. */
async function pagesOf(story: Story): Promise<readonly string[]> {
  const { widget } = await mount({ country: 'GB' });
  const pages: string[] = [];
  await walkTo(widget, story, (page) => pages.push(page) > 0 && page === 'retrust-result');
  return pages;
}

describe('the review of the answers', function () {
  // Each of these walks through all the questions.
  this.timeout(60_000);
  it('comes between the last question and the result, with a way to change each answer and one way on', async () => {
    const widget = await reviewed();
    expect(focused()?.localName).to.equal('h2');
    await openPrivate(widget);
    const rows = all(widget, 'retrust-review >>> [data-change]').map((button) => button.getAttribute('data-change'));
    expect(rows).to.include.members(Object.keys(QUIET));
    await press(widget, 'retrust-review >>> .primary');
    expect(pageOf(widget)).to.equal('retrust-result');
  });

  it('does not stand between a reader and help', async () => {
    for (const story of [AFRAID, { ...QUIET, 'own-life': 'yes' }, { ...QUIET, privacy: 'made-to' }])
      expect(await pagesOf(story)).not.to.include('retrust-review');
  });

  it('does not stand before somebody who wants to stop', async () => {
    const { widget } = await mount();
    await walkTo(widget, QUIET, (page) => page === 'retrust-question' && questionOf(widget).id === 'wish');
    await press(widget, 'retrust-question >>> [data-stop]');
    expect(pageOf(widget)).to.equal('retrust-result');
  });

  it('writes the answers on fear and harm into the page only when they are opened', async () => {
    const widget = await reviewed();
    expect(has(widget, '[data-change="afraid"]')).to.equal(false);
    expect(textOf(widget)).not.to.match(/fear|afraid|hurt you|ending your life/i);
    await openPrivate(widget);
    expect(has(widget, '[data-change="afraid"]')).to.equal(true);
  });

  it('describes each button by its question and its answer', async () => {
    const widget = await reviewed();
    const button = get(widget, 'retrust-review >>> [data-change="role"]');
    const ids = (button.getAttribute('aria-describedby') ?? '').split(' ');
    expect(ids.map((id) => get(widget, `retrust-review >>> #${id}`).textContent)).to.deep.equal([
      'What is your side of this?',
      'My trust was broken',
    ]);
  });
});

describe('changing an answer', function () {
  this.timeout(60_000);
  it('leads through the questions that it opens, and back to the answer that was changed', async () => {
    const widget = await reviewed();
    expect(has(widget, '[data-change="questions-answered"]')).to.equal(false);
    await change(widget, 'partner-told');
    expect(questionOf(widget).id).to.equal('partner-told');
    await mark(widget, 'fully');
    await next(widget);
    const opened: string[] = [];
    for (; pageOf(widget) === 'retrust-question'; await answer(widget, QUIET)) opened.push(questionOf(widget).id);
    expect(opened).to.include('questions-answered');
    expect(pageOf(widget)).to.equal('retrust-review');
    expect(textOf(get(widget, 'retrust-review'))).to.contain('Yes, as far as I can tell');
    expect(focused()?.getAttribute('data-change')).to.equal('partner-told');
  });

  it('takes along the answers to questions that it hides', async () => {
    const widget = await reviewed({ ...QUIET, 'partner-told': 'fully' });
    expect(has(widget, '[data-change="questions-answered"]')).to.equal(true);
    await change(widget, 'partner-told');
    await mark(widget, 'not-yet');
    await next(widget);
    expect(pageOf(widget)).to.equal('retrust-review');
    expect(has(widget, '[data-change="questions-answered"]')).to.equal(false);
  });

  it('can be left with “Back”: nothing has changed, and the answer is in sight', async () => {
    const widget = await reviewed();
    await change(widget, 'own-substance');
    await press(widget, 'retrust-question >>> .back button');
    expect(pageOf(widget)).to.equal('retrust-review');
    expect(focused()?.getAttribute('data-change')).to.equal('own-substance');
    const { top, bottom } = focused()?.getBoundingClientRect() ?? { top: -1, bottom: Infinity };
    expect([top >= 0, bottom <= window.innerHeight]).to.deep.equal([true, true]);
    await press(widget, 'retrust-review >>> .primary');
    expect(has(widget, 'retrust-path')).to.equal(true);
  });

  it('comes back to a private answer with the list open', async () => {
    const widget = await reviewed();
    await openPrivate(widget);
    await change(widget, 'say-no');
    await answer(widget, QUIET);
    expect(focused()?.getAttribute('data-change')).to.equal('say-no');
  });

  it('leads straight to help when it calls for help', async () => {
    const widget = await reviewed();
    await openPrivate(widget);
    await change(widget, 'afraid');
    await mark(widget, 'often');
    await next(widget);
    for (let asked = 0; pageOf(widget) === 'retrust-question' && asked < 5; asked++) await answer(widget, AFRAID);
    expect(pageOf(widget)).to.equal('retrust-result');
    expect(get(widget, 'retrust-result >>> section').classList.contains('help')).to.equal(true);
  });

  it('works from the result too, and begins there at the heading', async () => {
    const { widget } = await mount();
    await walkToResult(widget, QUIET);
    await press(widget, 'retrust-result >>> [data-change]');
    expect(focused()?.localName).to.equal('h2');
    await change(widget, 'wish');
    await mark(widget, 'pause');
    await next(widget);
    await walkToResult(widget, QUIET);
    expect(has(widget, 'retrust-path')).to.equal(false);
  });
});
