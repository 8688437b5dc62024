import { buildSync } from 'esbuild';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { css, html, js } from '../server.js';
import { article } from './article.js';
import { tapsOf, twelve } from './questions.js';

/** Without the fonts that its usual style sheet asks a third party for. */
const STYLES = createRequire(import.meta.url).resolve('survey-core/survey-core.fontless.min.css');
const THANKS = 'Thank you';

/** SurveyJS as its documents embed it, in one minified file with the survey in it. @returns {import('./index.js').Candidate} */
export function surveyjs() {
  const survey = {
    showQuestionNumbers: 'off',
    completedHtml: `<h3>${THANKS}</h3>`,
    pages: twelve.map(({ title, several, options }, i) => ({
      elements: [{ type: several ? 'checkbox' : 'radiogroup', name: `question-${i}`, title, choices: options }],
    })),
  };
  const entry =
    `import { Model } from 'survey-core';\nimport 'survey-js-ui';\n` +
    `new Model(${JSON.stringify(survey)}).render(document.getElementById('survey'));\n`;
  const [bundle] = buildSync({
    stdin: { contents: entry, resolveDir: fileURLToPath(new URL('.', import.meta.url)) },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
  }).outputFiles;
  const head = '<link rel="stylesheet" href="/survey.css">\n<script type="module" src="/survey.js"></script>';
  return {
    name: 'SurveyJS',
    files: new Map([
      ['/', html(article({ head, middle: '<div id="survey"></div>' }))],
      ['/survey.css', css(readFileSync(STYLES))],
      ['/survey.js', js(Buffer.from(bundle?.contents ?? ''))],
    ]),
    root: '#survey',
    headings: '.sd-question__title, h3',
    begin: null,
    turns: new Map(twelve.map(({ title, answers }, i) => [title, tapsOf(answers, i + 1 < twelve.length ? 'Next' : 'Complete')])),
    result: THANKS,
  };
}
