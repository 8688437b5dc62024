import type { Page } from 'playwright-core';

interface Heap {
  readonly nodes: readonly number[];
  readonly edges: readonly number[];
  readonly strings: readonly string[];
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly edge_fields: readonly string[];
      readonly edge_types: readonly [readonly string[]];
    };
  };
}
const isHeap = (value: unknown): value is Heap =>
  typeof value === 'object' && value !== null && 'nodes' in value && 'edges' in value && 'strings' in value && 'snapshot' in value;

/** How many objects in the memory of the page have this text under this name, after everything unused was thrown away. */
export async function objectsWith(page: Page, name: string, text: string): Promise<number> {
  const { nodes, edges, strings, snapshot } = await heapOf(page);
  const { node_fields: nodeFields, edge_fields: edgeFields, edge_types: edgeTypes } = snapshot.meta;
  const nameOfNode = nodeFields.indexOf('name');
  const property = edgeTypes[0].indexOf('property');
  let found = 0;
  for (let at = 0; at < edges.length; at += edgeFields.length) {
    const [type, nameOfEdge, to] = [edges[at], edges[at + 1], edges[at + 2]];
    if (type !== property || nameOfEdge === undefined || to === undefined) continue;
    if (strings[nameOfEdge] === name && strings[nodes[to + nameOfNode] ?? -1] === text) found++;
  }
  return found;
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
