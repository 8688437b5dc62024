import type { MutantResult } from './run.js';

/** What a run over mutants found, as Markdown: the counts, every survivor, and what the others touch that nothing finds. */
export function mutantsReport(results: readonly MutantResult[]): string {
  const those = (outcome: MutantResult['outcome']): readonly MutantResult[] => results.filter((one) => one.outcome === outcome);
  const survived = those('survived');
  const found = those('promise').length + those('soundness').length;
  const changing = results.length - those('equivalent').length;
  const row = (what: string, count: number): string => `| ${what} | ${String(count)} |`;
  return [
    '| outcome | mutants |',
    '| --- | --- |',
    row('broken promise', those('promise').length),
    row('fault in the rules (dead rule, step out of reach)', those('soundness').length),
    row("proved to change nobody's result", those('equivalent').length),
    row('changes only which open steps, frequent questions and notices are offered', those('content').length),
    row('survived: changes a level, a state, a referral or what the locked core shows, and nothing finds it', survived.length),
    '',
    `Of the ${String(changing)} of ${String(results.length)} that change anything, ${String(found)} are found (${((100 * found) / Math.max(1, changing)).toFixed(1)} %).`,
    '',
    ...(survived.length === 0
      ? []
      : ['Survivors:', '', ...survived.map(({ mutant, by }) => `- \`${mutant.id}\`: ${mutant.change}; ${by}`), '']),
    ...byRule(those('content')),
  ].join('\n');
}

/** Each rule with its changes, and every item of the open part that one of them shows to others than before. */
function byRule(results: readonly MutantResult[]): readonly string[] {
  const ids = [...new Set(results.map(({ mutant }) => mutant.id))];
  return ids.map((id) => {
    const own = results.filter(({ mutant }) => mutant.id === id);
    const touched = [...new Set(own.flatMap(({ touches = [] }) => touches))].sort();
    const shown = touched.length === 0 ? 'the order of steps alone' : touched.map((item) => `\`${item}\``).join(', ');
    return `- \`${id}\` (${own.map(({ mutant }) => mutant.change).join('; ')}): ${shown}`;
  });
}
