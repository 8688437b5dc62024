import { describe, expect, it } from 'vitest';
import { messages } from './messages/en.js';
import { fill, isId, problem, shown, suggest } from './problems.js';

describe('the messages', () => {
  it.each(Object.entries(messages))('%s is a lower-case sentence with a way out', (code, { message, hint }) => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    for (const text of [message, hint]) {
      expect(text).toMatch(/^[a-z`{]/);
      expect(text).not.toMatch(/[.!]$/);
    }
  });

  it('name ids and limits by marks that are filled, and by no others', () => {
    expect(problem('out-of-range', 'calm', { min: '1', max: '5' }).hint).toBe('use a whole number from 1 to 5');
    expect(problem('unknown-fact', 'x', { fact: 'y' }, 'did you mean `z`?')).toEqual({
      code: 'unknown-fact',
      path: 'x',
      message: 'unknown fact `y`',
      hint: 'did you mean `z`?',
    });
    expect(fill('{a} {b} {toString}', { a: '{b}' })).toBe('{b} {b} {toString}');
  });
});

describe('suggest', () => {
  it('names the nearest word when one is near', () => {
    expect(suggest('afriad', ['role', 'afraid', 'acts'])).toBe('did you mean `afraid`?');
    expect(suggest('partner-hideing', ['partner-hiding', 'partner-told'])).toBe('did you mean `partner-hiding`?');
  });

  it('lists the words when there are few, and points to the list when there are many', () => {
    expect(suggest('xyz-xyz-xyz', ['role', 'afraid'])).toBe('use one of `role`, `afraid`');
    expect(
      suggest(
        'xyz-xyz-xyz',
        Array.from({ length: 21 }, (_, i) => `question-${i}`),
      ),
    ).toBe('see the list of ids in the rulebook');
    expect(suggest('xyz', [])).toBe('see the list of ids in the rulebook');
  });
});

describe('what is shown of a name', () => {
  it('is the name when it can be an id, and nothing of it otherwise', () => {
    expect(shown('partner-hiding')).toBe('partner-hiding');
    for (const name of ['__proto__', 'he hit me', '<b>', '', 'x'.repeat(65), 'a\nb'])
      expect(shown(name)).toBe('(a name that is not an id)');
  });

  it('an id is lower-case, hyphenated and short', () => {
    expect(['a', 'a-b', '3-x'].every(isId)).toBe(true);
    expect(['', '-a', 'A', 'a_b', 'a b', 'x'.repeat(65), 7, null].some(isId)).toBe(false);
  });
});
