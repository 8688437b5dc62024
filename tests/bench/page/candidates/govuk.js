import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { css, font, html, js } from '../server.js';
import { article, escaped } from './article.js';
import { tapsOf, twelve } from './questions.js';

const home = dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json'));
const govuk = join(home, 'dist/govuk');
const FONTS = ['light-94a07e06a1-v2.woff2', 'bold-b542beb274-v2.woff2'];
const DONE = 'Application complete';

const head = `<link rel="stylesheet" href="/govuk-frontend.min.css">
<script type="module" src="/init.js"></script>`;

/** Markup of its documented radios and checkboxes. @param {import('./questions.js').Asked} question @param {number} i */
function form({ title, several, options }, i) {
  const kind = several ? 'checkboxes' : 'radios';
  const input = several ? 'checkbox' : 'radio';
  const items = options.map(
    (label, j) => `<div class="govuk-${kind}__item">
<input class="govuk-${kind}__input" id="answer-${j}" name="answer" type="${input}" value="${j}">
<label class="govuk-label govuk-${kind}__label" for="answer-${j}">${escaped(label)}</label>
</div>`,
  );
  return page(`<form action="${i + 1 < twelve.length ? `/question-${i + 2}` : '/done'}" method="post" novalidate>
<div class="govuk-form-group"><fieldset class="govuk-fieldset">
<legend class="govuk-fieldset__legend govuk-fieldset__legend--l"><h2 class="govuk-fieldset__heading">${escaped(title)}</h2></legend>
<div class="govuk-${kind}" data-module="govuk-${kind}">
${items.join('\n')}
</div>
</fieldset></div>
<button type="submit" class="govuk-button" data-module="govuk-button">Continue</button>
</form>`);
}

const page = (/** @type {string} */ middle) =>
  html(
    article({ head, middle }).replace(
      '<body>',
      `<body class="govuk-template__body"><script>document.body.className += ' js-enabled govuk-frontend-supported'</script>`,
    ),
  );

/** GOV.UK Frontend: a page from the server for each question, with its style sheet, script and fonts. @returns {import('./index.js').Candidate} */
export function govukFrontend() {
  const questions = twelve.map((question, i) => /** @type {const} */ ([i === 0 ? '/' : `/question-${i + 1}`, form(question, i)]));
  const done = page(`<div class="govuk-panel govuk-panel--confirmation"><h2 class="govuk-panel__title">${DONE}</h2></div>`);
  return {
    name: 'GOV.UK Frontend',
    files: new Map([
      ...questions,
      ['/done', done],
      ['/govuk-frontend.min.css', css(readFileSync(join(govuk, 'govuk-frontend.min.css')))],
      ['/govuk-frontend.min.js', js(readFileSync(join(govuk, 'govuk-frontend.min.js')))],
      ['/init.js', js(`import { initAll } from './govuk-frontend.min.js'; initAll();`)],
      ...FONTS.map((name) => /** @type {const} */ ([`/assets/fonts/${name}`, font(readFileSync(join(govuk, 'assets/fonts', name)))])),
    ]),
    root: 'form, .govuk-panel',
    headings: 'h2',
    begin: null,
    turns: new Map(twelve.map(({ title, answers }) => [title, tapsOf(answers, 'Continue')])),
    result: DONE,
  };
}
