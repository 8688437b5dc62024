import { expect } from 'chai';
import { RetrustAssessment } from './elements/assessment/assessment.js';
import { builtInOpening } from './opening.js';
import { Arrivals, type Opening, type Rest } from './parts.js';
import { begin, mark, next, pageOf, press, questionOf, skip } from './testing/drive.js';
import { broughtRest, builtIn, mount, unmountAll } from './testing/mount.js';
import { all, focused, get, has, settled, textOf } from './testing/tree.js';

const { arrivals } = RetrustAssessment;
afterEach(() => {
  unmountAll();
  RetrustAssessment.arrivals = arrivals;
});

/** A page on which the rest of the widget comes when the test says so. */
function slowly(opening: (() => Opening) | null = builtInOpening) {
  let asked = 0;
  let come: (rest: Rest) => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  const coming = new Promise<Rest>((resolve, reject) => {
    come = resolve;
    fail = reject;
  });
  RetrustAssessment.arrivals = new Arrivals({
    opening,
    rest: () => {
      asked += 1;
      return coming;
    },
  });
  return {
    asked: () => asked,
    come: () => {
      come(broughtRest);
    },
    fail: () => {
      fail(new Error('the line is down'));
    },
  };
}

const marked = (widget: Element): readonly boolean[] => all(widget, 'retrust-question >>> input').map((box) => box.matches(':checked'));

describe('while the rest of the widget is on its way', () => {
  it('asks for it once, however many widgets a page has, and whatever their readers do', async () => {
    const rest = slowly();
    const { widget } = await mount();
    await mount();
    expect(rest.asked()).to.equal(1);
    await begin(widget);
    await skip(widget);
    rest.come();
    await settled(widget);
    await mount();
    expect(rest.asked()).to.equal(1);
  });

  it('has the introduction, the helplines of the country and the first question', async () => {
    slowly();
    const { widget } = await mount({ country: 'GB' });
    const count = textOf(get(widget, 'retrust-intro')).match(/About (\d+) questions/)?.[1];
    expect(Number(count)).to.be.greaterThan(20);
    await press(widget, get(widget, '[aria-controls="help"]'));
    expect(all(widget, 'a[href="tel:999"]')).to.have.length(1);
    await begin(widget);
    expect(questionOf(widget).id).to.equal('role');
    expect(textOf(get(widget, 'retrust-question'))).to.contain(builtIn.words.en?.['question.role.title']);
  });

  it('has the question that comes first when the page says which side its reader is on', async () => {
    slowly();
    const { widget } = await mount({ 'reader-role': 'broke' });
    await begin(widget);
    expect(questionOf(widget).id).to.equal('what-happened');
  });

  it('leaves what is marked and where the focus is when it comes', async () => {
    const rest = slowly();
    const { widget } = await mount();
    await begin(widget);
    await mark(widget, 'broke');
    get(widget, 'retrust-question >>> input', 'input').focus();
    const [before, focus] = [marked(widget), focused()];
    rest.come();
    await settled(widget);
    expect([marked(widget), focused()]).to.deep.equal([before, focus]);
    expect(before).to.include(true);
    await next(widget);
    expect(questionOf(widget).id).to.equal('what-happened');
  });

  it('waits with the first answer, says so, and goes on to the next question', async () => {
    const rest = slowly();
    const { widget } = await mount();
    await begin(widget);
    await mark(widget, 'broke');
    await next(widget);
    expect(pageOf(widget)).to.equal('retrust-wait');
    expect(focused()?.textContent).to.equal('One moment');
    expect(has(widget, '[aria-controls="help"]')).to.equal(true);
    rest.come();
    await settled(widget);
    expect(questionOf(widget).id).to.equal('what-happened');
    expect(focused()?.textContent).to.equal(builtIn.words.en?.['question.what-happened.title']);
    await press(widget, 'retrust-question >>> .back button');
    expect(marked(widget).indexOf(true)).to.equal(1);
  });

  it('waits at once where the first question is not known', async () => {
    const opening = builtInOpening();
    const rest = slowly(() => ({ ...opening, rulebook: { ...opening.rulebook, questions: [] } }));
    const { widget } = await mount();
    await begin(widget);
    expect(pageOf(widget)).to.equal('retrust-wait');
    rest.come();
    await settled(widget);
    expect(questionOf(widget).id).to.equal('role');
  });

  it('shows nothing of a rulebook of the page’s own, and what stood there before stays', async () => {
    const rest = slowly(null);
    const { widget } = await mount({}, (element) => {
      element.rulebook = builtIn;
      element.textContent = 'Helplines of the page';
    });
    expect(has(widget, '.frame')).to.equal(false);
    rest.come();
    await settled(widget);
    expect(pageOf(widget)).to.equal('retrust-intro');
  });

  it('forgets the answer that waits when the page is wiped', async () => {
    const rest = slowly();
    const { widget } = await mount();
    await begin(widget);
    await mark(widget, 'broke');
    await next(widget);
    widget.wipe();
    rest.come();
    await settled(widget);
    expect(pageOf(widget)).to.equal('retrust-intro');
    await begin(widget);
    expect(marked(widget)).not.to.include(true);
  });
});

describe('when the rest of the widget does not come', () => {
  it('shows who can help instead, with the numbers of the country, and no way to begin', async () => {
    const rest = slowly();
    const { widget } = await mount({ country: 'GB' });
    rest.fail();
    await settled(widget);
    expect(pageOf(widget)).to.equal('retrust-help');
    expect(all(widget, 'a[href="tel:999"]').length).to.be.greaterThan(0);
    expect(has(widget, '.exit')).to.equal(true);
    expect(textOf(widget)).not.to.contain('start again');
    expect(all(widget, '.foot > button')).to.have.length(0);
  });

  it('drops the answer that waited, and takes the focus along', async () => {
    const rest = slowly();
    const { widget } = await mount({ country: 'GB' });
    await begin(widget);
    await skip(widget);
    rest.fail();
    await settled(widget);
    expect(pageOf(widget)).to.equal('retrust-help');
    expect(focused()?.localName).to.equal('h2');
    expect(widget.begun).to.equal(false);
  });

  it('still shows it to a widget that is put on the page later', async () => {
    const rest = slowly();
    await mount();
    rest.fail();
    const { widget } = await mount({ country: 'DE' });
    await settled(widget);
    expect(pageOf(widget)).to.equal('retrust-help');
    expect(all(widget, 'a[href="tel:112"]').length).to.be.greaterThan(0);
  });
});
