import { CONFIDENCES, isState, monthOf, type Answers, type Assessment } from '@retrust/engine';
import { world } from '../support/built-in.js';
import { containing, JOINT, referralsWith, stepsOf, textsOf } from '../support/output.js';
import { firstOf, named, resultOf, type Promised } from '../support/promise.js';
import { isHarming, isMinor, isRed, isUrgent } from '../support/signs.js';

const everybody = (): boolean => true;
/** Words that promise what nobody can know, score, or diagnose. */
export const ALL_CLEAR =
  /\b(safe|safely|safety|unsafe|not (being )?abused|no abuse|healthy relationship|risk (level|score)|danger (level|score)|diagnos\w*|disorder|guarantee\w*)\b|\d ?%|\bper ?cent\b/i;
/** Names that label a person or a couple. */
export const LABELS =
  /\b(abuser|abusive|abuse|victim|survivor|perpetrator|narciss\w*|toxic|crazy|mad|psycho\w*|cheater|cheating|liar|sociopath\w*|borderline|codependen\w*|bad person|evil)\b/i;

/** 20. Limits and a helpline in every output; no all-clear, score, percentage or diagnosis. */
export const everyResultKnowsItsLimits: Promised = {
  number: 20,
  concerns: everybody,
  fault: (where, person) => {
    const result = resultOf(where, person);
    const limits = result.notices.filter((n) => n.kind === 'limits').map((n) => n.text);
    const number = result.help.emergency[0]?.show ?? world.rulebook.words.en?.['help.local-emergency'] ?? '';
    const reachable = result.help.helplines.filter((l) => l.phones.length > 0 || l.sms || l.whatsapp || l.chat || l.web);
    return firstOf(
      limits.length >= 6 ? null : `only ${limits.length} limits`,
      limits.some((text) => text.includes(number)) ? null : 'no emergency number among the limits',
      limits.some((text) => text.includes(monthOf(result.help.checkedOn, result.locale))) && /^20\d\d-\d\d/.test(result.help.checkedOn)
        ? null
        : 'no date of the last check',
      limits.some((text) => /not (therapy|.*advice)/i.test(text)) ? null : 'nothing says what this is not',
      reachable.length > 0 ? null : 'no helpline',
      containing(textsOf(result), ALL_CLEAR),
    );
  },
};

/** 21. No label for a person. */
export const nobodyIsLabelled: Promised = {
  number: 21,
  concerns: everybody,
  fault: (where, person) => containing(textsOf(resultOf(where, person)), LABELS),
};

/** 22. Every set of answers has one state and a step for today. */
export const everybodyGetsAStep: Promised = {
  number: 22,
  concerns: everybody,
  fault: (where, person) => {
    try {
      const { state, plan } = resultOf(where, person);
      return firstOf(
        isState(state) ? null : 'no state',
        plan.today.title !== '' && plan.today.do !== '' ? null : 'no step for today',
        plan.today.minutes <= 15 ? null : 'the step for today is too big',
        plan.week.length <= 5 ? null : 'too much for a week',
        new Set([plan.today, ...plan.week, ...plan.later].map((s) => s.id)).size === 1 + plan.week.length + plan.later.length
          ? null
          : 'a step twice',
      );
    } catch (error) {
      return `it throws: ${String(error)}`;
    }
  },
};

/** 23. The same answers give the same result, in whatever order they came. */
export const orderMakesNoDifference: Promised = {
  number: 23,
  concerns: everybody,
  fault: (where, { answers, country }) => {
    const entries = Object.entries(answers).map(([id, value]) => [id, typeof value === 'object' ? [...value].reverse() : value] as const);
    const turned: Answers = Object.fromEntries(entries.reverse());
    const sorted: Answers = Object.fromEntries(Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1)));
    const text = (a: Answers): string => JSON.stringify(resultOf(where, { answers: a, country }));
    const first = text(answers);
    return [answers, turned, sorted].every((a) => text(a) === first) ? null : 'another result';
  },
};

const linesOf = ({ help, referrals }: Assessment) => [...help.helplines, ...referrals.flatMap((r) => r.helplines)];
/** 24. The lines of the chosen country or the worldwide ones, each with a source and a date; never another country's number. */
export const helpIsOfThisCountry: Promised = {
  number: 24,
  concerns: everybody,
  fault: (where, person) => {
    const result = resultOf(where, person);
    const code = person.country?.toUpperCase() ?? '';
    const listed = Object.hasOwn(world.rulebook.help, code) ? world.rulebook.help[code] : undefined;
    const allowed = new Set([...(listed?.helplines ?? []), ...world.rulebook.worldwide].map((line) => line.id));
    const dials = new Set((listed?.emergency ?? []).map((n) => n.dial));
    const numbers = [...result.help.emergency, ...result.referrals.flatMap((r) => r.emergency)];
    return firstOf(
      result.country === (listed ? code : null) && result.help.country === result.country
        ? null
        : `the country is ${String(result.country)}`,
      named(
        'numbers of another country',
        numbers.filter((n) => !dials.has(n.dial)).map((n) => n.dial),
      ),
      named(
        'lines of another country',
        linesOf(result)
          .filter((l) => !allowed.has(l.id))
          .map((l) => l.id),
      ),
      named(
        'lines from memory only',
        linesOf(result)
          .filter((l) => !CONFIDENCES.includes(l.confidence) || l.sources.length === 0)
          .map((l) => l.id),
      ),
      named(
        'lines without a date',
        linesOf(result)
          .filter((l) => !/^20\d\d-\d\d/.test(l.sourceReadOn))
          .map((l) => l.id),
      ),
      listed
        ? null
        : named(
            'phones without a country',
            linesOf(result).flatMap((l) => l.phones.map((p) => `${l.id} ${p.dial}`)),
          ),
    );
  },
};

/** 25. No couple-therapist finder, and no other referral to work for two, where there is danger, harm or youth. */
export const everyReferralFitsTheState: Promised = {
  number: 25,
  concerns: ({ answers }) => isRed(answers) || isUrgent(answers) || isHarming(answers) || isMinor(answers),
  fault: (where, person) => {
    const result = resultOf(where, person);
    const onlyYoung = !isRed(person.answers) && !isHarming(person.answers);
    return firstOf(
      referralsWith(
        result,
        onlyYoung ? ['couple-therapy', 'intimacy', 'joint-exercise', 'forgive'] : [...JOINT, 'expose', 'confront', 'push'],
      ),
      containing(
        result.referrals.map(({ id, title, text }) => ({ at: id, text: `${title}. ${text}` })),
        /\bcouples? (work|therap|counsel)|both of you|marriage/i,
      ),
    );
  },
};

/** The title is the same in every state, so that a glance says nothing: the engine's part of 29. */
export const theTitleSaysNothing: Promised = {
  number: null,
  concerns: everybody,
  fault: (where, person) => {
    const { title } = resultOf(where, person);
    return title === world.rulebook.words.en?.['result.title'] && !/help|danger|stage|repair|trust/i.test(title)
      ? null
      : `the title is "${title}"`;
  },
};

/** 31. Each step says why: by the answers that its condition read, or by those that led to the state. In danger no answer stands on the page itself. */
export const everyStepSaysWhy: Promised = {
  number: 31,
  concerns: everybody,
  fault: (where, person) => {
    const result = resultOf(where, person);
    const reasons = new Map(result.explanation.steps.map((reason) => [reason.id, reason]));
    const conditional = new Set(world.rulebook.steps.filter((step) => step.when !== undefined).map((step) => step.id));
    const given = Object.entries(person.answers);
    const isTrue = ({ question, value }: { question: string; value: unknown }): boolean => {
      const said = given.find(([id]) => id === question)?.[1] ?? 'unanswered';
      const list = (v: unknown): string => JSON.stringify([v].flat().sort());
      return list(value) === list(said) || list(value) === '["hidden"]';
    };
    const all = [...result.explanation.steps, ...result.explanation.flags, result.explanation.state].flatMap((reason) => reason.answers);
    return firstOf(
      named(
        'steps without a reason',
        stepsOf(result)
          .filter((step) => !reasons.has(step.id))
          .map((step) => step.id),
      ),
      named(
        'steps without an answer',
        stepsOf(result)
          .filter((step) => conditional.has(step.id) && (reasons.get(step.id)?.answers.length ?? 0) === 0)
          .map((step) => step.id),
      ),
      result.state === 'maintenance' || result.explanation.state.answers.length > 0 ? null : 'the state names no answer',
      named(
        'answers that nobody gave',
        all.filter((answer) => !isTrue(answer)).map((answer) => answer.question),
      ),
      isRed(person.answers) ? named('texts that are not fixed', movable(result)) : null,
    );
  },
};

/** Texts that are not word for word in the rulebook, but for numbers and dates: they would repeat what somebody said. */
function movable(result: Assessment): readonly string[] {
  const numbers = result.help.emergency.map((n) => n.show).join(' / ') || (world.rulebook.words.en?.['help.local-emergency'] ?? '');
  const fixed = new Set(
    Object.values(world.rulebook.words.en ?? {}).map((text) =>
      text.replaceAll('{number}', numbers).replaceAll('{date}', monthOf(result.help.checkedOn, 'en')),
    ),
  );
  const texts = [
    result.title,
    result.place.name,
    result.place.text,
    ...result.referrals.flatMap((r) => [r.title, r.text]),
    ...stepsOf(result).flatMap((s) => [s.title, s.do, s.because]),
    ...result.notices.map((n) => n.text),
  ];
  return texts.filter((text) => !fixed.has(text));
}

/** 32. Every rule, and all else that is authored, names a source that is there. */
export const everythingHasASource: Promised = {
  number: 32,
  concerns: everybody,
  fault: ({ rulebook }) => {
    const authored = [
      rulebook.questions,
      rulebook.rules,
      rulebook.steps,
      rulebook.referrals,
      rulebook.notices,
      rulebook.withholdings,
    ].flat();
    return named(
      'without a source',
      authored
        .filter(({ sources }) => sources.length === 0 || sources.some((id) => !Object.hasOwn(rulebook.sources, id)))
        .map(({ id }) => id),
    );
  },
};
