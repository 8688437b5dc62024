import { assess, parseAnswers, parseRulebook, type Answers, type Assessment } from '@retrust/engine';
import input from '@retrust/rules';
import { readdirSync, readFileSync } from 'node:fs';
import { inRoot } from '../../../scripts/lib/root.js';

/** The built-in rulebook, as a developer gets it. */
export const rulebook = parseRulebook(input);

/** Somebody who answers, and what the engine says of their answers. */
export interface Person {
  readonly name: string;
  readonly country: string | null;
  readonly answers: Answers;
  readonly expected: Assessment;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A person who answers this, in this order of questions or any other. */
export function personOf(name: string, given: unknown, country: string | null = 'GB'): Person {
  const parsed = parseAnswers(rulebook, given);
  if (!parsed.ok) throw new Error(`${name}: ${parsed.problems.map(({ path, message }) => `${path}: ${message}`).join('; ')}`);
  const expected = assess(rulebook, parsed.answers, { locale: 'en', country: country ?? undefined });
  return { name, country, answers: parsed.answers, expected };
}

function readPerson(file: string): Person {
  const content: unknown = JSON.parse(readFileSync(inRoot('examples/answers', file), 'utf8'));
  if (!isRecord(content)) throw new Error(`${file} is no answer file`);
  return personOf(file.replace('.json', ''), content.answers, typeof content.country === 'string' ? content.country : null);
}

/** Everybody in `examples/answers`. */
export const examples: readonly Person[] = readdirSync(inRoot('examples/answers'))
  .filter((file) => file.endsWith('.json'))
  .sort()
  .map(readPerson);

/** One of the examples. */
export function example(name: string): Person {
  const found = examples.find((person) => person.name === name);
  if (!found) throw new Error(`no example is called ${name}`);
  return found;
}

/** An example with some answers changed; `undefined` takes one away. */
const like = (name: string, of: string, changed: Readonly<Record<string, unknown>>): Person => {
  const answers = Object.entries({ ...example(of).answers, ...changed }).filter(([, value]) => value !== undefined);
  return personOf(name, Object.fromEntries(answers), example(of).country);
};

/** Readers whose result somebody else may see. */
export const watched: readonly Person[] = [
  like('watched, and afraid', 'afraid', { privacy: 'watched' }),
  like('made to answer, and in danger', 'urgent', { privacy: 'made-to' }),
  like('watched, and nothing else', 'hurt-early', { privacy: 'watched' }),
];

/** What no example shows: a level of `check` beside a stage. */
export const unsettled: Person = like('put down, and nothing else', 'hurt-early', { treatment: ['put-down'], 'getting-worse': 'no' });

/** The same danger, and no country that the rulebook lists. */
export const elsewhere: Person = personOf('in danger, and elsewhere', example('urgent').answers, null);
