import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { world } from '../invariants/support/built-in.js';
import { expectations } from './expectations.js';

interface Example {
  readonly who: string;
  readonly country?: string;
  readonly answers: Readonly<Record<string, unknown>>;
}
const folder = fileURLToPath(new URL('../../examples/answers/', import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const exampleOf = (file: string): Example => JSON.parse(readFileSync(`${folder}${file}`, 'utf8')) as Example;

describe('The people in examples/answers', () => {
  it('are each expected to see something', () => {
    expect(Object.keys(expectations).sort()).toEqual([...files].sort());
  });

  it.each(Object.entries(expectations).map(([file, expectation]) => ({ file, ...expectation })))(
    '$says',
    ({ file, state, level, first, today, shows, hides }) => {
      const { answers, country } = exampleOf(file);
      const result = world.assess(world.rulebook, answers, { country });
      expect([result.state, result.level, result.country]).toEqual([state, level, country ?? null]);
      expect(result.referrals.slice(0, first.length).map((r) => r.id)).toEqual(first);
      if (today) expect(result.plan.today.id).toBe(today);
      const there = [result.plan.today, ...result.plan.week, ...result.plan.later, ...result.referrals, ...result.notices].map(
        ({ id }) => id,
      );
      expect(there).toEqual(expect.arrayContaining([...shows]));
      expect(there.filter((id) => hides.includes(id))).toEqual([]);
    },
  );

  it('hide nothing that the rulebook does not have', () => {
    const { steps, referrals, notices } = world.rulebook;
    const ids = new Set([...steps, ...referrals, ...notices].map(({ id }) => id));
    expect(Object.values(expectations).flatMap(({ hides }) => hides.filter((id) => !ids.has(id)))).toEqual([]);
  });
});
