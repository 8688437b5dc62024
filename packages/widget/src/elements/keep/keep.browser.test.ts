import { assess, type Answers } from '@retrust/engine';
import { expect } from 'chai';
import { QUIET, walkToResult } from '../../testing/drive.js';
import { alone, removeAll } from '../../testing/element.js';
import { builtIn, mount, unmountAll } from '../../testing/mount.js';
import { get, has, settled } from '../../testing/tree.js';
import { en } from '../../words/en.js';
import { planText } from './plan-text.js';

afterEach(() => {
  removeAll();
  unmountAll();
});

const assessed = (answers: Answers): ReturnType<typeof assess> => assess(builtIn, { role: 'hurt', ...answers });

describe('taking the steps along', () => {
  it('is offered only where the page asks for it', async () => {
    const plain = await mount();
    await walkToResult(plain.widget, QUIET);
    expect(has(plain.widget, 'retrust-keep')).to.equal(false);
  });

  it('is not offered while a question about fear or harm is open', async () => {
    const { widget } = await mount({ keep: '' });
    await walkToResult(widget, { ...QUIET, afraid: 'not-sure' });
    expect(has(widget, 'retrust-keep')).to.equal(false);
  });

  it('is offered at a quiet result, and puts the steps where they can be pasted', async () => {
    const { widget } = await mount({ keep: '' });
    await walkToResult(widget, QUIET);
    get(widget, 'retrust-keep >>> button', 'button').click();
    await settled(widget);
    expect(get(widget, 'retrust-keep >>> [role="status"]').textContent).to.match(/Copied|didn’t allow/);
  });

  it('renders nothing in a safety state, whoever puts it there', async () => {
    const { element } = await alone('retrust-keep', { assessment: assessed({ afraid: 'often' }) });
    expect(element.shadowRoot?.querySelectorAll('*:not(style)').length).to.equal(0);
  });

  it('holds the parts of an exercise, in order', () => {
    const plain = assessed({});
    const exercise = { need: 'A pen', parts: ['Write a line.', 'Put it away.'], stop: 'Any time', lighter: 'One word' };
    const text = planText({ ...plain, plan: { ...plain.plan, today: { ...plain.plan.today, exercise } } }, en);
    expect(text).to.contain('\n  1. Write a line.\n  2. Put it away.');
  });

  it('holds steps and no answer', () => {
    const text = planText(assessed({ 'partner-told': 'partly' }), en);
    expect(text)
      .to.contain('Today')
      .and.match(/^Your next steps\n/);
    expect(text).not.to.match(/partly|acknowledg|retrust/i);
  });
});
