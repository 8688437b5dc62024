import { monthOf } from './intl.js';
import type { ReferralTexts, StepTexts } from './model/assessment.js';
import type { Rulebook, Step } from './model/rulebook.js';
import { phrase } from './phrase.js';

/** The texts of one locale, by what they belong to. */
export interface Texts {
  readonly say: (key: string) => string;
  readonly step: (step: Step) => StepTexts;
  readonly referral: (id: string, number: string) => ReferralTexts;
  readonly notice: (id: string, number: string, date: string) => { readonly text: string };
  /** `name` is a state, or `discreet`. */
  readonly state: (name: string) => { readonly name: string; readonly text: string };
}

/** Reads the texts of a locale. `number` is the emergency number of the country, empty where it is unknown. */
export function textsIn(rulebook: Rulebook, locale: string): Texts {
  const say = (key: string, values?: Readonly<Record<string, string>>): string => phrase(rulebook, locale, key, values);
  const orLocal = (number: string): string => number || say('help.local-emergency');
  return {
    say,
    step: ({ id, exercise }) => ({
      title: say(`step.${id}.title`),
      do: say(`step.${id}.do`),
      because: say(`step.${id}.because`),
      exercise: exercise
        ? {
            need: say(`step.${id}.need`),
            parts: Array.from({ length: exercise.parts }, (_, i) => say(`step.${id}.part.${String(i + 1)}`)),
            stop: say(`step.${id}.stop`),
            lighter: say(`step.${id}.lighter`),
          }
        : null,
    }),
    referral: (id, number) => ({ title: say(`referral.${id}.title`), text: say(`referral.${id}.text`, { number: orLocal(number) }) }),
    notice: (id, number, date) => ({ text: say(`notice.${id}`, { number: orLocal(number), date: monthOf(date, locale) }) }),
    state: (name) => ({ name: say(`state.${name}.name`), text: say(`state.${name}.text`) }),
  };
}
