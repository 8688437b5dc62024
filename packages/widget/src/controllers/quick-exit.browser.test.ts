import { expect } from 'chai';
import { DEFAULT_EXIT_URL } from '../environment.js';
import { AFRAID, begin, IN_DANGER, mark, pageOf, press, walkTo, walkToQuestion, walkToResult } from '../testing/drive.js';
import { mount, unmountAll } from '../testing/mount.js';
import { all, get, has, settled } from '../testing/tree.js';

afterEach(unmountAll);

const cover = (): HTMLElement | null => document.querySelector('[data-retrust-blank]');
const key = (name: string, more: KeyboardEventInit = {}): boolean =>
  document.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, ...more }));

describe('leaving by the button', () => {
  it('blanks the whole window, wipes, and replaces the page', async () => {
    const { widget, world } = await mount({ 'exit-url': 'https://example.org/weather' });
    await walkToResult(widget, IN_DANGER);
    get(widget, '.exit', 'button').click();
    // In the same moment, before anything else may run:
    expect(world.left).to.deep.equal(['https://example.org/weather']);
    expect(pageOf(widget)).to.equal('retrust-intro');
    const box = cover()?.getBoundingClientRect();
    expect(box?.width).to.be.at.least(window.innerWidth);
    expect(box?.height).to.be.at.least(window.innerHeight);
    expect(document.elementFromPoint(5, 5) === cover()).to.equal(true);
  });

  it('blanks the screen under a style sheet that hides and moves everything', async () => {
    const hostile = new CSSStyleSheet();
    hostile.replaceSync('* { display: none !important; opacity: 0 !important; position: static !important; background: red !important; }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, hostile];
    try {
      const { widget } = await mount();
      get(widget, '.exit', 'button').click();
      const style = getComputedStyle(cover() ?? document.body);
      expect([style.display, style.opacity, style.position, style.backgroundColor]).to.deep.equal([
        'block',
        '1',
        'fixed',
        'rgb(255, 255, 255)',
      ]);
    } finally {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== hostile);
    }
  });

  it('tells the page that it happened, after everything is gone, and nothing more', async () => {
    const { widget, world } = await mount();
    await walkToQuestion(widget, AFRAID, 'afraid');
    const heard: string[] = [];
    widget.addEventListener('retrust-exited', (event) => {
      heard.push(`${event.type} ${'detail' in event} ${pageOf(widget)} ${world.left.length}`);
    });
    await press(widget, '.exit');
    expect(heard).to.deep.equal(['retrust-exited false retrust-intro 1']);
  });

  it('works from the interruption and from the hidden link at the end of every page', async () => {
    const { widget, world } = await mount();
    await walkTo(widget, AFRAID, (page) => page === 'retrust-pause');
    await press(widget, 'retrust-pause >>> .row button:not(.primary)');
    expect(world.left).to.have.length(1);
    await press(widget, '.foot > a');
    expect(world.left).to.have.length(2);
  });

  for (const bad of ['java' + 'script:alert(1)', 'data:text/html,x', 'mailto:a@b.c', 'http://', '']) {
    it(`goes to the weather when the address is \`${bad}\``, async () => {
      const { widget, world } = await mount({ 'exit-url': bad });
      await press(widget, '.exit');
      expect(world.left).to.deep.equal([DEFAULT_EXIT_URL]);
    });
  }
});

describe('leaving by the Shift key', () => {
  it('leaves at the third press within five seconds, from any page', async () => {
    const { widget, world } = await mount();
    await begin(widget);
    key('Shift');
    world.pass(2_000);
    key('Shift');
    world.pass(2_000);
    expect(world.left).to.have.length(0);
    key('Shift');
    expect(world.left).to.have.length(1);
    expect(pageOf(widget)).to.equal('retrust-intro');
  });

  it('shows how often it was pressed, and forgets it after five seconds', async () => {
    const { widget, world } = await mount();
    key('Shift');
    key('Shift');
    await settled(widget);
    expect(all(widget, '.dot.on')).to.have.length(2);
    world.pass(5_001);
    await settled(widget);
    expect(has(widget, '.dot')).to.equal(false);
    key('Shift');
    expect(world.left).to.have.length(0);
  });

  it('does not count presses that are further apart', async () => {
    const { world } = await mount();
    for (let i = 0; i < 6; i++) {
      key('Shift');
      world.pass(2_600);
    }
    expect(world.left).to.have.length(0);
  });

  it('does not mistake somebody who writes for somebody who leaves', async () => {
    const { world } = await mount();
    for (const letter of ['A', 'B', 'C']) {
      key('Shift');
      key(letter, { shiftKey: true });
    }
    for (let i = 0; i < 3; i++) key('Shift', { repeat: true });
    for (let i = 0; i < 3; i++) key('Shift', { ctrlKey: true });
    expect(world.left).to.have.length(0);
  });

  it('is over when the widget is taken off the page', async () => {
    const { widget, world } = await mount();
    widget.remove();
    for (let i = 0; i < 3; i++) key('Shift');
    expect(world.left).to.have.length(0);
  });
});

describe('coming back after leaving', () => {
  it('takes the cover away when the page is shown again', async () => {
    const { widget } = await mount();
    await press(widget, '.exit');
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(cover() === null).to.equal(true);
  });

  it('has nothing marked', async () => {
    const { widget } = await mount();
    await begin(widget);
    await mark(widget, 'broke');
    await press(widget, '.exit');
    await begin(widget);
    expect(all(widget, 'retrust-question >>> input:checked')).to.have.length(0);
  });
});
