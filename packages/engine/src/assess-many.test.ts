import { describe, expect, it } from 'vitest';
import { assessMany } from './assess-many.js';
import { assess } from './assess.js';
import { parseRulebook } from './parse.js';
import { smallRulebook } from './testing/small-rulebook.js';

const rulebook = parseRulebook(smallRulebook());
const PEOPLE = [{ role: 'hurt' }, { role: 'broke', afraid: 'often' }, { role: 'both', calm: 3 }];

async function* arriving(list: readonly unknown[]): AsyncGenerator<unknown> {
  for (const item of list) {
    await Promise.resolve();
    yield item;
  }
}

describe('assessMany', () => {
  it('gives for each set of answers, in order, what assess gives', () => {
    expect([...assessMany(rulebook, PEOPLE, { country: 'GB' })]).toEqual(
      PEOPLE.map((answers) => ({ ok: true, assessment: assess(rulebook, answers, { country: 'GB' }) })),
    );
  });

  it('does the same for what arrives over time', async () => {
    const items = [];
    for await (const item of assessMany(rulebook, arriving(PEOPLE))) items.push(item);
    expect(items).toEqual([...assessMany(rulebook, PEOPLE)]);
  });

  it('names every problem of refused answers, repeats none, and goes on', () => {
    const secret = 'something-nobody-may-read';
    const [first, second, third] = assessMany(rulebook, [PEOPLE[0], { role: secret, agee: 1 }, PEOPLE[2]]);
    expect(first).toMatchObject({ ok: true });
    expect(second).toMatchObject({
      ok: false,
      problems: [
        { code: 'unknown-option', path: 'role' },
        { code: 'unknown-question', path: 'agee' },
      ],
    });
    expect(JSON.stringify(second)).not.toContain(secret);
    expect(third).toMatchObject({ ok: true });
  });

  it('asks for the options of each by its place', () => {
    const countries = ['GB', undefined, 'XX'];
    const items = [...assessMany(rulebook, PEOPLE, (index) => ({ country: countries[index] }))];
    expect(items).toEqual(PEOPLE.map((answers, i) => ({ ok: true, assessment: assess(rulebook, answers, { country: countries[i] }) })));
  });

  it('reads the next only when the result before it was taken, and closes the source when it is left', () => {
    const seen: string[] = [];
    function* endless(): Generator<unknown> {
      try {
        for (let i = 0; ; i++) {
          seen.push(`read ${String(i)}`);
          yield { role: 'hurt' };
        }
      } finally {
        seen.push('closed');
      }
    }
    for (const item of assessMany(rulebook, endless())) {
      seen.push(item.ok ? 'taken' : 'refused');
      if (seen.length >= 4) break;
    }
    expect(seen).toEqual(['read 0', 'taken', 'read 1', 'taken', 'closed']);
  });

  it('closes a source that arrives over time when it is left', async () => {
    const seen: string[] = [];
    async function* endless(): AsyncGenerator<unknown> {
      try {
        for (;;) {
          await Promise.resolve();
          yield {};
        }
      } finally {
        seen.push('closed');
      }
    }
    for await (const item of assessMany(rulebook, endless())) {
      seen.push(item.ok ? 'taken' : 'refused');
      break;
    }
    expect(seen).toEqual(['taken', 'closed']);
  });

  it.each([[undefined], [null], [42], ['letters'], [{ role: 'hurt' }]])('refuses %j at once: it is no list of answers', (inputs) => {
    expect(() => assessMany(rulebook, inputs as unknown as Iterable<unknown>)).toThrow(TypeError);
  });

  it('lets wrong options through as the error that they are', () => {
    expect(() => [...assessMany(rulebook, PEOPLE, { country: 7 as unknown as string })]).toThrow(TypeError);
  });
});
