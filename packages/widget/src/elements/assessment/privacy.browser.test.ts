import { expect } from 'chai';
import { AFRAID, pageOf, press, questionOf, walkTo, walkToResult } from '../../testing/drive.js';
import { mount, unmountAll } from '../../testing/mount.js';
import { get, settled } from '../../testing/tree.js';

afterEach(unmountAll);

describe('what the article learns', () => {
  it('hears nothing of what is pressed, marked or typed', async () => {
    const heard: string[] = [];
    const listen = (event: Event): void => {
      heard.push(event.type);
    };
    const types = ['click', 'input', 'change', 'keydown', 'keyup', 'pointerdown', 'mousedown', 'submit', 'toggle', 'select'];
    for (const type of types) document.body.addEventListener(type, listen);
    const { widget } = await mount();
    await walkToResult(widget, AFRAID);
    get(widget, 'retrust-result >>> button').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    for (const type of types) document.body.removeEventListener(type, listen);
    expect(heard).to.deep.equal([]);
  });

  it('hears of the widget’s own events no more than that it is ready, has another height (which a page can measure), or was left', async () => {
    const heard: string[] = [];
    const listen = (event: Event): void => {
      heard.push(`${event.type} ${'detail' in event}`);
    };
    const { widget } = await mount({}, (element) => {
      const spied = element.dispatchEvent.bind(element);
      element.dispatchEvent = (event: Event): boolean => {
        listen(event);
        return spied(event);
      };
    });
    await walkToResult(widget, AFRAID);
    await press(widget, '.exit');
    expect([...new Set(heard)].sort()).to.deep.equal(['retrust-exited false', 'retrust-ready false', 'retrust-resized false']);
  });

  it('finds nothing in the address, the title, the history, storage or cookies', async () => {
    const look = (): string =>
      JSON.stringify([
        location.href,
        document.title,
        history.length,
        history.state,
        { ...localStorage },
        { ...sessionStorage },
        document.cookie,
      ]);
    const before = look();
    const { widget } = await mount({ country: 'GB' });
    await walkTo(widget, AFRAID, (page) => {
      expect(look(), page).to.equal(before);
      return page === 'retrust-result';
    });
    await press(widget, '.exit');
    expect(look()).to.equal(before);
  });

  it('finds no answer in an attribute of the element or in its public fields', async () => {
    const { widget } = await mount({ country: 'GB' });
    const before = widget.getAttributeNames().join();
    await walkToResult(widget, AFRAID);
    expect(widget.getAttributeNames().join()).to.equal(before);
    const fields = Reflect.ownKeys(widget).flatMap((key) => {
      const value: unknown = Reflect.get(widget, key);
      return typeof value === 'object' && value !== null ? Object.keys(value) : [String(value)];
    });
    expect(fields.join()).not.to.match(/afraid|often|threats|safety-first|lies/);
  });

  it('sees no request', async () => {
    const { widget } = await mount({ country: 'GB' });
    const names = (): string[] => performance.getEntriesByType('resource').map(({ name }) => name);
    await settled(widget);
    const before = names().length;
    await walkToResult(widget, AFRAID);
    await press(widget, '[aria-controls="help"]');
    expect(names().slice(before)).to.deep.equal([]);
  });

  it('can not have the boxes filled in by the browser', async () => {
    const { widget } = await mount();
    await walkTo(widget, AFRAID, (page) => page === 'retrust-question');
    expect(pageOf(widget)).to.equal('retrust-question');
    expect(questionOf(widget).id).to.equal('role');
    expect(get(widget, 'retrust-question >>> form').getAttribute('autocomplete')).to.equal('off');
  });
});
