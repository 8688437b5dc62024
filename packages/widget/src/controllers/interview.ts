import {
  firstQuestion,
  type Answers,
  type Assessment,
  type Interview,
  type InterviewEvent,
  type Move,
  type Question,
  type Role,
  type Rulebook,
  type Snapshot,
} from '@retrust/engine';
import type { Rest } from '../parts.js';
import type { Action } from '../shared.js';

/** Which page stands on the screen. */
export type Page = 'intro' | 'question' | 'wait' | 'pause' | 'tips' | 'review' | 'result';

export interface Settings {
  /** Only the opening half while `rest` is not there. */
  readonly rulebook: Rulebook;
  readonly rest: Rest | null;
  /** About how many questions a reader is asked. */
  readonly questions: number | null;
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
  #changing: string | null = null;
  /** What the reader has brought of an earlier visit, and what has moved since. */
  #before: Snapshot | null = null;
  #moved: Move | null = null;
  /** What the reader answered to the first question before the rest of the widget was there. */
  #pending: InterviewEvent | null = null;

  get page(): Page {
    return this.#page;
  }
  get interview(): Interview | null {
    return this.#interview;
  }
  get assessment(): Assessment | null {
    return this.#assessment;
  }
  /** The question that the reader went to from the review: the way back from it leads there. */
  get changing(): string | null {
    return this.#changing;
  }
  /** True when the reader has brought a snapshot of an earlier visit. */
  get hasReturned(): boolean {
    return this.#before !== null;
  }
  get moved(): Move | null {
    return this.#moved;
  }
  get canGoBack(): boolean {
    return this.#interview !== null && (this.#interview.canGoBack || this.#isChanging());
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
        return this.#begin(settings);
      case 'restarted':
        this.clear();
        return true;
      case 'snapshot-brought':
        this.#before = action.snapshot;
        return false;
      case 'answered':
        return this.#send({ type: 'answer-given', value: action.value }, settings);
      case 'skipped':
        return this.#send({ type: 'question-skipped' }, settings);
      case 'went-back':
        if (this.#isChanging()) {
          this.#send({ type: 'finished' }, settings);
          return this.#show('review');
        }
        return this.#page === 'pause' && !this.#interview?.canGoBack
          ? this.act({ kind: 'restarted' }, settings)
          : this.#send({ type: 'went-back' }, settings);
      case 'returned':
        this.#changing = action.question;
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
        this.#changing = null;
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

  /** Goes on when the rest of the widget is there. False when that moves to no other page. */
  arrived(settings: Settings): boolean {
    const { page } = this;
    if (page === 'intro' || !settings.rest) return false;
    const pending = this.#pending;
    this.#pending = null;
    this.#begin(settings);
    if (pending) this.#send(pending, settings);
    return page === 'wait';
  }

  /** Drops every answer and all that was worked out from them. */
  clear(): void {
    this.#page = 'intro';
    this.#interview = null;
    this.#assessment = null;
    this.#warned = false;
    this.#pending = null;
    this.#changing = null;
    this.#before = null;
    this.#moved = null;
  }

  /** Until the rest of the widget is there, the first question can be shown, and nothing more. */
  #begin(settings: Settings): boolean {
    const { rulebook, rest, role, questions } = settings;
    if (rest) {
      this.#interview = rest.startInterview(rulebook, { role });
      return this.#settle(settings);
    }
    const question = firstQuestion(rulebook, role);
    this.#interview = question && opened(question, questions ?? 0);
    return this.#show(question ? 'question' : 'wait');
  }

  #send(event: InterviewEvent, settings: Settings): boolean {
    if (!settings.rest) {
      this.#pending = event;
      return this.#show('wait');
    }
    const question = this.#interview?.question;
    this.#interview = this.#interview?.send(event) ?? null;
    const isRefused = this.#interview !== null && this.#interview.problem !== null && this.#interview.question === question;
    return this.#settle(settings, event.type === 'finished') && !isRefused;
  }

  #isChanging(): boolean {
    return this.#changing !== null && this.#changing === this.#interview?.question?.id;
  }

  /** The page that fits where the interview stands; the interruption comes before the first sensitive question, the review before the result. */
  #settle(settings: Settings, isEnough = false): boolean {
    if (!this.#interview) return this.#show('intro');
    if (this.#interview.status === 'done') {
      this.#conclude(settings);
      // Where an answer calls for help, help is next: no list of answers for whoever looks on.
      const isOpen = this.#assessment?.mayKeep === true && !this.#assessment.discreet;
      return this.#show(isEnough || !isOpen ? 'result' : 'review');
    }
    this.#assessment = null;
    return this.#show(this.#interview.question?.sensitive && !this.#warned ? 'pause' : 'question');
  }

  #conclude({ rulebook, rest, locale, country }: Settings): void {
    if (!rest) return;
    const options = { locale, country: country || undefined };
    const { assessment, snapshot, moved } = rest.checkIn(rulebook, this.#before, this.answers, options);
    // INVARIANT: a safety state knows of no earlier visit, and neither does what comes after it.
    if (!snapshot) this.#before = null;
    this.#assessment = assessment;
    // What somebody on the other side of the story has saved says nothing of this reader.
    this.#moved = this.#before?.role === assessment.role ? moved : null;
  }

  #show(page: Page): boolean {
    this.#page = page;
    return true;
  }
}

/** The interview as it stands at its first question. */
function opened(question: Question, of: number): Interview {
  const now = { question, given: null, answers: {}, problem: null, progress: { answered: 0, of }, canGoBack: false, endedEarly: false };
  return { ...now, status: 'asking', send: () => opened(question, of) };
}
