import { sendKeys } from '@web/test-runner-commands';
import axe from 'axe-core';
import { expect } from 'chai';
import { AFRAID, answer, begin, pageOf, press, QUIET, questionOf, walkTo, walkToQuestion, walkToResult } from '../../testing/drive.js';
import { mount, unmountAll } from '../../testing/mount.js';
import { all, focused, get, settled } from '../../testing/tree.js';
import type { RetrustAssessment } from './assessment.js';

afterEach(unmountAll);

/** Everything that axe finds wrong in the widget, of any impact. */
async function violations(widget: RetrustAssessment): Promise<string[]> {
  await Promise.all(all(widget, '.page').flatMap((page) => page.getAnimations().map((animation) => animation.finished)));
  const { violations: found } = await axe.run(widget, { resultTypes: ['violations'] });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

/** What can be pressed on the screen: name and size of each. */
function targets(widget: RetrustAssessment): { readonly name: string; readonly width: number; readonly height: number }[] {
  const pressable = all(widget, 'button, summary, select, .option, a:not(.unseen)').filter((element) => !element.closest('p'));
  return pressable
    .map((element) => ({ name: element.textContent?.trim().slice(0, 30) ?? '', box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.height > 0)
    .map(({ name, box }) => ({ name, width: Math.round(box.width), height: Math.round(box.height) }));
}
const tooSmall = (widget: RetrustAssessment): unknown[] => targets(widget).filter(({ width, height }) => width < 44 || height < 44);

for (const theme of ['light', 'dark']) {
  describe(`every page, ${theme}`, () => {
    it('has nothing for axe to find, and no target under 44 px', async function () {
      this.timeout(60_000);
      const { widget } = await mount({ country: 'GB', theme });
      const check = async (page: string): Promise<void> => {
        expect(await violations(widget), page).to.deep.equal([]);
        expect(tooSmall(widget), page).to.deep.equal([]);
      };
      await check('intro');
      await press(widget, '[aria-controls="help"]');
      await check('help');
      await begin(widget);
      await check('question');
      await press(widget, 'retrust-question >>> .primary');
      await check('question with an error');
      await walkTo(widget, QUIET, (page) => page === 'retrust-pause');
      await check('interruption');
      await press(widget, 'retrust-pause >>> [data-tips]');
      await check('tips');
      await press(widget, 'retrust-tips >>> .primary');
      await walkToQuestion(widget, QUIET, 'daily-life');
      await check('scale');
      await walkToResult(widget, QUIET);
      for (const details of all(widget, 'details')) details.setAttribute('open', '');
      await settled(widget);
      await check('result');
      await press(widget, 'retrust-result >>> [data-change]');
      await check('review');
      await press(widget, 'retrust-review >>> .primary');
      await press(widget, 'retrust-result >>> [data-restart]');
      await walkToResult(widget, AFRAID);
      await check('safety result');
    });
  });
}

describe('by keyboard alone', () => {
  /** Presses Tab until the focus is on something that this describes. */
  async function tabTo(what: (element: Element) => boolean): Promise<void> {
    for (let presses = 0; presses < 60; presses++) {
      const element = focused();
      if (element && what(element)) return;
      await sendKeys({ press: 'Tab' });
    }
    throw new Error('sixty tabs, and not there');
  }

  it('goes from the first page to a result', async function () {
    this.timeout(60_000);
    const { widget } = await mount({ country: 'GB' });
    await tabTo((element) => element.classList.contains('primary'));
    await sendKeys({ press: 'Enter' });
    await settled(widget);
    for (let moves = 0; pageOf(widget) !== 'retrust-result' && moves < 60; moves++) {
      if (pageOf(widget) === 'retrust-question') {
        await tabTo((element) => element.localName === 'input');
        await sendKeys({ press: ' ' });
        await settled(widget);
      }
      await tabTo((element) => element.classList.contains('primary'));
      await sendKeys({ press: 'Enter' });
      await settled(widget);
    }
    expect(pageOf(widget)).to.equal('retrust-result');
    expect(focused()?.localName).to.equal('h2');
  });

  it('moves among radios with the arrow keys and answers with Enter', async () => {
    const { widget } = await mount();
    await begin(widget);
    const first = questionOf(widget).id;
    await tabTo((element) => element.localName === 'input');
    await sendKeys({ press: 'ArrowDown' });
    await settled(widget);
    expect(all(widget, 'retrust-question >>> input').findIndex((box) => box.matches(':checked'))).to.equal(1);
    await sendKeys({ press: 'Enter' });
    await settled(widget);
    expect(questionOf(widget).id).not.to.equal(first);
  });

  it('shows where the focus is', async () => {
    const { widget } = await mount();
    await tabTo((element) => element.classList.contains('exit'));
    expect(getComputedStyle(get(widget, '.exit')).outlineStyle).to.equal('solid');
  });
});

describe('the article around it', () => {
  it('scrolls only when the top of the widget is out of sight', async () => {
    const before = document.createElement('div');
    const after = document.createElement('div');
    before.style.height = '300px';
    after.style.height = '4000px';
    document.body.append(before);
    const { widget } = await mount();
    document.body.append(after);
    try {
      window.scrollTo(0, 100);
      await begin(widget);
      expect(window.scrollY).to.equal(100);
      window.scrollTo(0, 700);
      await answer(widget, QUIET);
      const { top } = widget.getBoundingClientRect();
      expect(top).to.be.within(0, 40);
    } finally {
      before.remove();
      after.remove();
      window.scrollTo(0, 0);
    }
  });
});
