// The questionnaire in frames, one for each page that is shown. What stands here knows of it what every page may know: its parts.

/** @typedef {'first' | 'question' | 'result' | 'help'} Page */

/** How long a page of the questionnaire may take to change. */
const PATIENCE = 15_000;

/** One frame. It is walked to its page while it is hidden: so it takes neither focus nor the place where somebody reads. */
export class Preview {
  #reader = new MadeUpReader();
  #walks = Promise.resolve();
  #sheet = null;
  #outline = null;

  /**
   * @param {Page} page
   * @param {string} title
   */
  constructor(page, title) {
    this.page = page;
    this.frame = document.createElement('iframe');
    this.frame.title = title;
    this.frame.hidden = true;
    // No way to the top: "Leave this page" leaves the frame alone.
    this.frame.sandbox.add('allow-scripts', 'allow-same-origin', 'allow-forms', 'allow-popups');
    this.frame.src = 'preview.html';
    /** Resolves when the frame's document is there. */
    this.loaded = new Promise((resolve) => {
      this.frame.addEventListener('load', () => {
        const { CSSStyleSheet } = this.frame.contentWindow;
        this.#sheet = new CSSStyleSheet();
        this.#outline = new CSSStyleSheet();
        this.frame.contentDocument.adoptedStyleSheets = [this.#sheet, this.#outline];
        this.#dress();
        resolve();
      });
    });
  }

  get widget() {
    return this.frame.contentDocument.querySelector('retrust-assessment');
  }

  /** What is on the page under this part's name. */
  parts(name) {
    return insideOf(this.widget.shadowRoot).filter((element) => element.part.contains(name));
  }

  /**
   * @param {{ css: string, mode: 'light' | 'dark', outlined: string | null }} look with the name of a part
   */
  style(look) {
    this.look = look;
    this.#dress();
  }

  #dress() {
    if (!this.#sheet || !this.look) return;
    const { css, mode, outlined } = this.look;
    this.#sheet.replaceSync(css);
    this.#outline.replaceSync(
      outlined ? `retrust-assessment::part(${outlined}) { outline: 3px dashed #d6336c !important; outline-offset: 2px !important }` : '',
    );
    this.frame.contentDocument.documentElement.className = mode;
    this.widget.setAttribute('theme', mode);
  }

  /** Walks to this frame's page, unless it stands there: the questionnaire forgets everything after a while. One walk at a time. */
  walk() {
    this.#walks = this.#walks.catch(() => undefined).then(() => this.#walk());
    return this.#walks;
  }

  async #walk() {
    await this.loaded;
    await until(() => this.widget.shadowRoot && this.parts('heading').length > 0);
    if (this.page === 'help' && this.parts('number').length === 0) {
      this.parts('footer')[0].querySelector('[part~="link"]').click();
      await until(() => this.parts('number').length > 0);
    }
    if (!this.#isThere()) this.#reader = new MadeUpReader();
    while (!this.#isThere()) await this.#goOn();
    if (this.page === 'question') for (const option of this.parts('option').slice(0, 2)) if (!option.control.checked) option.click();
  }

  /** Shows the frame, at the place where its page is. */
  reveal() {
    this.frame.hidden = false;
    const { scrollY } = this.frame.contentWindow;
    const top =
      this.page === 'help' ? scrollY + this.parts('footer')[0].getBoundingClientRect().top - this.parts('bar')[0].offsetHeight : 0;
    this.frame.contentWindow.scrollTo({ top, behavior: 'instant' });
  }

  #isThere() {
    if (this.page === 'question') return this.parts('option').length > 0;
    return this.page !== 'result' || this.parts('path').length > 0;
  }

  async #goOn() {
    const [heading] = this.parts('heading');
    const options = this.parts('option');
    if (options.length > 0) {
      this.#reader.choose(options).click();
      await new Promise((resolve) => setTimeout(resolve));
    }
    await until(() => this.parts('primary-button').length > 0);
    this.parts('primary-button')[0].click();
    await until(() => this.parts('heading')[0] !== heading && (this.#isThere() || this.parts('primary-button').length > 0));
  }
}

/** Which answer is marked, by the kind of question: the first time, and after that. */
const CHOICES = {
  // The last is "not sure" everywhere. Before it stands, in a list, "none of these".
  list: [0, -2],
  // The first pair asks for the age.
  pair: [1, 0],
  scale: [3, 3],
  // The second long one asks for promises that were kept: some were.
  long: [0, 2],
  other: [0, 0],
};

/** Somebody made up, of age and in no danger, half way on the path. Knows no question, but what all of them have in common. */
class MadeUpReader {
  #met = new Set();

  choose(options) {
    const kind = kindOf(options);
    const [first, later] = CHOICES[kind];
    const chosen = this.#met.has(kind) ? later : first;
    this.#met.add(kind);
    return options.at(chosen);
  }
}

function kindOf(options) {
  if (options[0].control.type === 'checkbox') return 'list';
  if (/^\d/.test(options[0].textContent.trim())) return 'scale';
  return options.length === 3 ? 'pair' : options.length > 5 ? 'long' : 'other';
}

const insideOf = (root) =>
  [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? insideOf(element.shadowRoot) : [])]);

async function until(holds) {
  const end = performance.now() + PATIENCE;
  while (!holds()) {
    if (performance.now() > end) throw new Error('the preview does not come to its page');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
