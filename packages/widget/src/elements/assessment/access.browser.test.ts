import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { answer, begin, pageOf, QUIET, questionOf } from '../../testing/drive.js';
import { mount, unmountAll } from '../../testing/mount.js';
import { all, focused, get, settled } from '../../testing/tree.js';

afterEach(unmountAll);

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
