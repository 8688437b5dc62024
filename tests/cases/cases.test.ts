import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { caseProblems, type WrittenCase } from '@retrust/engine/node';
import { world } from '../invariants/support/built-in.js';
import { people } from './support.js';

describe('Everybody who is written down sees what they are expected to see', () => {
  it.each(people.map((person): [string, WrittenCase] => [person.path, person]))('%s', (_, person) => {
    const problems = caseProblems(world.rulebook, person).map(({ path, message, hint }) => `${path}: ${message} (${hint})`);
    expect(problems).toEqual([]);
  });
});

describe('The people in examples/answers', () => {
  const folder = fileURLToPath(new URL('../../examples/answers/', import.meta.url));
  it.each(readdirSync(folder).filter((name) => name.endsWith('.json')))(
    '%s is a case of the rulebook, with the same words and answers',
    (name) => {
      const { who, country, answers } = JSON.parse(readFileSync(`${folder}${name}`, 'utf8')) as Readonly<Record<string, unknown>>;
      const same = people.find(({ tells }) => tells === who);
      expect({ country: same?.country, answers: same?.answers }).toEqual({ country, answers });
    },
  );
});
