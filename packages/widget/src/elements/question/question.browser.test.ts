import type { Answer, Question } from '@retrust/engine';
import { expect } from 'chai';
import { alone, removeAll, type Alone } from '../../testing/element.js';
import { builtIn } from '../../testing/mount.js';
import { all, focused, get, has, settled, textOf } from '../../testing/tree.js';

afterEach(removeAll);

function named(id: string): Question {
  const question = builtIn.questions.find((one) => one.id === id);
  if (!question) throw new Error(`no question \`${id}\``);
  return question;
}
const ask = (id: string, given: Answer | null = null): Promise<Alone<'retrust-question'>> =>
  alone('retrust-question', { question: named(id), given });
const boxes = (element: Element): HTMLInputElement[] => all(element, 'input').filter((box) => box instanceof HTMLInputElement);
const marked = (element: Element): number[] => boxes(element).flatMap((box, i) => (box.checked ? [i] : []));
async function mark(element: Element, index: number): Promise<void> {
  boxes(element).at(index)?.click();
  await settled(element);
}
async function next(element: Element): Promise<void> {
  get(element, '.primary', 'button').click();
  await settled(element);
}

describe('a question with one answer', () => {
  it('is a group of radios under its title, with "not sure" as the last', async () => {
    const { element } = await ask('afraid');
    expect(boxes(element).map(({ type }) => type)).to.deep.equal(['radio', 'radio', 'radio', 'radio']);
    expect(get(element, 'fieldset > legend').textContent?.trim()).to.equal(builtIn.words.en?.['question.afraid.title']);
    expect(all(element, '.option').at(-1)?.textContent?.trim()).to.match(/not sure/i);
  });

  it('answers with the option’s id', async () => {
    const { element, told } = await ask('afraid');
    await mark(element, 1);
    await mark(element, 2);
    await next(element);
    expect(told).to.deep.equal([{ kind: 'answered', value: 'often' }]);
  });

  it('answers "not sure" with that word', async () => {
    const { element, told } = await ask('afraid');
    await mark(element, -1);
    await next(element);
    expect(told).to.deep.equal([{ kind: 'answered', value: 'not-sure' }]);
  });

  it('says in words what is missing, and goes to the first box', async () => {
    const { element, told } = await ask('afraid');
    await next(element);
    expect(told).to.deep.equal([]);
    expect(get(element, '[role="alert"]').textContent).to.contain('Choose an answer');
    expect(focused() === boxes(element)[0]).to.equal(true);
    await mark(element, 0);
    expect(has(element, '.error')).to.equal(false);
  });

  it('can be passed over without a reason', async () => {
    const { element, told } = await ask('afraid');
    get(element, '.actions button:not(.primary)', 'button').click();
    expect(told).to.deep.equal([{ kind: 'skipped' }]);
  });

  it('says why we ask, when it is asked', async () => {
    const { element } = await ask('afraid');
    const why = get(element, 'details', 'details');
    expect(why.open).to.equal(false);
    expect(why.textContent).to.contain(builtIn.words.en?.['question.afraid.why']);
  });

  it('marks what was said before, and nothing for a question that was passed over', async () => {
    expect(marked((await ask('afraid', 'sometimes')).element)).to.deep.equal([1]);
    expect(marked((await ask('afraid', 'skipped')).element)).to.deep.equal([]);
    expect(marked((await ask('afraid', 'not-sure')).element)).to.deep.equal([3]);
  });
});

describe('a question with several answers', () => {
  it('takes several, says so, and answers in a list', async () => {
    const { element, told } = await ask('threats');
    expect(textOf(element)).to.contain('Choose all that fit');
    await mark(element, 0);
    await mark(element, 2);
    await next(element);
    expect(told).to.deep.equal([{ kind: 'answered', value: ['kill-or-harm', 'gun-near'] }]);
  });

  it('lets "none" and "not sure" stand alone', async () => {
    const { element } = await ask('threats');
    const question = named('threats');
    const none = question.kind === 'multiple' ? question.options.indexOf(question.none) : -1;
    await mark(element, 0);
    await mark(element, none);
    expect(marked(element)).to.deep.equal([none]);
    await mark(element, 1);
    expect(marked(element)).to.deep.equal([1]);
    await mark(element, -1);
    expect(marked(element)).to.deep.equal([boxes(element).length - 1]);
    await mark(element, -1);
    expect(marked(element)).to.deep.equal([]);
  });

  it('says "at least one" when nothing is marked', async () => {
    const { element } = await ask('threats');
    await next(element);
    expect(get(element, '[role="alert"]').textContent).to.contain('at least one');
  });
});

describe('a question with a scale', () => {
  it('answers with a whole number, and says what its ends mean to those who hear it', async () => {
    const { element, told } = await ask('daily-life');
    expect(boxes(element)).to.have.length(6);
    expect(all(element, '.option')[0]?.textContent).to.contain(builtIn.words.en?.['question.daily-life.low']);
    await mark(element, 3);
    await next(element);
    expect(told).to.deep.equal([{ kind: 'answered', value: 4 }]);
  });
});
