// What is asked: the built-in rulebook's questions, and how one of the example people answers them.
import { parseAnswers, parseRulebook, questionText } from '@retrust/engine';
import builtIn from '@retrust/rules';
import { readFileSync } from 'node:fs';

/** @typedef {{ readonly title: string, readonly several: boolean, readonly options: readonly string[], readonly answers: readonly string[] }} Asked labels only */

const PERSON = new URL('../../../../examples/answers/hurt-early.json', import.meta.url);
/** How many the peers ask. */
const TWELVE = 12;

const rulebook = parseRulebook(builtIn);
const parsed = parseAnswers(rulebook, JSON.parse(readFileSync(PERSON, 'utf8')).answers);
if (!parsed.ok) throw new Error('the example person gives answers that are none');
const given = parsed.answers;

/** What ours asks this person, in whatever order it does. @type {readonly Asked[]} */
export const all = rulebook.questions.flatMap((question) => {
  const answer = given[question.id];
  if (answer === undefined) return [];
  const { title, options } = questionText(rulebook, question.id, 'en');
  const chosen = (Array.isArray(answer) ? answer : [answer]).map(String);
  const labelled = options.filter(({ id }) => chosen.includes(id)).map(({ label }) => label);
  return [{ title, several: question.kind === 'multiple', options: options.map(({ label }) => label), answers: labelled }];
});

/** The first twelve of them: what the peers ask. */
export const twelve = all.slice(0, TWELVE);

/** Marks these, and goes on with this button. @param {readonly string[]} labels @param {string} button @returns {import('./index.js').Tap[]} */
export const tapsOf = (labels, button) => [
  ...labels.map((text) => /** @type {const} */ ({ kind: 'option', text })),
  { kind: 'button', text: button },
];

/** The heading of ours' result. */
export const resultTitle = rulebook.words.en?.['result.title'] ?? '';
