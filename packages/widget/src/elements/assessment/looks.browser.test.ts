import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { begin, QUIET, walkToResult } from '../../testing/drive.js';
import { mount, unmountAll } from '../../testing/mount.js';
import { all, everything, get } from '../../testing/tree.js';
import type { RetrustAssessment } from './assessment.js';

const CAN_RESIZE = /Chrome|Firefox/.test(navigator.userAgent);

afterEach(async () => {
  unmountAll();
  if (CAN_RESIZE) await setViewport({ width: 1000, height: 800 });
});

/** Gives the window a size; the WebKit driver can't, so what needs one is not tested there. */
async function resize(test: Mocha.Context, width: number): Promise<void> {
  if (!CAN_RESIZE) test.skip();
  await setViewport({ width, height: 800 });
}

/** The room that the readme tells pages to keep free; the same formula as on the frame of the first page. */
const RESERVED = 'retrust-assessment:not(:defined), .reserved { display: block; font-size: medium; min-height: max(46em, 88em - 110vw) }';

async function under(css: string, look: () => Promise<void>): Promise<void> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  try {
    await look();
  } finally {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  }
}

const PROPERTIES = [
  'font-family',
  'font-size',
  'font-style',
  'letter-spacing',
  'line-height',
  'text-align',
  'text-transform',
  'color',
  'background-color',
  'display',
  'height',
];
const look = (widget: RetrustAssessment): string =>
  [widget, ...everything(widget)]
    .map(
      (element) =>
        `${element.localName} ${PROPERTIES.filter((p) => element !== widget || p === 'display')
          .map((p) => getComputedStyle(element).getPropertyValue(p))
          .join(' ')}`,
    )
    .join('\n');

describe('the look', () => {
  for (const width of [320, 360, 414, 600, 768, 1280]) {
    it(`fits the room that was kept free, at ${width} px`, async function () {
      await resize(this, width);
      await under(RESERVED, async () => {
        const box = document.createElement('div');
        box.className = 'reserved';
        document.body.append(box);
        const reserved = box.getBoundingClientRect().height;
        box.remove();
        const { widget } = await mount({ country: 'GB' });
        expect(Math.round(widget.getBoundingClientRect().height)).to.equal(Math.round(reserved));
      });
    });
  }

  it('is the same under a style sheet that shouts at every element', async () => {
    const { widget } = await mount({ country: 'GB', theme: 'light' });
    // How wide it is, is the page's to say.
    widget.style.setProperty('width', '600px', 'important');
    await begin(widget);
    const before = look(widget);
    const hostile = `
      html { font-size: 10px }
      * { font: oblique 9px/1 cursive !important; letter-spacing: .3em !important; text-transform: uppercase !important; text-align: right !important; color: red !important;
          min-height: 0 !important; display: inline !important; padding: 9px !important; border: 5px solid red !important; background: lime !important; opacity: .5 !important }
      button, input, label, legend, fieldset, section, footer { all: unset !important; display: none !important }`;
    await under(hostile, () => {
      const changed = look(widget)
        .split('\n')
        .filter((line, i) => line !== before.split('\n')[i]);
      expect(changed).to.deep.equal([]);
      return Promise.resolve();
    });
  });

  it('changes nothing on the page around it', async () => {
    const around = document.createElement('div');
    around.innerHTML =
      '<h2>A</h2><p class="page frame step">B</p><button class="primary">C</button><fieldset><legend>D</legend></fieldset>';
    document.body.append(around);
    const read = (): string =>
      [...around.querySelectorAll('*')].map((e) => PROPERTIES.map((p) => getComputedStyle(e).getPropertyValue(p)).join(' ')).join('\n');
    const before = read();
    const { widget } = await mount();
    await begin(widget);
    expect(read()).to.equal(before);
    around.remove();
  });

  it('grows with the reader’s own font size, whatever the page’s root size is', async () => {
    await under('html { font-size: 4px } retrust-assessment { font-size: 3px }', async () => {
      const { widget } = await mount();
      expect(parseFloat(getComputedStyle(get(widget, '.frame')).fontSize)).to.be.at.least(16);
    });
  });

  it('has no style attribute anywhere, which a strict content policy would drop', async () => {
    const { widget } = await mount({ country: 'GB' });
    await walkToResult(widget, QUIET);
    expect(all(widget, '[style]')).to.deep.equal([]);
  });
});
