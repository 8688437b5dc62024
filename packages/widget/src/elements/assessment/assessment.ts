import { ROLES, type Rulebook } from '@retrust/engine';
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { MoveFocus, type FocusPage } from '../../controllers/focus.js';
import { Hush } from '../../controllers/hush.js';
import { InterviewController, type Settings } from '../../controllers/interview.js';
import { QuickExit } from '../../controllers/quick-exit.js';
import { ReaderLocale } from '../../controllers/reader-locale.js';
import { Wipe } from '../../controllers/wipe.js';
import { directionOf } from '../../countries.js';
import { browserEnvironment, exitUrlFrom, type Environment } from '../../environment.js';
import { lastResort } from '../../last-resort.js';
import type { Action, Shared } from '../../shared.js';
import { base } from '../../styles/base.js';
import { buttons } from '../../styles/buttons.js';
import { tokens } from '../../styles/tokens.js';
import type { Words } from '../../words/words.js';
import { styles } from './assessment.styles.js';
import { builtInRulebook } from './built-in.js';
import { footerHelp } from './footer-help.js';
import { localeNote } from './locale-note.js';
import { faultPage, pageOf, progressOf } from './pages.js';
import { Sharing } from './sharing.js';

type Theme = 'auto' | 'light' | 'dark';

/** How much is left to show: everything; help with the rulebook's helplines; help without a rulebook; plain text. */
const FAULT = { none: 0, help: 1, bare: 2, text: 3 } as const;

/**
 * `<retrust-assessment>`: the questionnaire, the result and the ways to help, for any page.
 * Keeps nothing, sends nothing, tells the page nothing of an answer. On any fault the helplines stay on the screen.
 *
 * Room to keep free until the script is there, so that nothing on the page moves:
 * `retrust-assessment:not(:defined) { display: block; font-size: medium; min-height: max(46em, 88em - 110vw) }`
 *
 * @slot - what stands there until the script has loaded; not shown after that
 * @cssprop --retrust-paper - background; with `-raised` (cards), `-quiet` (footer) and `-tint` (what is marked, today's step)
 * @cssprop --retrust-ink - text; with `-soft-ink` (hints), `-line` (rules) and `-edge` (borders of boxes and buttons)
 * @cssprop --retrust-accent - main buttons, links and marks; with `-on-accent` (text on it)
 * @cssprop --retrust-font-heading - with `-font-text`
 * @cssprop --retrust-radius - of corners
 * @cssprop --retrust-min-height - room for the first page; the same as is kept free before
 * @cssprop --retrust-sticky-top - height of a bar that the page keeps at the top of the window
 * @cssprop --retrust-scroll-margin - room above the widget when it scrolls into view
 * @csspart frame - with `bar`, `progress`, `page` and `footer` in it
 * @csspart heading - and `button`, `primary-button`, `exit-button`, `link`, `option`, `select`, `card`, `number`, `path`
 * @fires retrust-ready - the first page stands
 * @fires retrust-exited - the reader has left by the exit button or the Shift key
 */
export class RetrustAssessment extends LitElement {
  static override styles = [base, buttons, tokens, styles];
  /** Makes the rulebook of elements that are handed none. */
  static builtIn: (() => Rulebook) | null = null;

  /** A rulebook of the page's own: what `parseRulebook`, `extend` or `loadPrepared` made. */
  @property({ attribute: false }) rulebook: Rulebook | null = null;
  /** Translations of the widget's own words. */
  @property({ attribute: false }) words: Partial<Words> | null = null;
  /** ISO 3166-1 alpha-2: the country that is chosen at first. The reader may choose another. */
  @property() country = '';
  /** BCP 47. Absent: the language of the page around it. English where nothing near it is carried. */
  @property() locale = '';
  /** `hurt`, `broke` or `both`, where the article already says which side its reader is on. */
  @property({ attribute: 'reader-role' }) readerRole = '';
  /** Where "Leave this page" goes; http and https only. */
  @property({ attribute: 'exit-url' }) exitUrl = '';
  /** `auto`, `light` or `dark`; anything else counts as `auto`, which follows the reader's system. */
  @property() theme = 'auto';
  /** Offers to copy the steps, in results that may be kept. */
  @property({ type: Boolean }) keep = false;
  /** For tests: what stands for the clock and the address bar. */
  @property({ attribute: false }) environment: Environment = browserEnvironment;

  readonly #interview = new InterviewController();
  readonly #exit = new QuickExit(this);
  readonly #focus = new MoveFocus(this);
  readonly #language = new ReaderLocale(this);
  readonly #sharing = new Sharing((action) => {
    this.#act(action);
  });
  #fault: number = FAULT.none;
  #chosenCountry: string | null = null;
  #helpOpen = false;
  #isReady = false;

  constructor() {
    super();
    new Wipe(this);
    new Hush(this);
  }

  get exitAddress(): string {
    return exitUrlFrom(this.exitUrl);
  }

  /** True while there is anything that a wipe would take away. */
  get begun(): boolean {
    return this.#interview.page !== 'intro' || this.#helpOpen || this.#chosenCountry !== null;
  }

  /** Drops every answer at once and shows the first page. */
  wipe(): void {
    this.#forget();
    if (!this.hasUpdated) return;
    // At once, not in a moment: the page may be gone by then.
    this.requestUpdate();
    this.performUpdate();
  }

  exited(): void {
    this.#tell('retrust-exited');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.wipe();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('rulebook')) {
      this.#forget();
      this.#fault = FAULT.none;
    }
    this.#language.want(this.#wantedLocale());
  }

  protected override performUpdate(): void {
    if (this.#fault < FAULT.text) {
      try {
        super.performUpdate();
        return;
      } catch {
        this.#fail();
      }
    }
    if (this.#fault >= FAULT.text) this.renderRoot.replaceChildren(lastResort());
  }

  protected override updated(): void {
    if (this.#isReady || this.#fault > FAULT.none || this.#language.waits) return;
    this.#isReady = true;
    this.#tell('retrust-ready');
  }

  protected override render(): TemplateResult {
    const isFault = this.#fault > FAULT.none;
    // Until the words of the reader's language are there, what stood here before goes on standing.
    if (this.#language.waits && !isFault) return html`<div class="waits"><slot></slot></div>`;
    const shared = this.#share();
    const { locale, words } = shared;
    const page = isFault ? faultPage(shared) : pageOf(this.#interview, shared, this.keep);
    return html`
      <section
        class="frame ${page.key === 'intro' ? 'first' : ''}" part="frame" lang=${locale} dir=${directionOf(locale)} data-theme=${this.#theme()} aria-label=${words['name']}>
        <retrust-exit .shared=${shared} .presses=${this.#exit.presses} exportparts="bar, button, exit-button">
          <span class="small soft" part="progress">${isFault ? words['name'] : progressOf(this.#interview, shared)}</span>
        </retrust-exit>
        ${keyed(page.key, html`<div class="page" part="page">${page.template}</div>`)}
        <footer part="footer">
          <div class="foot">
            ${footerHelp({ shared, isFault, isOpen: this.#helpOpen, help: this.#interview.assessment?.help ?? null })}
            ${localeNote(shared, this.#language.failed)}
            <p class="small soft">${words['footer.limits']}</p>
            <a class="unseen" href=${this.exitAddress} rel="nofollow noreferrer" @click=${this.#leave}>${words['exit.link']}</a>
          </div>
        </footer>
      </section>
    `;
  }

  #act(action: Action): void {
    try {
      this.#carryOut(action);
    } catch {
      this.#fail();
    }
  }

  #carryOut(action: Action): void {
    if (action.kind === 'exit-asked') {
      this.#exit.leave();
      return;
    }
    if (action.kind === 'failed') {
      this.#fail();
      return;
    }
    if (action.kind === 'country-chosen') this.#chosenCountry = action.country;
    if (action.kind === 'help-toggled') this.#helpOpen = !this.#helpOpen;
    if (action.kind === 'restarted') this.#fault = FAULT.none;
    const settings = this.#settings();
    const isMove = settings !== null && this.#interview.act(action, settings);
    if (isMove) {
      this.#helpOpen = false;
      this.#focus.to(() => this.renderRoot.querySelector<FocusPage>('.page > *'));
    } else if (this.#helpOpen && action.kind === 'help-toggled') {
      this.#focus.to(() => this.renderRoot.querySelector<FocusPage>('#help > *'), 'page');
    }
    this.requestUpdate();
  }

  /** Shows less, but never nothing. Focus goes along only when the reader was in the middle of something. */
  #fail(): void {
    // Whoever was in the widget stays in it; whoever reads the article is left alone.
    const isInside = this.#interview.page !== 'intro' || this.shadowRoot?.activeElement;
    if (isInside) this.#focus.to(() => this.renderRoot.querySelector<FocusPage>('.page > *'));
    this.#forget();
    this.#fault += 1;
    this.requestUpdate();
  }

  #forget(): void {
    this.#interview.clear();
    this.#helpOpen = false;
    this.#chosenCountry = null;
  }

  #settings(): Settings | null {
    const { rulebook, locale, country } = this.#share();
    return rulebook && { rulebook, locale, country, role: ROLES.find((role) => role === this.readerRole) };
  }

  #share(): Shared {
    return this.#sharing.of({
      rulebook: this.#fault < FAULT.bare ? (this.rulebook ?? builtInRulebook(RetrustAssessment.builtIn)) : null,
      words: this.words,
      locale: this.#wantedLocale(),
      language: this.#language.locale,
      country: this.#chosenCountry ?? this.country,
      round: this.#fault,
    });
  }

  #wantedLocale(): string {
    return this.locale || this.closest<HTMLElement>('[lang]')?.lang || '';
  }

  #theme(): Theme {
    return this.theme === 'light' || this.theme === 'dark' ? this.theme : 'auto';
  }

  #tell(type: 'retrust-ready' | 'retrust-exited'): void {
    this.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  }

  readonly #leave = (event: Event): void => {
    event.preventDefault();
    this.#exit.leave();
  };
}
