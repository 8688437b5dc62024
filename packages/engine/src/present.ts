import type { Run } from './evaluate.js';
import { countryHelp } from './help.js';
import type { Assessment, Explanation } from './model/assessment.js';
import type { Rulebook } from './model/rulebook.js';
import type { Role, State } from './model/terms.js';
import { piecesOf } from './pieces.js';
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

const { freeze } = Object;

/** Puts an outcome into words of the locale and helplines of the country. Decides nothing. INVARIANT: the result is frozen to the bottom. */
export function present(rulebook: Rulebook, { evaluation, state, role, chosen, explanation, locale, country }: Outcome): Assessment {
  const pieces = piecesOf(rulebook)(locale)(countryHelp(rulebook, country));
  const { verdict } = evaluation;
  const help = pieces.help(verdict.sideStates.includes('own-conduct'));
  const referrals = chosen.referrals.map(pieces.referral);
  const checkedOn = earliest([help.checkedOn, ...referrals.map((referral) => referral.checkedOn)]);
  if (!chosen.today) throw new Error(`the rulebook \`${rulebook.id}\` has no step for a reader in the state \`${state}\``);

  return freeze({
    rulebook: pieces.rulebook,
    locale: pieces.locale,
    translation: pieces.translation,
    country: pieces.country,
    role,
    state,
    level: verdict.level,
    title: pieces.title,
    place: pieces.place(chosen.discreet && isSafetyState(state) ? 'discreet' : state),
    path: isStage(state) ? pieces.path(state) : null,
    flags: freeze(verdict.flags),
    exits: freeze(verdict.exits),
    referrals: freeze(referrals.map(({ shown }) => shown)),
    plan: freeze({
      today: pieces.step(chosen.today),
      week: freeze(chosen.week.map(pieces.step)),
      later: freeze(chosen.later.map(pieces.step)),
    }),
    notices: freeze(chosen.notices.map(pieces.notice(checkedOn))),
    faqs: freeze(chosen.faqs.map(pieces.faq)),
    help: freeze({ ...help, checkedOn }),
    mayKeep: !isSafetyState(state),
    discreet: chosen.discreet,
    explanation,
  });
}

/** The first of some dates; those that are empty say nothing. */
function earliest(dates: readonly string[]): string {
  let first = '';
  for (const date of dates) if (date !== '' && (first === '' || date < first)) first = date;
  return first;
}
