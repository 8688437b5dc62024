import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { scriptTagOf } from '../../../../scripts/rollup/manifest.js';
import { html, js } from '../server.js';
import { article } from './article.js';
import { all, resultTitle, tapsOf } from './questions.js';

const home = dirname(createRequire(import.meta.url).resolve('@retrust/widget/package.json'));
/** The room that its README says to keep free. */
const [room = ''] = /retrust-assessment:not\(:defined\) \{[^}]*\}/.exec(readFileSync(join(home, 'README.md'), 'utf8')) ?? [];

/** The widget as a publisher embeds it: the tag that the build prints, and the room of its README. All its content is in it. */
export async function ours(folder = join(home, 'dist/cdn'), name = 'retrust') {
  const { en } = await import('@retrust/widget');
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const head = `<style>${room}</style>\n${scriptTagOf(manifest, '/')}`;
  const page = article({ head, middle: '<retrust-assessment country="GB"></retrust-assessment>' });
  const scripts = readdirSync(folder).filter((file) => file.endsWith('.js'));
  /** @type {Array<[string, import('./index.js').Tap[]]>} */
  const questions = all.map(({ title, answers }) => [title, tapsOf(answers, en['question.next'])]);
  /** @type {import('./index.js').Candidate} */
  return {
    name,
    files: new Map([
      ['/', html(page)],
      ...scripts.map((file) => /** @type {const} */ ([`/${file}`, js(readFileSync(join(folder, file)))])),
    ]),
    root: 'retrust-assessment',
    headings: 'h2',
    begin: en['intro.begin'],
    turns: new Map([[en['pause.title'], tapsOf([], en['pause.go-on'])], [en['review.title'], tapsOf([], en['review.done'])], ...questions]),
    result: resultTitle,
  };
}
