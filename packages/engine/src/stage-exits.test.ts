import { describe, expect, it } from 'vitest';
import { settle } from './index.js';

// A file of its own: the machine remembers verdicts, so what is asked first is what it is really asked.
describe('a stage', () => {
  it('is not left while one of its criteria is unmet', () => {
    const exits = [
      { id: 'truth', stage: 'acknowledgment', met: true },
      { id: 'remorse', stage: 'acknowledgment', met: false },
    ] as const;
    expect(settle({ level: 'none', sideStates: [], exits })).toBe('acknowledgment');
    expect(settle({ level: 'none', sideStates: [], exits: exits.map((exit) => ({ ...exit, met: true })) })).toBe('stabilisation');
  });
  it('is not left when nothing says how', () => {
    expect(settle({ level: 'check', sideStates: [], exits: [] })).toBe('acknowledgment');
  });
});
