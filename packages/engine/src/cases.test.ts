import { describe, expect, it } from 'vitest';
import { caseProblems, checkCases, parseCases, type WrittenCase } from './cases.js';
import { parseRulebook, RulebookError } from './index.js';
import { edited, item } from './testing/edit-rulebook.js';
import { smallRulebook } from './testing/small-rulebook.js';

const rulebook = parseRulebook(smallRulebook());
const calm = { role: 'hurt', afraid: 'no', acts: ['none'], pregnant: 'no', 'own-acts': 'no', 'truth-told': 'no', calm: 3 };
const kim = (change: object = {}): object => ({
  id: 'kim',
  tells: 'Kim waits for the truth.',
  answers: calm,
  expect: { state: 'acknowledgment', level: 'none' },
  ...change,
});
const read = (...cases: readonly object[]): readonly WrittenCase[] => parseCases([{ path: 'repair/cases.json', content: { cases } }]);
const expecting = (expected: object): object => kim({ expect: { state: 'acknowledgment', level: 'none', ...expected } });
const faults = (...cases: readonly object[]): readonly (readonly string[])[] =>
  checkCases(rulebook, read(...cases)).map(({ code, path, message }) => [code, path, message.replace('Kim waits for the truth. ', '')]);

function refusal(...cases: readonly object[]): readonly string[] {
  try {
    read(...cases);
    return [];
  } catch (error) {
    if (!(error instanceof RulebookError)) throw error;
    return error.problems.map(({ path, message, hint }) => `${path}: ${message} (${hint})`);
  }
}

describe('parseCases', () => {
  it('gives each person the answers of the one whom they are like, and their own over them', () => {
    const [, mo, jo] = read(
      kim(),
      kim({ id: 'mo', like: 'kim', answers: { calm: 2 } }),
      kim({ id: 'jo', like: 'mo', answers: { afraid: 'unanswered' }, earlier: { calm: 1 } }),
    );
    expect(mo).toMatchObject({ path: 'repair/cases.json › mo', answers: { ...calm, calm: 2 }, own: ['calm'], earlier: null });
    expect(jo).toMatchObject({ answers: { ...calm, calm: 2, afraid: 'unanswered' }, earlier: { ...calm, calm: 1, afraid: 'unanswered' } });
  });

  it('names a shape that is wrong, an id that is used twice, and a likeness to nobody or in a circle', () => {
    expect(refusal(kim({ expects: {} }))[0]).toMatch(/^repair\/cases\.json › cases › 0: /);
    expect(refusal(kim(), kim())).toEqual([
      'repair/cases.json › kim: the id `kim` is used twice (give each its own id; the other one stands in repair/cases.json › kim)',
    ]);
    expect(refusal(kim({ like: 'kym' }))).toEqual([
      'repair/cases.json › kim › like: `like` names `kym`, which is no other case (did you mean `kim`?)',
    ]);
    expect(refusal(kim({ like: 'mo' }), kim({ id: 'mo', like: 'kim' }))).toHaveLength(2);
  });
});

describe('caseProblems', () => {
  it('finds nothing where everything comes as expected', () => {
    const all = {
      first: ['domestic-abuse-line'],
      today: 'breathe',
      soon: ['breathe'],
      shows: ['breathe', 'domestic-abuse-line'],
      hides: ['ask-for-the-truth'],
      without: ['joint-talk'],
      flags: ['is-afraid'],
      unflagged: ['is-hit'],
    };
    const afraid = kim({ id: 'ann', answers: { ...calm, afraid: 'often' }, expect: { state: 'safety-first', level: 'concern', ...all } });
    expect(faults(kim(), afraid)).toEqual([]);
  });

  it('names each id that the rulebook does not have, with the nearest one', () => {
    const [one] = read(expecting({ first: ['breathe'], today: 'breath', shows: ['limit'], flags: ['limits'] }));
    expect(one && caseProblems(rulebook, one).map(({ code, path, message, hint }) => [code, path, message, hint])).toEqual([
      [
        'unknown-id',
        'repair/cases.json › kim › expect.first',
        '`first` names `breathe`, which is no referral of the rulebook',
        'use one of `emergency`, `domestic-abuse-line`',
      ],
      [
        'unknown-id',
        'repair/cases.json › kim › expect.today',
        '`today` names `breath`, which is no step of the rulebook',
        'did you mean `breathe`?',
      ],
      [
        'unknown-id',
        'repair/cases.json › kim › expect.shows',
        '`shows` names `limit`, which is no step, referral, notice or frequent question of the rulebook',
        'did you mean `limits`?',
      ],
      [
        'unknown-id',
        'repair/cases.json › kim › expect.flags',
        '`flags` names `limits`, which is no rule of the rulebook',
        expect.any(String),
      ],
    ]);
  });

  it('names answers that the questionnaire does not know, and those to questions that are not put to this person', () => {
    expect(faults(kim({ answers: { ...calm, calm: 9, hope: 1 } }))).toEqual([
      ['out-of-range', 'repair/cases.json › kim › calm', 'the answer is outside the scale'],
      ['unknown-question', 'repair/cases.json › kim › hope', 'unknown question `hope`'],
    ]);
    expect(faults(kim({ answers: { ...calm, later: 'yes' } }))).toEqual([
      ['not-asked', 'repair/cases.json › kim › answers.later', '`later` is not put to a person who answers like this'],
    ]);
    expect(
      faults(
        kim({ like: 'mo', answers: { 'truth-told': 'no' } }),
        kim({ id: 'mo', answers: { ...calm, 'truth-told': 'yes', later: 'no' }, expect: { state: 'transparency', level: 'none' } }),
      ),
    ).toEqual([]);
  });

  it.each([
    [{ state: 'maintenance' }, 'Expected: the state `maintenance`. Came: `acknowledgment`'],
    [{ level: 'check' }, 'Expected: the level `check`. Came: `none`'],
    [{ first: ['emergency'] }, 'Expected: `emergency` first. Came: none'],
    [{ today: 'breathe' }, 'Expected: `breathe` for today. Came: `ask-for-the-truth`'],
    [{ soon: ['plan-a-walk'] }, 'Expected: `plan-a-walk` today or this week. Came: it is not there'],
    [{ shows: ['emergency'] }, 'Expected: `emergency`. Came: it is not there'],
    [{ hides: ['limits'] }, 'Expected: no `limits`. Came: it is there'],
    [{ without: ['self-care'] }, 'Expected: nothing of the class `self-care`. Came: `breathe`'],
    [{ flags: ['own-harm'] }, 'Expected: that `own-harm` is met. Came: it is not met'],
    [{ unflagged: ['deception-continues'] }, 'Expected: that `deception-continues` is not met. Came: it is met'],
    [{ move: 'back' }, 'Expected: since the visit before: `back`. Came: there is no visit before'],
  ])('says what came in the place of %j', (expected, message) => {
    expect(faults(expecting(expected))).toEqual([['case-fails', 'repair/cases.json › kim', message]]);
  });

  it('compares with the visit before, of which a safety state leaves nothing', () => {
    const told = { ...calm, 'truth-told': 'yes', calm: 2 };
    const before = (earlier: object, move: string): object =>
      kim({ answers: told, earlier, expect: { state: 'stabilisation', level: 'none', move } });
    expect(faults(before({ 'truth-told': 'no' }, 'forward'))).toEqual([]);
    expect(faults(before({ afraid: 'often' }, 'first'))).toEqual([]);
    expect(faults(before({ 'truth-told': 'no' }, 'back'))).toEqual([
      ['case-fails', 'repair/cases.json › kim', 'Expected: since the visit before: `back`. Came: `forward`, from `acknowledgment`'],
    ]);
  });

  it('says why: the rules and answers behind a state or a step, what is missing, or who withheld it', () => {
    const walks = edited(({ open }) => {
      item(open.steps, 'plan-a-walk').in = ['safety-first'];
    });
    const why = (one: object, book = rulebook): readonly string[] => checkCases(book, read(one)).map(({ hint }) => hint);
    const afraid = { answers: { ...calm, afraid: 'often', 'truth-told': 'yes' } };
    const inDanger = (shows: string): object => kim({ ...afraid, expect: { state: 'safety-first', level: 'concern', shows: [shows] } });
    expect(why(expecting({ state: 'maintenance' }))).toEqual(['`acknowledgment` because of truth-is-out; truth-told: no']);
    expect(why(expecting({ shows: ['plan-a-walk'] }))).toEqual(['`plan-a-walk`: not: deception-continues equal false']);
    expect(why(expecting({ hides: ['ask-for-the-truth'] }))).toEqual(['`ask-for-the-truth` is there: for tests; truth-told: no']);
    expect(why(inDanger('ask-for-the-truth'))).toEqual(['`ask-for-the-truth`: it is for acknowledgment, and this is `safety-first`']);
    expect(why(inDanger('plan-a-walk'), parseRulebook(walks))).toEqual(['`plan-a-walk` is withheld by no-joint-work-in-danger: for tests']);
  });
});
