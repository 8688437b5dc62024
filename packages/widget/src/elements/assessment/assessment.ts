import { ROLES, type Rulebook } from '@retrust/engine';
import { html, isServer, LitElement, noChange, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { MoveFocus, type FocusPage } from '../../controllers/focus.js';
import { Hush } from '../../controllers/hush.js';
import { InterviewController, type Settings } from '../../controllers/interview.js';
import { Own } from '../../controllers/own.js';
import { QuickExit } from '../../controllers/quick-exit.js';
import { ReaderLocale } from '../../controllers/reader-locale.js';
import { SentPage } from '../../controllers/sent-page.js';
import { Size } from '../../controllers/size.js';
import { Wipe } from '../../controllers/wipe.js';
import { directionOf } from '../../countries.js';
import { browserEnvironment, exitUrlFrom, type Environment } from '../../environment.js';
import type { RetrustAssessmentEventMap } from '../../events.js';
import { lastResort } from '../../last-resort.js';
import type { OwnHelplines, OwnRulebook } from '../../own/own-content.js';
import type { Arrivals, Rest } from '../../parts.js';
import type { Action, Shared } from '../../shared.js';
import { base } from '../../styles/base.js';
import { buttons } from '../../styles/buttons.js';
import { tokens } from '../../styles/tokens.js';
import type { Words } from '../../words/words.js';
import { keptBy } from '../keep/kept.js';
import { styles } from './assessment.styles.js';
import { footerHelp } from './footer-help.js';
import { localeNote } from './locale-note.js';
import { faultPage, pageOf, progressOf } from './pages.js';
import { Sharing } from './sharing.js';

/** How much is left to show: everything; help with the rulebook's helplines; help without a rulebook; plain text. */
const FAULT = { none: 0, help: 1, bare: 2, text: 3 } as const;

/**
 * `<retrust-assessment>`: the questionnaire, the result and the ways to help, for any page.
 * Keeps nothing, sends nothing, tells the page nothing of an answer. On any fault the helplines stay on the screen.
 *
 * Room to keep free until the script is there, so that nothing on the page moves:
 * `retrust-assessment:not(:defined) { display: block; font-size: medium; min-height: max(46em, 88em - 110vw) }`
 *
 * @tagname retrust-assessment
 * @slot - what stands there until the script has loaded; not shown after that
 * @cssprop [--retrust-paper=#fbf7f0] - background. Colours: the default is that of the light theme, a value holds for both
 * @cssprop [--retrust-raised=#fffdf9] - background of cards and boxes
 * @cssprop [--retrust-quiet=#f1eade] - background of the footer, and of what the pointer is on
 * @cssprop [--retrust-tint=#e5eeec] - background of what is marked: a chosen answer, today's step
 * @cssprop [--retrust-ink=#2a2520] - text
 * @cssprop [--retrust-soft-ink=#62594e] - hints and what is less important
 * @cssprop [--retrust-line=#e0d6c6] - rules between things
 * @cssprop [--retrust-edge=#877b6b] - borders of boxes and buttons
 * @cssprop [--retrust-accent=#1f5560] - main buttons, links and marks
 * @cssprop [--retrust-on-accent=#ffffff] - text on the accent
 * @cssprop [--retrust-font-heading='Iowan Old Style', 'Palatino Linotype', Palatino, P052, 'URW Palladio L', Georgia, serif] - headings
 * @cssprop [--retrust-font-text=system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif] - text
 * @cssprop [--retrust-radius=0.75em] - of corners
 * @cssprop [--retrust-min-height=max(46em, 88em - 110vw)] - room for the first page; the same as is kept free before
 * @cssprop [--retrust-sticky-top=0] - height of a bar that the page keeps at the top of the window
 * @cssprop [--retrust-scroll-margin=1em] - room above the widget when it scrolls into view
 * @csspart frame - the whole of it
 * @csspart bar - the row at the top, with the exit button
 * @csspart progress - the quiet words in the bar
 * @csspart page - what changes from question to question
 * @csspart footer - with the way to help
 * @csspart heading - of a page
 * @csspart button - every button
 * @csspart primary-button - the button that goes on
 * @csspart exit-button - "Leave this page"
 * @csspart link - links, and buttons that look like one
 * @csspart option - an answer to choose
 * @csspart select - the list of countries
 * @csspart card - a step, a helpline, a kind of help
 * @csspart number - a phone number to press
 * @csspart path - the picture of the path
 * @fires retrust-ready - the first page stands
 * @fires retrust-resized - its height has changed; how much of it there is, a page can measure
 * @fires retrust-refused - a rulebook, words or helplines of the page's own were refused, before the first page stands; `detail` says why
 * @fires retrust-exited - the reader has left by the exit button or the Shift key
 */
export class RetrustAssessment extends LitElement {
  static override styles = [base, buttons, tokens, styles];
  /** What has come of the widget's parts, for all elements of a page. @internal */
  static arrivals: Arrivals | null = null;

  /** A rulebook of the page's own, around the built-in locked core: what `npx retrust prepare` wrote, the id of a JSON block with it, or what `extend` made. */
  @property() rulebook: OwnRulebook | string | null = null;
  /** Other words for the widget's own pages and buttons, by key, or the id of a JSON block with them. */
  @property() words: Partial<Words> | string | null = null;
  /** Helplines of the page's own, by country, or the id of a JSON block with them. */
  @property() helplines: OwnHelplines | string | null = null;
  /** ISO 3166-1 alpha-2: the country that is chosen at first. The reader may choose another. */
  @property() country = '';
  /** BCP 47. Absent: the language of the page around it. English where nothing near it is carried. */
  @property() locale = '';
  /** `hurt`, `broke` or `both`, where the article already says which side its reader is on. */
  @property({ attribute: 'reader-role' }) readerRole: 'hurt' | 'broke' | 'both' | '' = '';
  /** Where "Leave this page" goes; http and https only. */
  @property({ attribute: 'exit-url' }) exitUrl = '';
  /** `auto`, `light` or `dark`; anything else counts as `auto`, which follows the reader's system. */
  @property() theme: 'auto' | 'light' | 'dark' = 'auto';
  /** What readers may take along from a result that may be kept: any of `copy print text progress calendar`; empty: all of them. */
  @property() keep: string | boolean | null = null;
  /** For tests: what stands for the clock and the address bar. @internal */
  @property({ attribute: false }) environment: Environment = browserEnvironment;

  readonly #interview = new InterviewController();
  readonly #exit = new QuickExit(this);
  readonly #focus = new MoveFocus(this);
  readonly #language = new ReaderLocale(this);
  readonly #own = new Own(this);
  readonly #sent = new SentPage();
  readonly #sharing = new Sharing((action) => {
    this.#act(action);
  });
  #fault: number = FAULT.none;
  #chosenCountry: string | null = null;
  #helpOpen = false;
  #isReady = false;
  #unwatch: (() => void) | null = null;

  constructor() {
    super();
    new Wipe(this);
    new Hush(this);
    new Size(this);
  }

  /** True once the first page stands, for a page that listens later than `retrust-ready` was told. */
  get isReady(): boolean {
    return this.#isReady;
  }

  /** @internal */
  get exitAddress(): string {
    return exitUrlFrom(this.exitUrl);
  }

  /** True while there is anything that a wipe would take away. @internal */
  get begun(): boolean {
    return this.#interview.page !== 'intro' || this.#helpOpen || this.#chosenCountry !== null || this.#interview.hasReturned;
  }

  /** Drops every answer at once and shows the first page. */
  wipe(): void {
    this.#forget();
    if (!this.hasUpdated) return;
    // At once, not in a moment: the page may be gone by then.
    this.requestUpdate();
    this.performUpdate();
  }

  /** @internal */
  exited(): void {
    this.#tell('retrust-exited');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unwatch = RetrustAssessment.arrivals?.watch(this.#arrived) ?? null;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unwatch?.();
    this.wipe();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    this.#sent.foundIn(root);
    this.renderOptions.renderBefore = null;
    return root;
  }

  protected override willUpdate(): void {
    if (this.#own.read()) {
      this.#forget();
      this.#fault = FAULT.none;
    }
    this.#language.want(this.#wantedLocale());
    // Before anything is rendered: what is refused is told before the first page stands.
    if (!this.#waits) this.#rulebook();
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
    // Only now, so that the words of the first page come before it on a slow line.
    RetrustAssessment.arrivals?.ask();
    if (this.#waits && this.#faults === FAULT.none) return;
    if (this.#sent.stands && this.#sent.replace(this)) {
      this.#helpOpen = true;
      this.requestUpdate();
    }
    if (this.#isReady || this.#faults > FAULT.none) return;
    this.#isReady = true;
    this.#tell('retrust-ready');
  }

  protected override render(): TemplateResult | typeof noChange {
    const isFault = this.#faults > FAULT.none;
    if (this.#waits && !isFault) return this.#sent.stands ? noChange : html`<div class="waits"><slot></slot></div>`;
    const shared = this.#share();
    const { locale, words } = shared;
    const page = isFault ? faultPage(shared) : pageOf(this.#interview, shared, keptBy(this.keep));
    return html`
      <section
        class="frame ${page.key === 'intro' ? 'first' : ''}" part="frame" lang=${locale} dir=${directionOf(locale)} data-theme=${this.#theme()} aria-label=${words['name']}>
        <retrust-exit .shared=${shared} .presses=${this.#exit.presses} .address=${this.exitAddress} exportparts="bar, button, exit-button">
          <span class="small soft" part="progress">${isFault ? words['name'] : progressOf(this.#interview, shared)}</span>
        </retrust-exit>
        ${keyed(page.key, html`<div class="page" part="page">${page.template}</div>`)}
        <footer part="footer">
          <div class="foot">
            ${footerHelp({ shared, isFault, canRestart: shared.rulebook !== null && this.#rest !== null, isOpen: this.#helpOpen, help: this.#interview.assessment?.help ?? null })}
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
      this.#focusPage();
    } else if (this.#helpOpen && action.kind === 'help-toggled') {
      this.#focus.to(() => this.renderRoot.querySelector<FocusPage>('#help > *'), 'page');
    }
    this.requestUpdate();
  }

  /** Shows less, but never nothing. Focus goes along only when the reader was in the middle of something. */
  #fail(): void {
    // Whoever was in the widget stays in it; whoever reads the article is left alone.
    const isInside = this.#interview.page !== 'intro' || this.shadowRoot?.activeElement;
    if (isInside) this.#focusPage();
    this.#forget();
    this.#fault += 1;
    this.requestUpdate();
  }

  /** The focus goes to the heading of the page that comes. */
  #focusPage(): void {
    this.#focus.to(() => this.renderRoot.querySelector<FocusPage>('.page > *'));
  }

  #forget(): void {
    this.#interview.clear();
    this.#sharing.forget();
    this.#helpOpen = false;
    this.#chosenCountry = null;
  }

  #settings(): Settings | null {
    const { rulebook, questions, locale, country } = this.#share();
    return rulebook && { rulebook, rest: this.#rest, questions, locale, country, role: ROLES.find((role) => role === this.readerRole) };
  }

  #share(): Shared {
    const opening = RetrustAssessment.arrivals?.opening;
    return this.#sharing.of({
      rulebook: this.#faults < FAULT.bare ? this.#rulebook() : null,
      questions: this.#own.isGiven ? null : (opening?.questions ?? null),
      countryNames: opening?.countryNames ?? [],
      rest: this.#rest,
      words: this.#own.words,
      locale: this.#wantedLocale(),
      language: this.#language.locale,
      country: this.#chosenCountry ?? this.country,
      round: this.#faults,
    });
  }

  #rulebook(): Rulebook | null {
    const { arrivals } = RetrustAssessment;
    return this.#rest ? this.#own.rulebookOf(this.#rest, this.#language.locale) : (arrivals?.opening?.rulebook ?? null);
  }

  get #rest(): Rest | null {
    return RetrustAssessment.arrivals?.rest ?? null;
  }

  /** Without the rest of the widget there are no questions, and help is what can be shown. */
  get #faults(): number {
    return Math.max(this.#fault, RetrustAssessment.arrivals?.failed ? FAULT.help : FAULT.none);
  }

  /** Until the words of the reader's language are there, or what reads the page's own rulebook, what stood here before goes on standing. */
  get #waits(): boolean {
    return this.#language.waits || (this.#own.isGiven && !this.#rest);
  }

  #wantedLocale(): string {
    return this.locale || (isServer ? '' : (this.closest<HTMLElement>('[lang]')?.lang ?? ''));
  }

  #theme(): RetrustAssessment['theme'] {
    return this.theme === 'light' || this.theme === 'dark' ? this.theme : 'auto';
  }

  #tell(type: keyof RetrustAssessmentEventMap): void {
    this.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  }

  readonly #arrived = (): void => {
    if (!this.#rest) {
      this.#fail();
      return;
    }
    try {
      const settings = this.#settings();
      if (settings && this.#interview.arrived(settings)) this.#focusPage();
    } catch {
      this.#fail();
    }
    this.requestUpdate();
  };

  readonly #leave = (event: Event): void => {
    event.preventDefault();
    this.#exit.leave();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'retrust-assessment': RetrustAssessment;
  }
}
