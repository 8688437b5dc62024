// npm start: an article with the widget in it, on this machine, and one assessment in the terminal.
// `npm start -- --once` ends after the check. Node's own modules only, until the dependencies are there.
import { buildIsStale } from './lib/build-stamp.js';
import { ensureInstalled } from './lib/install.js';
import { inRoot } from './lib/root.js';
import { run } from './lib/run.js';
import { serve } from './serve.js';

const once = process.argv.includes('--once');
const ASSESS = ['packages/cli/bin/retrust.js', 'assess', 'examples/answers/hurt-early.json', '--country', 'GB'];

/** @param {string} problem */
function giveUp(problem) {
  console.error(problem);
  process.exit(1);
}

if (!(await ensureInstalled())) giveUp('start: the dependencies could not be installed; try `npm ci`');
if (buildIsStale() && (await run(process.execPath, [inRoot('scripts/build.js')])) !== 0) giveUp('start: the build failed');

const { address, close } = await serve();
for (const path of ['', 'retrust.js', 'theme/', 'custom-elements.json']) {
  const response = await fetch(address + path);
  if (!response.ok) giveUp(`start: ${address}${path} answers ${response.status}`);
}

console.log(`One assessment in the terminal:\n$ node ${ASSESS.join(' ')}\n`);
if ((await run(process.execPath, ASSESS)) !== 0) giveUp('start: the assessment in the terminal failed');

console.log(`\nAn article with the assessment in it: ${address}\nIts colours and fonts to try: ${address}theme/`);
if (once) await close();
else {
  console.log('Stop with Ctrl-C.');
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void close().then(() => process.exit(0)));
}
