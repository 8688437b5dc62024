import { LEVELS, type Answer, type Answers, type Question } from '@retrust/engine';
import { valuesOf } from '../support/answer-sets.js';
import { world, type World } from '../support/built-in.js';
import { isAbuseReferral } from '../support/output.js';
import { firstOf, named, resultOf, type Promised } from '../support/promise.js';
import { isInCrisis, isRed, isUrgent, openGates } from '../support/signs.js';

const { questions } = world.rulebook;
const gates = questions.filter((q) => q.gate === true);
const rank = ({ evaluate, rulebook }: World, answers: Answers): number => LEVELS.indexOf(evaluate(rulebook, answers).level);
const shown = (answer: Answer | undefined): string => JSON.stringify(answer ?? 'unanswered');

/** 1. URG: urgent; first the emergency number of the country, or neutral words; then a domestic-abuse referral. A crisis line may stand between (3). */
export const urgentComesFirst: Promised = {
  number: 1,
  concerns: ({ answers }) => isUrgent(answers),
  fault: (where, person) => {
    const { state, referrals, country } = resultOf(where, person);
    const [first, ...others] = referrals;
    const [second] = isInCrisis(person.answers) ? others.slice(1) : others;
    const numbers = (country ? (world.rulebook.help[country]?.emergency ?? []) : []).map((n) => n.show);
    const words = world.rulebook.words.en?.['help.local-emergency'] ?? '';
    return firstOf(
      state === 'urgent' ? null : `the state is ${state}`,
      JSON.stringify(first?.emergency.map((n) => n.show)) === JSON.stringify(numbers) ? null : 'the emergency number is not first',
      first && (numbers.length > 0 ? numbers : [words]).every((n) => first.text.includes(n))
        ? null
        : 'the first text does not say whom to call',
      isAbuseReferral(second) ? null : `the second is ${second?.id ?? 'missing'}`,
    );
  },
};

/** 2. RED: safety first or urgent, and so it stays whatever any one other answer becomes. */
export const redDominatesEverything: Promised = {
  number: 2,
  concerns: ({ answers }) => isRed(answers),
  fault: (where, { answers, country }) => {
    const state = resultOf(where, { answers, country }).state;
    if (state !== 'safety-first' && state !== 'urgent') return `the state is ${state}`;
    const outvoted = questions.flatMap((question) =>
      valuesOf(question)
        .map((value): Answers => ({ ...answers, [question.id]: value }))
        .filter((other) => isRed(other) && rank(where, other) < LEVELS.indexOf('concern'))
        .map((other) => `${question.id} = ${shown(other[question.id])}`),
    );
    return named('outvoted by', outvoted);
  },
};

/** 3. SUI: a crisis referral comes before everything but the emergency number. */
export const aCrisisIsAnsweredFirst: Promised = {
  number: 3,
  concerns: ({ answers }) => isInCrisis(answers),
  fault: (where, person) => {
    const { state, referrals } = resultOf(where, person);
    const before = referrals.findIndex((r) => r.helplines.some((line) => line.kind === 'suicide_crisis'));
    const ahead = referrals.slice(0, Math.max(0, before));
    return firstOf(
      before < 0 ? 'no crisis line' : null,
      named(
        'before the crisis line',
        ahead.filter((r) => r.helplines.length > 0 || !isEmergency(r.text)).map((r) => r.id),
      ),
      ['crisis', 'urgent', 'safety-first'].includes(state) ? null : `the state is ${state}`,
    );
  },
};
const isEmergency = (text: string): boolean => text.length > 0 && /call .*(\d|local emergency)/i.test(text);

/** The answers that say more of danger than this one does, to a gate question. Silence is no answer. */
function graver(question: Question, answer: Answer | undefined): readonly Answer[] {
  if (question.kind === 'scale') return [];
  if (question.kind === 'multiple') {
    const now = (typeof answer === 'object' ? answer : []).filter((option) => option !== question.none && option !== 'no-children');
    const signs = question.options.filter((option) => option !== question.none && option !== 'no-children' && !now.includes(option));
    return signs.map((option) => [...now, option]);
  }
  const order = ['free', 'yes', 'no', 'not-always', 'sometimes', 'watched', 'made-to', 'often'];
  const byGravity: Readonly<Record<string, readonly string[]>> = {
    privacy: ['free', 'watched', 'made-to'],
    'say-no': ['yes', 'not-always', 'no'],
    afraid: ['no', 'sometimes', 'often'],
    'getting-worse': ['no', 'yes'],
  };
  const scale = byGravity[question.id] ?? order;
  const here = typeof answer === 'string' ? scale.indexOf(answer) : -1;
  return here < 0 ? [] : scale.slice(here + 1);
}

/** 4. Saying more of danger in one gate answer never lowers the level. */
export const moreDangerNeverLowersTheLevel: Promised = {
  number: 4,
  concerns: () => true,
  fault: (where, { answers }) => {
    const before = rank(where, answers);
    const lowered = gates.flatMap((gate) =>
      graver(gate, answers[gate.id])
        .filter((value) => rank(where, { ...answers, [gate.id]: value }) < before)
        .map((value) => `${gate.id} from ${shown(answers[gate.id])} to ${shown(value)}`),
    );
    return named('lowered by', lowered);
  },
};

/** 5. No answer on repair lowers the level: neither remorse, nor willingness, honesty, therapy, time or an apology. */
export const noRepairAnswerLowersTheLevel: Promised = {
  number: 5,
  concerns: () => true,
  fault: (where, { answers }) => {
    const before = rank(where, answers);
    const story = questions.filter((q) => q.section === 'repair' || ['role', 'what-happened', 'found-out'].includes(q.id));
    const lowered = story.flatMap((question) =>
      valuesOf(question)
        .filter((value) => rank(where, { ...answers, [question.id]: value }) < before)
        .map((value) => `${question.id} to ${shown(value)}`),
    );
    return named('lowered by', lowered);
  },
};

/** 6. Silence on one gate never undoes a danger that another answer tells of; silence on a gate is never level none. */
export const silenceIsNoAllClear: Promised = {
  number: 6,
  concerns: () => true,
  fault: (where, { answers }) => {
    const all = Object.fromEntries(gates.map((gate) => [gate.id, 'skipped']));
    const hushed = gates.flatMap((gate) => {
      const unanswered = Object.fromEntries(Object.entries(answers).filter(([id]) => id !== gate.id));
      return [unanswered, { ...answers, [gate.id]: 'skipped' }, { ...answers, [gate.id]: 'not-sure' }];
    });
    const lost = [...hushed, { ...answers, ...all }].filter(
      (other) =>
        rank(where, other) < (isRed(other) ? LEVELS.indexOf('concern') : openGates(other).length > 0 ? LEVELS.indexOf('check') : 0),
    );
    return named(
      'silences that clear',
      lost.map((other) => JSON.stringify(other)),
    );
  },
};
