import { expect } from 'chai';
import { begin, mark, pageOf, press, QUIET, questionOf, walkTo, walkToQuestion, walkToResult } from '../../testing/drive.js';
import { builtIn, mount, unmountAll } from '../../testing/mount.js';
import { all, get, settled, textOf } from '../../testing/tree.js';
import { FakeWorld } from '../../testing/world.js';

afterEach(unmountAll);

const shift = (): boolean => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift', bubbles: true }));

describe('several widgets on one page', () => {
  it('know nothing of each other’s answers, language or country', async () => {
    const { widget: one } = await mount({ country: 'GB' });
    const { widget: other } = await mount({ country: 'FR', 'reader-role': 'broke' });
    await walkToQuestion(one, QUIET, 'age');
    await mark(one, 'adult');
    expect(pageOf(other)).to.equal('retrust-intro');
    await begin(other);
    expect(questionOf(other).id).not.to.equal('role');
    expect(all(other, 'retrust-question >>> input:checked')).to.have.length(0);
    await press(other, '[aria-controls="help"]');
    expect(textOf(other)).to.contain('3919').and.not.contain('Refuge');
  });

  it('are all wiped, and left once, by the button of one', async () => {
    const { widget: one, world } = await mount({ 'exit-url': 'https://example.org/one' });
    const { widget: other, world: otherWorld } = await mount({ 'exit-url': 'https://example.org/other' });
    await walkToResult(one, QUIET);
    await walkToQuestion(other, QUIET, 'age');
    get(other, '.exit', 'button').click();
    expect([pageOf(one), pageOf(other)]).to.deep.equal(['retrust-intro', 'retrust-intro']);
    expect([world.left, otherWorld.left]).to.deep.equal([[], ['https://example.org/other']]);
  });

  it('are all wiped, and left once, by the Shift key', async () => {
    const { widget: one, world } = await mount();
    const { widget: other, world: otherWorld } = await mount();
    await begin(one);
    await begin(other);
    let told = 0;
    const count = (): number => told++;
    document.addEventListener('retrust-exited', count);
    for (let press = 0; press < 3; press++) shift();
    document.removeEventListener('retrust-exited', count);
    expect([pageOf(one), pageOf(other)]).to.deep.equal(['retrust-intro', 'retrust-intro']);
    expect(world.left.length + otherWorld.left.length).to.equal(1);
    expect(told).to.equal(1);
    // Nothing is left over that a fourth press would count.
    for (let press = 0; press < 2; press++) shift();
    expect(world.left.length + otherWorld.left.length).to.equal(1);
  });

  it('are left although one of them fails', async () => {
    const { widget: one } = await mount();
    const { widget: other, world } = await mount();
    one.wipe = () => {
      throw new Error('broken');
    };
    try {
      get(other, '.exit', 'button').click();
      expect(world.left).to.have.length(1);
    } finally {
      Reflect.deleteProperty(one, 'wipe');
    }
  });
});

describe('a widget that was on the page before its script', () => {
  /** An element as the parser leaves it before the name is known: upgraded only when it is put on the page. */
  const early = (markup: string): Element => {
    const page = document.implementation.createHTMLDocument();
    page.body.innerHTML = markup;
    const [element] = page.body.children;
    if (!element) throw new Error('no element in the markup');
    return element;
  };

  it('takes over the properties that were set on it, and goes on hearing them', async () => {
    const element = early('<retrust-assessment country="GB"><p>Help</p></retrust-assessment>');
    expect('wipe' in element).to.equal(false);
    Object.assign(element, {
      environment: new FakeWorld(),
      rulebook: builtIn,
      country: 'FR',
      readerRole: 'broke',
      words: { 'intro.begin': 'Onward' },
    });
    document.body.append(element);
    const widget = document.querySelector('retrust-assessment');
    try {
      if (!widget) throw new Error('no widget on the page');
      await settled(widget);
      expect(Object.keys(widget).filter((name) => ['rulebook', 'country', 'readerRole', 'words'].includes(name))).to.deep.equal([]);
      expect(textOf(widget)).to.contain('Onward');
      await press(widget, '[aria-controls="help"]');
      expect(textOf(widget)).to.contain('3919');
      widget.words = { 'intro.begin': 'Away' };
      widget.setAttribute('country', 'GB');
      await settled(widget);
      expect(textOf(widget)).to.contain('Away').and.contain('Refuge');
      await begin(widget);
      expect(questionOf(widget).id).not.to.equal('role');
    } finally {
      element.remove();
    }
  });

  it('follows attributes that change before the reader has begun', async () => {
    const { widget } = await mount({ country: 'GB' });
    widget.setAttribute('country', 'FR');
    widget.setAttribute('theme', 'dark');
    await settled(widget);
    expect(get(widget, '.frame').getAttribute('data-theme')).to.equal('dark');
    expect(get(widget, 'retrust-country >>> select', 'select').value).to.equal('FR');
  });
});

describe('a widget that is taken off the page', () => {
  it('holds no answer from that moment on, and starts anew where it is put back', async () => {
    const { widget, world } = await mount({ country: 'GB' });
    await walkToResult(widget, QUIET);
    const place = document.createElement('div');
    document.body.append(place);
    widget.remove();
    expect(pageOf(widget)).to.equal('retrust-intro');
    expect(all(widget, 'input')).to.have.length(0);
    place.append(widget);
    await settled(widget);
    expect(all(widget, '.frame')).to.have.length(1);
    await walkToQuestion(widget, QUIET, 'age');
    expect(all(widget, 'retrust-question >>> input:checked')).to.have.length(0);
    for (let press = 0; press < 3; press++) shift();
    expect(world.left).to.have.length(1);
    place.remove();
  });

  const moves: Readonly<Record<string, (widget: Element) => void>> = {
    prepend: (widget) => {
      document.body.prepend(widget);
    },
    moveBefore: (widget) => {
      document.body.moveBefore(widget, document.body.firstChild);
    },
  };
  for (const [name, move] of Object.entries(moves))
    it(`starts anew where it is moved to in one step, by ${name}`, async function () {
      if (!(name in document.body)) this.skip();
      const { widget } = await mount();
      await walkToQuestion(widget, QUIET, 'age');
      move(widget);
      await settled(widget);
      expect(pageOf(widget)).to.equal('retrust-intro');
      await walkTo(widget, QUIET, (page) => page === 'retrust-result');
    });
});

describe('retrust-resized', () => {
  const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

  it('is heard when the height has changed, says nothing more, and is not heard otherwise', async () => {
    const heard: string[] = [];
    const hear = (event: Event): void => {
      heard.push(`${event.type} ${event.bubbles} ${event.composed} ${'detail' in event}`);
    };
    document.addEventListener('retrust-resized', hear);
    try {
      const { widget } = await mount();
      await frame();
      expect(heard).to.deep.equal(['retrust-resized true true false']);
      await press(widget, '[aria-controls="help"]');
      await frame();
      expect(new Set(heard).size).to.equal(1);
      const before = heard.length;
      expect(before).to.be.greaterThan(1);
      widget.setAttribute('exit-url', 'https://example.org/');
      await settled(widget);
      await frame();
      expect(heard).to.have.length(before);
      widget.remove();
      await frame();
      expect(heard).to.have.length(before);
    } finally {
      document.removeEventListener('retrust-resized', hear);
    }
  });
});
