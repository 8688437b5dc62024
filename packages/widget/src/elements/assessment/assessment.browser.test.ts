import { expect } from 'chai';
import {
  AFRAID,
  answer,
  begin,
  IN_DANGER,
  mark,
  next,
  pageOf,
  press,
  questionOf,
  QUIET,
  skip,
  walkTo,
  walkToQuestion,
  walkToResult,
} from '../../testing/drive.js';
import { mount, unmountAll } from '../../testing/mount.js';
import { all, focused, get, has, settled, textOf } from '../../testing/tree.js';

afterEach(unmountAll);

describe('the first page', () => {
  it('says that it is ready, and takes no focus', async () => {
    let ready = 0;
    const count = (): number => ready++;
    document.addEventListener('retrust-ready', count);
    const { widget } = await mount();
    document.removeEventListener('retrust-ready', count);
    expect(ready).to.equal(1);
    expect(pageOf(widget)).to.equal('retrust-intro');
    expect(focused() === document.body).to.equal(true);
  });

  it('says how long it is, that nothing is kept, and what it is not', async () => {
    const { widget } = await mount();
    expect(textOf(widget))
      .to.match(/About \d\d questions/)
      .and.contain('Nothing is kept')
      .and.contain('Not therapy');
  });

  it('offers the way out and the way to help, as every page does', async () => {
    const { widget } = await mount();
    await walkTo(widget, QUIET, (page) => {
      expect(has(widget, '.exit'), page).to.equal(true);
      expect(has(widget, '[aria-controls="help"]'), page).to.equal(true);
      expect(textOf(widget), page).to.contain('Nobody reads your answers');
      return page === 'retrust-result';
    });
  });
});

describe('a walk to a result on the path', () => {
  it('shows the place on the path, a step for today, and the steps of the week', async () => {
    const { widget } = await mount({ country: 'GB' });
    await walkToResult(widget, QUIET);
    expect(all(widget, 'retrust-path >>> li')).to.have.length(8);
    expect(all(widget, 'retrust-path >>> li.here')).to.have.length(1);
    expect(get(widget, 'retrust-path >>> li.here').textContent).to.contain('You are here');
    expect(all(widget, 'retrust-step[first]')).to.have.length(1);
    expect(all(widget, 'retrust-step').length).to.be.greaterThan(2);
    expect(textOf(widget)).not.to.match(/\d\s?%/);
  });

  it('puts focus on the new heading at every move', async () => {
    const { widget } = await mount();
    await walkTo(widget, QUIET, (page) => {
      if (page === 'retrust-intro') return false;
      expect(focused()?.matches('h2'), `${page} focuses ${focused()?.outerHTML.slice(0, 60) ?? 'nothing'}`).to.equal(true);
      return page === 'retrust-result';
    });
  });

  it('interrupts once, before the first question that may hurt', async () => {
    const { widget } = await mount();
    const pages: string[] = [];
    await walkTo(widget, QUIET, (page) => {
      pages.push(page === 'retrust-question' ? (questionOf(widget).sensitive ? 'sensitive' : 'plain') : page);
      return page === 'retrust-result';
    });
    expect(pages.filter((page) => page === 'retrust-pause')).to.have.length(1);
    expect(pages.indexOf('sensitive')).to.equal(pages.indexOf('retrust-pause') + 1);
  });

  it('says how far along it is, and never a share', async () => {
    const { widget } = await mount();
    await begin(widget);
    expect(textOf(get(widget, 'retrust-exit').parentElement ?? widget)).not.to.contain('%');
    expect(get(widget, '[part="progress"]').textContent).to.match(/^Question 1 of about \d+$/);
    await answer(widget, QUIET);
    expect(get(widget, '[part="progress"]').textContent).to.match(/^Question 2 of about \d+$/);
  });
});

describe('the reasons of a step', () => {
  it('name the answers and the sources once they are opened, and not before', async () => {
    const { widget } = await mount();
    await walkToResult(widget, QUIET);
    expect(all(widget, 'retrust-step >>> .sources')).to.have.length(0);
    for (const details of all(widget, 'retrust-step >>> details')) details.setAttribute('open', '');
    await settled(widget);
    expect(all(widget, 'retrust-step >>> .sources').length).to.equal(all(widget, 'retrust-step').length);
    expect(all(widget, 'retrust-step').map(textOf).join()).to.contain('It follows from these answers');
  });
});

describe('moving about', () => {
  it('goes back to an answer that is still marked', async () => {
    const { widget } = await mount();
    await walkToQuestion(widget, QUIET, 'age');
    await mark(widget, 'adult');
    await next(widget);
    await press(widget, '.back button');
    expect(questionOf(widget).id).to.equal('age');
    expect(all(widget, 'retrust-question >>> input:checked')).to.have.length(1);
  });

  it('goes back from the interruption to the question before it', async () => {
    const { widget } = await mount();
    await walkTo(widget, QUIET, (page) => page === 'retrust-pause');
    await press(widget, 'retrust-pause >>> .back button');
    expect(pageOf(widget)).to.equal('retrust-question');
    expect(questionOf(widget).sensitive ?? false).to.equal(false);
  });

  it('opens the tips from the interruption and comes back to it', async () => {
    const { widget } = await mount();
    await walkTo(widget, QUIET, (page) => page === 'retrust-pause');
    await press(widget, 'retrust-pause >>> [data-tips]');
    expect(pageOf(widget)).to.equal('retrust-tips');
    await press(widget, 'retrust-tips >>> .primary');
    expect(pageOf(widget)).to.equal('retrust-pause');
  });

  it('does not ask for the role that the page has set', async () => {
    const { widget } = await mount({ 'reader-role': 'broke' });
    await begin(widget);
    expect(questionOf(widget).id).not.to.equal('role');
  });

  it('asks for the role when the page has set something else', async () => {
    const { widget } = await mount({ 'reader-role': 'somebody' });
    await begin(widget);
    expect(questionOf(widget).id).to.equal('role');
  });

  it('stops early and shows a result from the answers so far', async () => {
    const { widget } = await mount();
    await begin(widget);
    await answer(widget, QUIET);
    await press(widget, 'retrust-question >>> [data-stop]');
    expect(pageOf(widget)).to.equal('retrust-result');
    expect(all(widget, 'retrust-step[first]')).to.have.length(1);
  });

  it('changes one answer and comes back to another result', async () => {
    const { widget } = await mount();
    await walkToResult(widget, QUIET);
    await press(widget, 'retrust-result >>> [data-change]');
    expect(pageOf(widget)).to.equal('retrust-review');
    get(widget, 'retrust-review >>> details', 'details').open = true;
    await settled(widget);
    await press(widget, 'retrust-review >>> [data-change="afraid"]');
    await answer(widget, AFRAID);
    await walkToResult(widget, AFRAID);
    expect(has(widget, 'retrust-path')).to.equal(false);
    expect(has(widget, 'retrust-referral')).to.equal(true);
  });

  it('starts again with nothing marked', async () => {
    const { widget } = await mount();
    await walkToResult(widget, QUIET);
    await press(widget, 'retrust-result >>> [data-restart]');
    expect(pageOf(widget)).to.equal('retrust-intro');
    await begin(widget);
    expect(all(widget, 'retrust-question >>> input:checked')).to.have.length(0);
  });

  it('reaches a result when every question is skipped', async () => {
    const { widget } = await mount();
    await walkTo(widget, {}, (page) => page === 'retrust-pause');
    await press(widget, 'retrust-pause >>> .primary');
    for (let asked = 0; pageOf(widget) === 'retrust-question' && asked < 60; asked++) await skip(widget);
    await press(widget, 'retrust-review >>> .primary');
    expect(pageOf(widget)).to.equal('retrust-result');
    expect(has(widget, 'retrust-referral')).to.equal(true);
  });
});

describe('a result of a safety state', () => {
  for (const [name, story] of [
    ['fear', AFRAID],
    ['danger', IN_DANGER],
  ] as const) {
    it(`names people first and no path, at ${name}`, async () => {
      const { widget } = await mount({ country: 'GB', keep: '' });
      await walkToResult(widget, story);
      expect(get(widget, 'retrust-result >>> section').classList.contains('help')).to.equal(true);
      expect(has(widget, 'retrust-path')).to.equal(false);
      expect(has(widget, 'retrust-keep')).to.equal(false);
      expect(textOf(widget).toLowerCase()).not.to.match(/\b(print|share|copy|download|e-mail this)\b/);
    });
  }

  it('has the emergency number before everything else, at danger', async () => {
    const { widget } = await mount({ country: 'GB' });
    await walkToResult(widget, IN_DANGER);
    expect(get(widget, 'retrust-result >>> retrust-referral >>> a').getAttribute('href')).to.equal('tel:999');
  });

  it('repeats no answer before it is asked to', async () => {
    const { widget } = await mount({ country: 'GB' });
    await walkToQuestion(widget, AFRAID, 'afraid');
    const question = questionOf(widget);
    const asked = get(widget, 'retrust-question >>> legend').textContent?.trim() ?? '';
    expect(question.id).to.equal('afraid');
    await walkToResult(widget, AFRAID);
    expect(textOf(widget)).not.to.contain(asked);
    expect(all(widget, 'details[open]')).to.have.length(0);
    for (const details of all(widget, 'details')) details.setAttribute('open', '');
    await settled(widget);
    expect(textOf(get(widget, 'retrust-reasons'))).to.contain(asked);
    expect(all(widget, 'retrust-step').map(textOf).join()).not.to.contain(asked);
  });

  it('bears the same title and the same buttons as any other result', async () => {
    const { widget } = await mount({ country: 'GB' });
    const look = (): string =>
      [get(widget, 'retrust-result >>> h2'), ...all(widget, 'retrust-result >>> .row button')].map((e) => e.textContent?.trim()).join('|');
    await walkToResult(widget, QUIET);
    const quiet = look();
    await press(widget, 'retrust-result >>> [data-restart]');
    await walkToResult(widget, AFRAID);
    expect(look()).to.equal(quiet);
  });

  it('lists no answers and gives no reasons to a reader who is watched', async () => {
    const { widget } = await mount({ country: 'GB' });
    await walkToResult(widget, { ...QUIET, privacy: 'made-to' });
    expect(has(widget, 'retrust-reasons')).to.equal(false);
    expect(all(widget, 'retrust-step >>> details')).to.have.length(0);
    await press(widget, 'retrust-result >>> [data-change]');
    expect(pageOf(widget)).to.equal('retrust-intro');
  });
});
