import { assess, type Answer, type Answers, type Assessment, type Question } from '@retrust/engine';
import { expect } from 'chai';
import { alone, removeAll, type Alone } from '../../testing/element.js';
import { builtIn } from '../../testing/mount.js';
import { all, get, has, settled, textOf } from '../../testing/tree.js';

afterEach(removeAll);

const assessed = (answers: Answers): Assessment => assess(builtIn, { role: 'hurt', ...answers }, { country: 'GB' });
const AFRAID = assessed({ afraid: 'often' });
/** Everything on safety answered quietly, so that the level is `none`. */
const QUIET = assessed(
  Object.fromEntries(builtIn.questions.filter(({ section }) => section === 'safety').map((question) => [question.id, quietly(question)])),
);
function quietly(question: Question): Answer {
  if (question.kind === 'multiple') return [question.none];
  return question.kind === 'single' && question.id !== 'say-no' ? (question.options[0] ?? 'skipped') : 'yes';
}
const show = (assessment: Assessment): Promise<Alone<'retrust-result'>> => alone('retrust-result', { assessment });
const sections = (element: Element): string[] => all(element, 'section').map((section) => section.className);

/** The same result with an answer behind each of its steps. */
const withAnswers = (assessment: Assessment): Assessment => ({
  ...assessment,
  explanation: {
    ...assessment.explanation,
    steps: [assessment.plan.today, ...assessment.plan.week].map(({ id }) => ({
      id,
      why: '',
      towards: [],
      because: [],
      sources: [],
      answers: [{ question: 'afraid', value: 'often' }],
    })),
  },
});

async function opened(element: Element): Promise<string> {
  for (const details of all(element, 'retrust-step >>> details')) details.setAttribute('open', '');
  await settled(element);
  return all(element, 'retrust-step').map(textOf).join(' ');
}

describe('a result', () => {
  it('is quiet in its heading and its order when all is quiet', async () => {
    const { element } = await show(QUIET);
    expect(QUIET.level).to.equal('none');
    expect(sections(element).slice(0, 2)).to.deep.equal(['place', 'plan']);
    expect(has(element, 'retrust-path')).to.equal(true);
  });

  it('puts people first as soon as an answer gives cause for care', async () => {
    const { element } = await show(assessed({ afraid: 'not-sure' }));
    expect(sections(element).slice(0, 2)).to.deep.equal(['help', 'place']);
  });

  it('names the answers behind a step, one tap away', async () => {
    const { element } = await show(withAnswers(QUIET));
    expect(textOf(element)).not.to.contain('It follows from these answers');
    expect(await opened(element)).to.contain('It follows from these answers');
  });

  it('names none of them in a safety state, however far it is opened', async () => {
    const { element } = await show(withAnswers(AFRAID));
    expect(AFRAID.mayKeep).to.equal(false);
    expect(await opened(element)).not.to.contain('It follows from these answers');
  });

  it('keeps the instructions of a step one tap away, numbered, with when to stop and a lighter way', async () => {
    const exercise = { need: 'A pen', parts: ['Write one line.', 'Put it away.'], stop: 'When it hurts.', lighter: 'One word is enough.' };
    const { element } = await show({ ...QUIET, plan: { today: { ...QUIET.plan.today, exercise }, week: [], later: [] } });
    const how = get(element, 'retrust-step >>> details.how', 'details');
    expect(how.open).to.equal(false);
    expect(all(element, 'retrust-step >>> .how li').map((part) => part.textContent)).to.deep.equal(exercise.parts);
    for (const text of [exercise.need, exercise.stop, exercise.lighter]) expect(how.textContent).to.contain(text);
  });

  it('answers questions that people in this place have, below the plan, with their sources', async () => {
    const faqs = [
      { id: 'how-long', question: 'How long?', answer: 'It takes its time.', sources: [{ id: 's', title: 'A book', url: null }] },
    ];
    const { element } = await show({ ...QUIET, faqs });
    expect(sections(element).indexOf('faqs')).to.be.greaterThan(sections(element).indexOf('plan'));
    expect(get(element, '.faqs details', 'details').textContent)
      .to.contain('How long?')
      .and.contain('It takes its time.')
      .and.contain('A book');
  });

  it('says what this part of the path still asks for, in whole sentences', async () => {
    const { element } = await show(QUIET);
    const unmet = QUIET.exits.filter(({ stage, met }) => stage === QUIET.state && !met);
    expect(all(element, '.open li').map((item) => item.textContent)).to.deep.equal(unmet.map(({ id }) => builtIn.words.en?.[`exit.${id}`]));
  });

  it('lists no answers, gives no reasons and starts afresh when somebody else may see it', async () => {
    const { element, told } = await show({ ...withAnswers(AFRAID), discreet: true });
    expect(has(element, 'retrust-reasons')).to.equal(false);
    expect(has(element, 'retrust-step >>> details')).to.equal(false);
    get(element, '[data-change]', 'button').click();
    expect(told).to.deep.equal([{ kind: 'restarted' }]);
  });

  it('keeps nothing when it is taken off the page', async () => {
    const { element } = await show(AFRAID);
    element.remove();
    expect(element.assessment).to.equal(null);
  });
});
