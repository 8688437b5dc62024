import type { Page } from 'playwright-core';

interface Heap {
  readonly nodes: readonly number[];
  readonly edges: readonly number[];
  readonly strings: readonly string[];
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly node_types: readonly [readonly string[]];
      readonly edge_fields: readonly string[];
      readonly edge_types: readonly [readonly string[]];
    };
  };
}
const isHeap = (value: unknown): value is Heap =>
  typeof value === 'object' && value !== null && 'nodes' in value && 'edges' in value && 'strings' in value && 'snapshot' in value;

/** One thing in the memory of a page that holds on to a text. */
interface Hold {
  readonly text: string;
  /** What holds it: `object`, `array`, `closure`, `native` … */
  readonly by: string;
  /** The name under which it is held; empty for a place in a list, a map or a table. */
  readonly name: string;
}

/** Everything that holds one of these texts in the memory of the page, private fields and all, after everything unused was thrown away. */
export async function holdsOf(page: Page, texts: ReadonlySet<string>): Promise<readonly Hold[]> {
  const { nodes, edges, strings, snapshot } = await heapOf(page);
  const { node_fields: nodeFields, node_types: nodeTypes, edge_fields: edgeFields, edge_types: edgeTypes } = snapshot.meta;
  const [typeAt, nameAt, countAt] = ['type', 'name', 'edge_count'].map((name) => nodeFields.indexOf(name));
  const nodeType = (node: number): string => nodeTypes[0][nodes[node + (typeAt ?? 0)] ?? -1] ?? '';
  const textOf = (node: number): string => strings[nodes[node + (nameAt ?? 0)] ?? -1] ?? '';
  const holds: Hold[] = [];
  let edge = 0;
  for (let node = 0; node < nodes.length; node += nodeFields.length) {
    const after = edge + (nodes[node + (countAt ?? 0)] ?? 0) * edgeFields.length;
    for (; edge < after; edge += edgeFields.length) {
      const [type, called = -1, to = -1] = [edgeTypes[0][edges[edge] ?? -1], edges[edge + 1], edges[edge + 2]];
      if (type === 'weak' || !nodeType(to).endsWith('string') || !texts.has(textOf(to))) continue;
      holds.push({ text: textOf(to), by: nodeType(node), name: type === 'property' ? (strings[called] ?? '') : '' });
    }
  }
  return holds;
}

async function heapOf(page: Page): Promise<Heap> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  const heap: unknown = JSON.parse(chunks.join(''));
  if (!isHeap(heap)) throw new Error('the browser gave a heap snapshot of another form');
  return heap;
}
