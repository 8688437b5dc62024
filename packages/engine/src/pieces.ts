import { sourcesOf } from './explain-prepared.js';
import { EVERYDAY_KINDS, helpFor, helplinesOf, oldestCheck, USING_HARM_KINDS } from './help.js';
import type { Assessment, PathStage, ShownFaq, ShownHelp, ShownNotice, ShownReferral, ShownStep } from './model/assessment.js';
import type { CountryHelp, Faq, Notice, Referral, Rulebook, Step } from './model/rulebook.js';
import { STAGES, type Stage, type State } from './model/terms.js';
import { oncePer, oncePerRulebook } from './once.js';
import { deepFreeze } from './plain.js';
import { isSafetyState } from './stage.js';
import { textsIn, type Texts } from './texts.js';
import { isCore, needsOriginal, translationOf } from './translation.js';

/**
 * The pieces of a result that depend on the rulebook, the locale and the country alone. Each is made at its first use, frozen, and shared by
 * all later results: nothing in them comes from a reader. The locale and the country are those of the rulebook, so there are few.
 */
export const piecesOf = oncePerRulebook((rulebook) =>
  oncePer((locale: string) => {
    const wording = wordingIn(rulebook, locale);
    return oncePer((country: CountryHelp | null) => ({
      ...piecesOfLocale(rulebook, wording),
      ...piecesOfCountry(rulebook, wording, country),
    }));
  }),
);

/** The texts of a locale, and beside them the English ones of the locked core where nobody has reviewed the translation. */
interface Wording {
  readonly locale: string;
  readonly here: Texts;
  readonly original: <T>(isOfCore: boolean, read: (texts: Texts) => T) => { readonly original: T | null };
}
function wordingIn(rulebook: Rulebook, locale: string): Wording {
  const english = needsOriginal(rulebook, locale) ? textsIn(rulebook, 'en') : null;
  return {
    locale,
    here: textsIn(rulebook, locale),
    original: (isOfCore, read) => ({ original: english && isOfCore ? read(english) : null }),
  };
}

const frozenPer = <Key, T>(make: (key: Key) => T): ((key: Key) => T) => oncePer((key: Key) => deepFreeze(make(key)));

function piecesOfLocale(rulebook: Rulebook, { locale, here, original }: Wording) {
  return {
    rulebook: Object.freeze({ id: rulebook.id, version: rulebook.version }),
    locale,
    translation: deepFreeze(translationOf(rulebook, locale)),
    title: here.say('result.title'),
    place: frozenPer((name: State | 'discreet'): Assessment['place'] => ({
      ...here.state(name),
      ...original(name === 'discreet' || isSafetyState(name), (texts) => texts.state(name)),
    })),
    path: frozenPer((at: Stage): readonly PathStage[] => {
      const index = STAGES.indexOf(at);
      const place = (i: number): PathStage['place'] => (i < index ? 'behind' : i === index ? 'here' : 'ahead');
      return STAGES.map((stage, i) => ({ stage, name: here.say(`state.${stage}.name`), place: place(i) }));
    }),
    step: frozenPer((step: Step): ShownStep => ({
      id: step.id,
      ...here.step(step),
      ...original(isCore(rulebook, step.id), (texts) => texts.step(step)),
      minutes: step.minutes,
      classes: step.classes,
      sources: sourcesOf(rulebook, step.sources),
    })),
    faq: frozenPer(({ id, sources }: Faq): ShownFaq => ({
      id,
      question: here.say(`faq.${id}.question`),
      answer: here.say(`faq.${id}.answer`),
      sources: sourcesOf(rulebook, sources),
    })),
  };
}

function piecesOfCountry(rulebook: Rulebook, { here, original }: Wording, place: CountryHelp | null) {
  const country = place?.country;
  const emergency = place?.emergency ?? [];
  const numbers = emergency.map((number) => number.show).join(' / ');
  const isOfCore = (id: string): boolean => isCore(rulebook, id);
  return {
    country: country ?? null,
    help: frozenPer((usesHarm: boolean): ShownHelp => helpFor(rulebook, { country, kinds: usesHarm ? USING_HARM_KINDS : EVERYDAY_KINDS })),
    referral: oncePer((referral: Referral): { readonly shown: ShownReferral; readonly checkedOn: string } => {
      const { id, kinds, classes } = referral;
      const helplines = helplinesOf(rulebook, place, kinds);
      const shown = deepFreeze({
        id,
        ...here.referral(id, numbers),
        ...original(isOfCore(id), (texts) => texts.referral(id, numbers)),
        emergency: referral.emergency ? emergency : [],
        helplines,
        classes,
      });
      return { shown, checkedOn: oldestCheck(helplines) };
    }),
    /** By date and notice: a notice may say when its helplines were checked. */
    notice: oncePer((checkedOn: string) =>
      frozenPer(({ id, kind }: Notice): ShownNotice => ({
        id,
        kind,
        ...here.notice(id, numbers, checkedOn),
        ...original(isOfCore(id), (texts) => texts.notice(id, numbers, checkedOn)),
      })),
    ),
  };
}
