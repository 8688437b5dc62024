// `npm run shots`: every state in every look, to be compared by eye.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { inRoot } from '../../../scripts/lib/root.js';
import { examples } from './people.js';
import { openSite } from './site.js';
import { longWay, openBare, pictureOf, resultOf, type Look } from './tour.js';

const FOLDER = inRoot('reports/shots');
const LOOKS: readonly Look[] = [360, 768, 1280].flatMap((width) => [
  { width, theme: 'light' as const },
  { width, theme: 'dark' as const },
]);

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const site = await openSite();
const states: string[] = [];
const walks = [longWay, ...examples.filter(({ name }) => name !== 'hurt-early').map((person) => resultsOf(person))];
for (const walk of walks) {
  const reader = await openBare(site);
  await walk(reader, async (state) => {
    states.push(state);
    for (const look of LOOKS) writeFileSync(`${FOLDER}/${fileOf(state, look)}`, await pictureOf(reader.page, look));
  });
  await reader.page.context().close();
}
await site.close();
writeFileSync(`${FOLDER}/index.html`, page());
console.log(`${states.length} states in ${LOOKS.length} looks: ${FOLDER}/index.html`);

function resultsOf(person: (typeof examples)[number]): typeof longWay {
  return (reader, stop) => resultOf(reader, person, stop);
}

function fileOf(state: string, { width, theme }: Look): string {
  return `${state}-${width}-${theme}.png`;
}

/** All of them side by side: a row for each state. */
function page(): string {
  const cell = (state: string, look: Look): string => {
    const file = fileOf(state, look);
    return `<td><a href="${file}"><img loading="lazy" src="${file}" width="${Math.round(look.width / 3)}" alt="${file}"></a></td>`;
  };
  const rows = states.map((state) => `<tr><th>${state}</th>${LOOKS.map((look) => cell(state, look)).join('')}</tr>`);
  const heads = LOOKS.map(({ width, theme }) => `<th>${width} px, ${theme}</th>`);
  return `<!doctype html><meta charset="utf-8"><title>Shots</title>
<style>body { font: 14px system-ui; background: #888 } td { vertical-align: top } th { position: sticky; top: 0; background: #ccc; padding: 4px }</style>
<table><tr><th></th>${heads.join('')}</tr>
${rows.join('\n')}</table>`;
}
