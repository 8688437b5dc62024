import { expect } from 'chai';
import { AFRAID, begin, mark, next, press, QUIET, skip, walkTo, walkToQuestion, walkToResult } from '../../testing/drive.js';
import { Listener } from '../../testing/listener.js';
import { mount, unmountAll } from '../../testing/mount.js';
import { all } from '../../testing/tree.js';
import type { RetrustAssessment } from './assessment.js';

let listener: Listener | null = null;
const listenTo = async (widget: RetrustAssessment): Promise<Listener> => (listener = await Listener.of(widget));
afterEach(async () => {
  await listener?.stop();
  listener = null;
  unmountAll();
});

/** These phrases of what was heard, in the order in which they were. */
const among = (heard: readonly string[], phrases: readonly string[]): readonly string[] => heard.filter((one) => phrases.includes(one));
const headings = (heard: readonly string[]): readonly string[] => heard.filter((phrase) => phrase.startsWith('heading'));
const choices = (heard: readonly string[]): readonly string[] => heard.filter((phrase) => /^(radio|checkbox)/.test(phrase));

describe('through a screen reader', function () {
  this.timeout(30_000);

  it('the first page says where it begins, what it is, how to leave and what to choose', async () => {
    const { widget } = await mount({ country: 'GB' });
    const said = [
      'region, Questions about trust',
      'button, Leave this page',
      'heading, Where are you in rebuilding trust?, level 2',
      'listitem, level 1, position 1, set size 4',
      'combobox, Which country are you in?, So that phone numbers fit. We don’t guess it., has popup listbox, not expanded',
      'button, Begin',
      'button, Help and phone numbers, not expanded',
      'link, Leave this page now',
    ];
    expect(among(await (await listenTo(widget)).all(), said)).to.deep.equal(said);
  });

  it('a move says the new heading; a question is a group with a name, and each option has its state', async () => {
    const { widget } = await mount();
    const reader = await listenTo(widget);
    expect(await reader.act(/^button, Begin/)).to.deep.equal(['heading, What is your side of this?, level 2']);
    const heard = await reader.all();
    expect(heard).to.include('group, What is your side of this?, Choose what fits best. You can change it later.');
    expect(choices(heard)).to.deep.equal([
      'radio, My trust was broken, not checked, position 1, set size 4',
      'radio, I broke my partner’s trust, not checked, position 2, set size 4',
      'radio, We each broke the other’s trust, not checked, position 3, set size 4',
      'radio, I am not sure, not checked, position 4, set size 4',
    ]);
    await reader.act(/^radio, I broke/);
    expect(choices(await reader.all())[1]).to.equal('radio, I broke my partner’s trust, checked, position 2, set size 4');
    expect(await reader.act(/^button, Next/)).to.deep.equal(['heading, What broke the trust?, level 2']);
    expect(await reader.act(/^button, Back/)).to.deep.equal(['heading, What is your side of this?, level 2']);
    expect(choices(await reader.all())[1]).to.equal('radio, I broke my partner’s trust, checked, position 2, set size 4');
  });

  it('a missing answer is said at once, with the focus on the first option, and stays beside the name of the group', async () => {
    const { widget } = await mount();
    await begin(widget);
    const reader = await listenTo(widget);
    const error = 'Choose an answer to go on, or press “I’d rather not say”.';
    const heard = await reader.act(/^button, Next/);
    expect(heard).to.have.members(['radio, My trust was broken, not checked, position 1, set size 4', `assertive: ${error}`]);
    expect(await reader.all()).to.include(`group, What is your side of this?, Choose what fits best. You can change it later. ${error}`);
    // Said once: nothing speaks again while the reader goes on.
    expect(await reader.act(/^radio, We each/)).not.to.include(`assertive: ${error}`);
    expect((await reader.all()).join()).not.to.contain(error);
  });

  it('several boxes are checkboxes, and the ends of a scale say what they mean', async () => {
    const { widget } = await mount();
    await walkToQuestion(widget, QUIET, 'what-happened');
    const several = await (await listenTo(widget)).all();
    expect(several).to.include('Choose all that fit.');
    expect(choices(several)).to.include('checkbox, Lies, or things kept hidden, not checked');
    await walkToQuestion(widget, QUIET, 'daily-life');
    const scale = choices(await (await listenTo(widget)).all());
    expect(scale).to.have.length(6);
    expect(scale[0]).to.equal('radio, 1, Very hard, not checked, position 1, set size 6');
    expect(scale[4]).to.equal('radio, 5, Going well, not checked, position 5, set size 6');
  });

  it('the interruption comes with its heading, and what the button can’t do is said before the way on', async () => {
    const { widget } = await mount();
    await walkTo(widget, QUIET, (page) => page === 'retrust-pause');
    const reader = await listenTo(widget);
    const said = [
      'heading, Before the next questions, level 2',
      'What it can’t do',
      'button, Tips for keeping this private on your device',
      'button, Go on',
    ];
    expect(among(await reader.all(), said)).to.deep.equal(said);
    expect(await reader.act(/^button, Tips/)).to.deep.equal(['heading, Keeping this private, level 2']);
    expect(await reader.act(/^button, Back$/)).to.deep.equal(['heading, Before the next questions, level 2']);
  });

  it('a result on the path says the place on it, then what to do, then people', async () => {
    const { widget } = await mount({ country: 'GB' });
    await walkToResult(widget, QUIET);
    const heard = await (await listenTo(widget)).all();
    expect(headings(heard).filter((phrase) => !phrase.endsWith('level 4'))).to.deep.equal([
      'heading, Your next steps, level 2',
      'heading, Naming what happened, level 3',
      'heading, What you can do, level 3',
      'heading, People who can help, level 3',
      'heading, Questions people often have, level 3',
      'heading, What to expect, level 3',
      'heading, Please keep in mind, level 3',
    ]);
    expect(heard).to.include('list, The path, and your place on it');
    expect(heard.filter((phrase) => phrase.includes('current step'))).to.have.length(1);
    expect(heard.slice(heard.findIndex((phrase) => phrase.includes('current step')) + 1, -1)).to.include('You are here');
  });

  it('a result of a safety state says people first, each call by the name of the service and its number, and no answer', async () => {
    const { widget } = await mount({ country: 'GB' });
    await walkToResult(widget, AFRAID);
    const reader = await listenTo(widget);
    const heard = await reader.all();
    expect(headings(heard).slice(0, 3)).to.deep.equal([
      'heading, Your next steps, level 2',
      'heading, People who can help, level 3',
      'heading, People who know about fear and harm in couples, level 4',
    ]);
    expect(heard).to.include('link, Call National Domestic Abuse Helpline (Refuge), 0808 2000 247');
    expect(heard.join('\n')).not.to.match(/Do you feel fear|The path, and your place|Often\n/);
    expect(heard.indexOf('heading, You come first, level 3')).to.be.greaterThan(
      heard.findIndex((phrase) => phrase.startsWith('link, Call')),
    );
  });

  it('help says its heading when it opens, and the emergency number of a country that is chosen', async () => {
    const { widget } = await mount({ country: 'GB' });
    const reader = await listenTo(widget);
    expect(await reader.act(/^button, Help/)).to.deep.equal(['heading, Help and phone numbers, level 3']);
    expect(await reader.all()).to.include('button, Help and phone numbers, 1 control, expanded');
    const select = all(widget, 'retrust-help >>> select')[0];
    if (!(select instanceof HTMLSelectElement)) throw new TypeError('no list of countries');
    select.value = 'IE';
    const heard = await reader.hears(() => select.dispatchEvent(new Event('change', { bubbles: true })));
    expect(heard.join(' ')).to.match(/polite: .*Call 112/);
  });

  it('Shift, pressed once, says how often more', async () => {
    const { widget } = await mount();
    const reader = await listenTo(widget);
    const heard = await reader.hears(() => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift', bubbles: true })));
    expect(heard).to.deep.equal(['polite: Press Shift 2 times more to leave this page.']);
  });

  it('in the list of answers each button says which question it changes', async () => {
    const { widget } = await mount();
    await begin(widget);
    await mark(widget, 'hurt');
    await next(widget);
    await skip(widget);
    await press(widget, 'retrust-question >>> [data-stop]');
    const reader = await listenTo(widget);
    expect(await reader.act(/^button, Change my answers/)).to.deep.equal(['heading, Your answers, level 2']);
    const buttons = (await reader.all()).filter((phrase) => phrase.startsWith('button, Change,'));
    expect(buttons).to.deep.equal([
      'button, Change, What is your side of this? My trust was broken',
      'button, Change, What broke the trust? I would rather not say',
    ]);
    expect(await reader.act(/^button, Change, What is your side/)).to.deep.equal(['heading, What is your side of this?, level 2']);
  });
});
