import {
  assess,
  startInterview,
  type Answers,
  type Assessment,
  type Interview,
  type InterviewEvent,
  type Role,
  type Rulebook,
} from '@retrust/engine';
import type { Action } from '../shared.js';

/** Which page stands on the screen. */
export type Page = 'intro' | 'question' | 'pause' | 'tips' | 'review' | 'result';

export interface Settings {
  readonly rulebook: Rulebook;
  readonly locale: string;
  readonly country: string;
  readonly role: Role | undefined;
}

/** Walks from page to page and holds the answers: the only place that does, in private fields that nothing on the page can read. */
export class InterviewController {
  #page: Page = 'intro';
  #interview: Interview | null = null;
  #assessment: Assessment | null = null;
  #warned = false;

  get page(): Page {
    return this.#page;
  }
  get interview(): Interview | null {
    return this.#interview;
  }
  get assessment(): Assessment | null {
    return this.#assessment;
  }
  get answers(): Answers {
    return this.#interview?.answers ?? {};
  }

  /** Which question this is, counted from one. */
  get position(): number {
    const { question, progress, answers } = this.#interview ?? {};
    const index = Object.keys(answers ?? {}).indexOf(question?.id ?? '');
    return index >= 0 ? index + 1 : (progress?.answered ?? 0) + 1;
  }

  /** Carries out what a reader did. False when it was nothing that moves to another page. */
  act(action: Action, settings: Settings): boolean {
    switch (action.kind) {
      case 'begun':
      case 'restarted':
        this.clear();
        if (action.kind === 'restarted') return true;
        this.#interview = startInterview(settings.rulebook, settings.role ? { role: settings.role } : {});
        return this.#settle(settings);
      case 'answered':
        return this.#send({ type: 'answer-given', value: action.value }, settings);
      case 'skipped':
        return this.#send({ type: 'question-skipped' }, settings);
      case 'went-back':
        return this.#page === 'pause' && !this.#interview?.canGoBack
          ? this.act({ kind: 'restarted' }, settings)
          : this.#send({ type: 'went-back' }, settings);
      case 'returned':
        return this.#send({ type: 'returned-to', question: action.question }, settings);
      case 'finished':
        return this.#send({ type: 'finished' }, settings);
      case 'went-on':
        this.#warned = true;
        return this.#settle(settings);
      case 'tips-closed':
        return this.#show('pause');
      case 'tips-opened':
        return this.#show('tips');
      case 'review-opened':
        return this.#show('review');
      case 'country-chosen':
        if (this.#assessment) this.#conclude(settings);
        return false;
      case 'exit-asked':
      case 'help-toggled':
      case 'failed':
        return false;
    }
  }

  /** Drops every answer and all that was worked out from them. */
  clear(): void {
    this.#page = 'intro';
    this.#interview = null;
    this.#assessment = null;
    this.#warned = false;
  }

  #send(event: InterviewEvent, settings: Settings): boolean {
    const question = this.#interview?.question;
    this.#interview = this.#interview?.send(event) ?? null;
    const isRefused = this.#interview !== null && this.#interview.problem !== null && this.#interview.question === question;
    return this.#settle(settings) && !isRefused;
  }

  /** The page that fits where the interview stands; the interruption comes before the first sensitive question. */
  #settle(settings: Settings): boolean {
    if (!this.#interview) return this.#show('intro');
    if (this.#interview.status === 'done') {
      this.#conclude(settings);
      return this.#show('result');
    }
    this.#assessment = null;
    return this.#show(this.#interview.question?.sensitive && !this.#warned ? 'pause' : 'question');
  }

  #conclude({ rulebook, locale, country }: Settings): void {
    this.#assessment = assess(rulebook, this.answers, { locale, country: country || undefined });
  }

  #show(page: Page): boolean {
    this.#page = page;
    return true;
  }
}
