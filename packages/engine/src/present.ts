import type { Run } from './evaluate.js';
import { sourcesOf } from './explain.js';
import { countryHelp, EVERYDAY_KINDS, helpFor, helplinesOf, oldestCheck, USING_HARM_KINDS } from './help.js';
import type { Assessment, Explanation, PathStage, ShownExercise, ShownReferral, ShownStep } from './model/assessment.js';
import type { Rulebook, Step } from './model/rulebook.js';
import { STAGES, type Role, type State } from './model/terms.js';
import { phrase } from './phrase.js';
import { deepFreeze } from './plain.js';
import type { Selection } from './plan.js';
import { isSafetyState, isStage } from './stage.js';

interface Outcome {
  readonly evaluation: Run;
  readonly state: State;
  readonly role: Role | null;
  readonly chosen: Selection;
  readonly explanation: Explanation;
  readonly locale: string;
  readonly country: string | undefined;
}

/** Puts an outcome into words of the locale and helplines of the country. Decides nothing. */
export function present(rulebook: Rulebook, { evaluation, state, role, chosen, explanation, locale, country }: Outcome): Assessment {
  const say = (key: string, values?: Readonly<Record<string, string>>): string => phrase(rulebook, locale, key, values);
  const exercise = (id: string, parts: number): ShownExercise => ({
    need: say(`step.${id}.need`),
    parts: Array.from({ length: parts }, (_, i) => say(`step.${id}.part.${String(i + 1)}`)),
    stop: say(`step.${id}.stop`),
    lighter: say(`step.${id}.lighter`),
  });
  const step = (s: Step): ShownStep => ({
    id: s.id,
    title: say(`step.${s.id}.title`),
    do: say(`step.${s.id}.do`),
    because: say(`step.${s.id}.because`),
    minutes: s.minutes,
    classes: s.classes,
    sources: sourcesOf(rulebook, s.sources),
    exercise: s.exercise ? exercise(s.id, s.exercise.parts) : null,
  });
  const { verdict } = evaluation;
  const usesHarm = verdict.sideStates.includes('own-conduct');
  const help = helpFor(rulebook, { country, kinds: usesHarm ? USING_HARM_KINDS : EVERYDAY_KINDS });
  const numbers = help.emergency.map((n) => n.show).join(' / ');
  const place = countryHelp(rulebook, country);
  const referrals: readonly ShownReferral[] = chosen.referrals.map((r) => ({
    id: r.id,
    title: say(`referral.${r.id}.title`),
    text: say(`referral.${r.id}.text`, { number: numbers || say('help.local-emergency') }),
    emergency: r.emergency ? help.emergency : [],
    helplines: helplinesOf(rulebook, place, r.kinds),
    classes: r.classes,
  }));
  const checkedOn = oldestCheck([...help.helplines, ...referrals.flatMap((r) => r.helplines)]);
  const notices = chosen.notices.map(({ id, kind }) => ({
    id,
    kind,
    text: say(`notice.${id}`, { date: checkedOn, number: numbers || say('help.local-emergency') }),
  }));
  const named = chosen.discreet && isSafetyState(state) ? 'discreet' : state;
  if (!chosen.today) throw new Error(`the rulebook \`${rulebook.id}\` has no step for a reader in the state \`${state}\``);

  return deepFreeze({
    rulebook: { id: rulebook.id, version: rulebook.version },
    locale,
    country: place?.country ?? null,
    role,
    state,
    level: verdict.level,
    title: say('result.title'),
    place: { name: say(`state.${named}.name`), text: say(`state.${named}.text`) },
    path: isStage(state) ? pathAt(state, say) : null,
    flags: verdict.flags,
    exits: verdict.exits,
    referrals,
    plan: { today: step(chosen.today), week: chosen.week.map(step), later: chosen.later.map(step) },
    notices,
    faqs: chosen.faqs.map(({ id, sources }) => ({
      id,
      question: say(`faq.${id}.question`),
      answer: say(`faq.${id}.answer`),
      sources: sourcesOf(rulebook, sources),
    })),
    help: { ...help, checkedOn },
    mayKeep: !isSafetyState(state),
    discreet: chosen.discreet,
    explanation,
  });
}

function pathAt(here: State, say: (key: string) => string): readonly PathStage[] {
  const index = STAGES.findIndex((stage) => stage === here);
  return STAGES.map((stage, i) => ({
    stage,
    name: say(`state.${stage}.name`),
    place: i < index ? 'behind' : i === index ? 'here' : 'ahead',
  }));
}
