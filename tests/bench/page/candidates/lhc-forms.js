import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from '../../../../scripts/lib/root.js';
import { css, html, js } from '../server.js';
import { article } from './article.js';
import { tapsOf, twelve } from './questions.js';

const VERSION = '40.1.3';
const HASH = 'WLruTm+BcVnafC0rSAQ3/cNqhxvclBUxyBG68aub/uha2NaK9H8ZZcEXTTuORuGzzCt0wa7fvhuieZtcDIdPzQ==';
const DONE = 'Done';
const THANKS = 'Thank you';

/**
 * LHC-Forms as its readme embeds it, in its own format, which needs no library for FHIR. It has all questions on one page; the page ends it.
 * @returns {import('./index.js').Candidate}
 */
export function lhcForms() {
  const built = join(fetched(), 'package/dist/lforms/webcomponent');
  const [first] = twelve;
  if (!first) throw new Error('there is nothing to ask');
  const items = twelve.map(({ title, several, options }, i) => ({
    linkId: `/${i}`,
    questionCode: `question-${i}`,
    question: title,
    dataType: 'CNE',
    answerCardinality: { min: '0', max: several ? '*' : '1' },
    displayControl: { answerLayout: { type: 'RADIO_CHECKBOX', columns: '1' } },
    answers: options.map((text, j) => ({ text, code: `answer-${j}` })),
  }));
  const scripts = ['assets/lib/zone.min.js', 'runtime.js', 'polyfills.js', 'main.js'];
  const head = ['<link rel="stylesheet" href="/styles.css">', ...scripts.map((name) => `<script defer src="/${name}"></script>`)];
  const start = `LForms.Util.addFormToPage(${JSON.stringify({ name: 'Questions', template: 'table', items }).replaceAll('<', '\\u003c')}, 'form');
document.getElementById('done').onclick = () => { document.getElementById('survey').innerHTML = '<h3>${THANKS}</h3>'; };`;
  const middle = `<div id="survey"><div id="form"></div><button id="done" type="button">${DONE}</button></div><script type="module">${start}</script>`;
  return {
    name: 'LHC-Forms',
    files: new Map([
      ['/', html(article({ head: head.join('\n'), middle }))],
      ['/styles.css', css(readFileSync(join(built, 'styles.css')))],
      ...scripts.map((name) => /** @type {const} */ ([`/${name}`, js(readFileSync(join(built, name)))])),
    ]),
    root: '#survey',
    headings: 'span.question, h3',
    begin: null,
    turns: new Map([[first.title, tapsOf(first.answers, DONE)]]),
    result: THANKS,
  };
}

/** The folder of its npm package, fetched once: as a dependency it would bring all of Angular along, which its built files hold already. */
function fetched() {
  const folder = inRoot(`node_modules/.cache/bench/lforms-${VERSION}`);
  if (existsSync(join(folder, 'package/package.json'))) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const archive = join(folder, `lforms-${VERSION}.tgz`);
  execFileSync('npm', ['pack', `lforms@${VERSION}`, '--silent', '--pack-destination', folder], { stdio: ['ignore', 'ignore', 'inherit'] });
  const hash = createHash('sha512').update(readFileSync(archive)).digest('base64');
  if (hash !== HASH) throw new Error(`lforms ${VERSION} is not the package that was measured before`);
  execFileSync('tar', ['-xzf', archive, '-C', folder]);
  return folder;
}
