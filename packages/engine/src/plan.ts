import { holds, withState, type Run } from './evaluate.js';
import type { Faq, Notice, Referral, Rulebook, Step, Withholding } from './model/rulebook.js';
import type { Role, State } from './model/terms.js';

/** What is offered, in order, and what was taken out and by which rule. */
export interface Selection {
  readonly today: Step | null;
  readonly week: readonly Step[];
  readonly later: readonly Step[];
  readonly referrals: readonly Referral[];
  /** Where open content is withheld, notices from outside the locked core are left out too. */
  readonly notices: readonly Notice[];
  readonly faqs: readonly Faq[];
  /** True when somebody else may see the result: then nothing on it may speak of danger. */
  readonly discreet: boolean;
  readonly withheld: readonly { readonly item: Step | Referral; readonly what: 'step' | 'referral'; readonly by: Withholding }[];
}

/** A first step is small enough to do today. In minutes. */
export const TODAY_MINUTES = 15;
/** Never more in a week than a reader can carry. */
export const WEEK_STEPS = 5;

/** Chooses steps, referrals, frequent questions and notices for a reader in a state, then takes out whatever the locked core withholds. */
export function select(rulebook: Rulebook, run: Run, state: State, role: Role | null): Selection {
  withState(run, state);
  const core = new Set(rulebook.core);
  const active = rulebook.withholdings.filter((withholding) => holds(run, withholding));
  const coreOnly = active.some(({ withholds }) => withholds.includes('open-content'));
  const withholder = (item: Step | Referral | Faq): Withholding | undefined =>
    active.find(({ withholds }) => withholds.some((what) => (what === 'open-content' ? !core.has(item.id) : item.classes.includes(what))));

  const unmet = new Set(run.verdict.exits.filter((exit) => exit.stage === state && !exit.met).map((exit) => exit.id));
  const isTowards = (step: Step): boolean => step.towards?.some((id) => unmet.has(id)) ?? false;
  const fits = (step: Step | Faq): boolean => step.in.includes(state) && isFor(step, role) && holds(run, step);
  const candidates = rulebook.steps.filter(fits);
  const referred = rulebook.referrals.filter((referral) => holds(run, referral));

  const withheld = [
    ...candidates.map((item) => ({ item, what: 'step' as const, by: withholder(item) })),
    ...referred.map((item) => ({ item, what: 'referral' as const, by: withholder(item) })),
  ].flatMap(({ item, what, by }) => (by ? [{ item, what, by }] : []));

  const offered = candidates.filter((step) => !withholder(step));
  const ordered = [...offered.filter(isTowards), ...offered.filter((step) => !isTowards(step))];
  const today = ordered.find((step) => step.minutes <= TODAY_MINUTES) ?? ordered[0] ?? null;
  const rest = ordered.filter((step) => step !== today);
  return {
    today,
    week: rest.slice(0, WEEK_STEPS),
    later: rest.slice(WEEK_STEPS),
    referrals: referred.filter((referral) => !withholder(referral)).sort((a, b) => a.rank - b.rank),
    notices: rulebook.notices.filter((notice) => holds(run, notice) && (core.has(notice.id) || !coreOnly)),
    faqs: rulebook.faqs.filter((faq) => fits(faq) && !withholder(faq)),
    discreet: active.some(({ withholds }) => withholds.includes('names-danger')),
    withheld,
  };
}

/** A reader who gave no role gets the steps that are for everyone. */
const isFor = (step: Step | Faq, role: Role | null): boolean => (role ? step.for.includes(role) : step.for.length === 3);
