import { nearestLocale, type Rulebook } from '@retrust/engine';
import { knownCountry, type CountryNames } from '../../countries.js';
import { rulebookIn, type WidgetLocale } from '../../locales.js';
import type { Rest } from '../../parts.js';
import type { Action, Shared } from '../../shared.js';
import { wordsFrom, type Words } from '../../words/words.js';

export interface SharedFrom {
  readonly rulebook: Rulebook | null;
  /** About how many questions are asked, where that is known. */
  readonly questions: number | null;
  /** In English. */
  readonly countryNames: CountryNames;
  /** The rest of the widget, once it is there. */
  readonly rest: Rest | null;
  readonly words: Partial<Words> | null;
  readonly locale: string;
  /** The words that have come for this locale; `null` for English. */
  readonly language: WidgetLocale | null;
  readonly country: string;
  /** A new number makes a new object, and what was handed out before falls silent. */
  readonly round: number;
}

/** Makes what the pages are handed, and hands out the same object while nothing in it has changed. */
export class Sharing {
  readonly #act: (action: Action) => void;
  #from: SharedFrom | null = null;
  #shared: Shared | null = null;
  #lent: { readonly of: Rulebook; readonly copy: Rulebook } | null = null;

  constructor(act: (action: Action) => void) {
    this.#act = act;
  }

  of(from: SharedFrom): Shared {
    if (this.#shared && this.#from && isSame(from, this.#from)) return this.#shared;
    this.#from = from;
    const { round, language } = from;
    const rulebook = this.#lend(translated(from));
    const act = (action: Action): void => {
      // A page of an earlier round is gone: it has nothing more to say.
      if (round === this.#from?.round) this.#act(action);
    };
    const locale = localeOf(rulebook, from.locale) ?? language?.locale ?? 'en';
    const own = language && isSameLanguage(language.locale, locale) ? language : null;
    return (this.#shared = {
      rulebook,
      questions: from.questions ?? questionCount({ ...from, rulebook }),
      words: wordsFrom(from.words, own?.words),
      locale,
      isUnreviewed: locale !== 'en' && !(rulebook?.translations[locale] && (own === null || own.reviewed)),
      countryNames: own?.countryNames ?? (locale === 'en' ? from.countryNames : []),
      country: countryOf(rulebook, from.country),
      act,
    });
  }

  /** Drops what was handed out, and the copy of the rulebook with it. */
  forget(): void {
    this.#from = this.#shared = this.#lent = null;
  }

  /**
   * INVARIANT: whoever reads works with a copy of the rulebook. The engine remembers by it what it has once worked out, such as the text of
   * each step that was shown: that would tell from the memory what a result was, when the answers themselves are gone.
   */
  #lend(rulebook: Rulebook | null): Rulebook | null {
    if (!rulebook) return null;
    if (this.#lent?.of !== rulebook) this.#lent = { of: rulebook, copy: { ...rulebook } };
    return this.#lent.copy;
  }
}

const isSame = (a: SharedFrom, b: SharedFrom): boolean =>
  a.rulebook === b.rulebook &&
  a.rest === b.rest &&
  a.words === b.words &&
  a.locale === b.locale &&
  a.language === b.language &&
  a.country === b.country &&
  a.round === b.round;

const isSameLanguage = (a: string, b: string): boolean => a.split('-')[0] === b.split('-')[0];

function translated({ rulebook, language }: SharedFrom): Rulebook | null {
  try {
    return rulebook && language ? rulebookIn(rulebook, language) : rulebook;
  } catch {
    return rulebook;
  }
}

/** `null` where there is no rulebook that could say. */
function localeOf(rulebook: Rulebook | null, wanted: string): string | null {
  try {
    return rulebook && nearestLocale(rulebook, wanted || 'en');
  } catch {
    return null;
  }
}

function countryOf(rulebook: Rulebook | null, wanted: string): string {
  try {
    return knownCountry(rulebook, wanted);
  } catch {
    return '';
  }
}

/** As many as one side of the story is asked; before anybody has said which, the questions of neither side would count. */
function questionCount({ rulebook, rest }: SharedFrom): number | null {
  try {
    return rulebook && rest ? rest.startInterview(rulebook, { role: 'hurt' }).progress.of : null;
  } catch {
    return null;
  }
}
