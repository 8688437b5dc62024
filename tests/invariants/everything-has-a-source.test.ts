import { checkRulebook } from '@retrust/engine';
import { expect, it } from 'vitest';
import { everythingHasASource } from './promises/form.js';
import { builtInInput, world } from './support/built-in.js';

it('32. Every rule names a source that is there', () => {
  expect(everythingHasASource.fault(world, { answers: {} })).toBeNull();
});

it('32. A rule without a source fails the build, whichever rule it is', () => {
  const input = builtInInput();
  const rules = input.files.flatMap(({ content }) => (content as { rules?: { id: string; sources: string[] }[] }).rules ?? []);
  for (const rule of rules) rule.sources = [];
  const checked = checkRulebook(input);
  const refused = checked.ok ? [] : checked.problems.filter((p) => p.code === 'no-source');
  expect(refused.map((p) => p.path.split(' › ')[1]).sort()).toEqual(rules.map((rule) => rule.id).sort());
  expect(rules.length).toBeGreaterThan(50);
});
