// The examples that people copy: each runs, and each answer file is what its schema says. They run what was built.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { pathOf, PEOPLE } from './testing.js';

const example = (name: string) => {
  const path = fileURLToPath(new URL(`../../../examples/node/${name}`, import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [path], { encoding: 'utf8' });
  return { status, stdout, stderr };
};

describe('examples/node', () => {
  it('prints one assessment', () => {
    const { status, stdout, stderr } = example('index.js');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^Your next steps\n\nIn danger now\? Call 999 or 112\.\n/);
    expect(stdout.match(/^\* /gm)?.length).toBeGreaterThan(1);
  });

  it('runs own facts and rules beside the verdict', () => {
    const { status, stdout, stderr } = example('own-facts.js');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^afraid: no → acknowledgment \(level none\); your rules: name-a-counsellor\n/);
    expect(stdout).toMatch(/\nafraid: often → safety-first \(level concern\); your rules: nothing\n$/);
  });
});

describe('examples/answers', () => {
  it.each(PEOPLE)('tells in a sentence who %s is, and names its schema', (person) => {
    const file: unknown = JSON.parse(readFileSync(pathOf(person), 'utf8'));
    expect(file).toMatchObject({
      $schema: '../../rules/schema/answers.schema.json',
      who: expect.stringMatching(/^[A-Z].{20,}\.$/) as string,
    });
  });
});
