// Merges the built-in rulebook's files into rules/dist/index.js, and its people into rules/dist/cases.js. A rulebook with problems ends the build, with every problem listed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { inRoot } from './lib/root.js';
import { engine, moduleOf } from './rulebook-module.js';

const { main, node } = await engine('built');
const input = await node.readRulebookFolder(inRoot('rules'));
const checked = main.checkRulebook(input);
if (checked.ok) {
  mkdirSync(inRoot('rules/dist'), { recursive: true });
  writeFileSync(inRoot('rules/dist/index.js'), moduleOf(input));
  writeFileSync(inRoot('rules/dist/cases.js'), moduleOf(await node.readCaseFiles(inRoot('rules'))));
} else {
  for (const { path, message, hint, code } of checked.problems) console.error(`${path}: ${message} ${hint} [${code}]`);
  console.error(`the rulebook has ${checked.problems.length} problems`);
  process.exitCode = 1;
}
