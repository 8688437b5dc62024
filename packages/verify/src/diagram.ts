import { LAYERS, SIDE_STATES, STAGES, type Condition, type Rulebook } from '@retrust/engine';

/** The stage machine in Mermaid: side states in the order in which they are tested, then the path with the criteria of each exit. */
export function stagesDiagram(rulebook: Rulebook): string {
  const calledBy = (state: string): string => {
    if (state === 'urgent') return 'level urgent';
    if (state === 'safety-first') return 'level concern';
    return rulebook.rules.flatMap((rule) => (rule.layer === 'side-state' && rule.state === state ? [rule.id] : [])).join('<br/>or ');
  };
  const exitOf = (stage: string): string =>
    rulebook.rules.flatMap((rule) => (rule.layer === 'exit' && rule.stage === stage ? [rule.id] : [])).join('<br/>and ');
  return [
    'stateDiagram-v2',
    '  direction LR',
    '  state "a verdict" as verdict',
    '  [*] --> verdict',
    ...SIDE_STATES.map((state, i) => `  verdict --> ${node(state)}: ${String(i + 1)}. ${calledBy(state)}`),
    `  verdict --> ${node(STAGES[0])}: ${String(SIDE_STATES.length + 1)}. else`,
    ...STAGES.slice(0, -1).map((stage, i) => `  ${node(stage)} --> ${node(STAGES[i + 1] ?? stage)}: ${exitOf(stage)}`),
    '',
  ].join('\n');
}
const node = (state: string): string => state.replace(/-/g, '_');

/** The layers of rules in Mermaid: every rule with the flags that it reads. */
export function layersDiagram(rulebook: Rulebook): string {
  const ids = new Set(rulebook.rules.map(({ id }) => id));
  const edges = rulebook.rules.flatMap(({ id, when }) =>
    [...new Set(factsIn(when))].map((fact) =>
      ids.has(fact)
        ? `  ${node(fact)} --> ${node(id)}`
        : fact.startsWith('tally.')
          ? `  ${node(fact.replace('.', '_'))}([${fact}]) --> ${node(id)}`
          : '',
    ),
  );
  return [
    'flowchart LR',
    ...LAYERS.flatMap((layer) => [
      `  subgraph ${node(layer)}_layer["${layer}"]`,
      ...rulebook.rules.filter((rule) => rule.layer === layer).map(({ id }) => `    ${node(id)}["${id}"]`),
      '  end',
    ]),
    ...new Set(edges.filter((edge) => edge !== '')),
    '',
  ].join('\n');
}

function factsIn(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(factsIn);
  if ('any' in condition) return condition.any.flatMap(factsIn);
  return 'not' in condition ? factsIn(condition.not) : [condition.fact];
}

const LINE = 16;
const COLUMN = 230;
const TOP = 150;

/** Both as one SVG that needs nothing but itself: the order of states above, the rules of each layer below, a line from each flag to its reader. */
export function toSvg(rulebook: Rulebook): string {
  const columns = LAYERS.map((layer) => rulebook.rules.filter((rule) => rule.layer === layer).map(({ id }) => id));
  const place = new Map(
    columns.flatMap((ids, column) => ids.map((id, row) => [id, { x: 20 + column * COLUMN, y: TOP + 40 + row * LINE }] as const)),
  );
  const width = Math.max(20 + LAYERS.length * COLUMN, 20 + STAGES.length * 145);
  const height = TOP + 60 + Math.max(...columns.map((ids) => ids.length)) * LINE;
  const lines = rulebook.rules.flatMap(({ id, when }) =>
    [...new Set(factsIn(when))].flatMap((fact) => {
      const from = place.get(fact);
      const to = place.get(id);
      return from && to
        ? [
            `<path d="M${point(from.x + 190, from.y - 4)} C${point(from.x + 215, from.y - 4)} ${point(to.x - 25, to.y - 4)} ${point(to.x - 2, to.y - 4)}"/>`,
          ]
        : [];
    }),
  );
  const path = (states: readonly string[], y: number, arrow: boolean): readonly string[] =>
    states.map(
      (state, i) =>
        `<rect x="${String(20 + i * 145)}" y="${String(y)}" width="130" height="26" rx="4"/>${label(28 + i * 145, y + 17, `${arrow ? '' : `${String(i + 1)}. `}${state}`)}`,
    );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width)} ${String(height)}" role="img" aria-label="States and layers of ${rulebook.id}" font-family="sans-serif" font-size="12">`,
    `<rect width="100%" height="100%" fill="#fff"/>`,
    `<g fill="#222">${label(20, 20, 'Tested first, in this order:')}${label(20, 85, 'Then the first stage that is not left:')}</g>`,
    `<g fill="#f3f3f3" stroke="#666">${path(SIDE_STATES, 30, false).join('')}${path(STAGES, 95, true).join('')}</g>`,
    `<g fill="#222" font-weight="bold">${LAYERS.map((layer, i) => label(20 + i * COLUMN, TOP + 18, layer)).join('')}</g>`,
    `<g fill="none" stroke="#99a">${lines.join('')}</g>`,
    `<g fill="#222">${[...place].map(([id, { x, y }]) => label(x, y, id)).join('')}</g>`,
    '</svg>',
    '',
  ].join('\n');
}

const point = (x: number, y: number): string => `${String(x)},${String(y)}`;
/** Ids hold letters, digits and hyphens only, so nothing here needs escaping. */
const label = (x: number, y: number, text: string): string =>
  `<text x="${String(x)}" y="${String(y)}" stroke="none" fill="#222">${text}</text>`;
