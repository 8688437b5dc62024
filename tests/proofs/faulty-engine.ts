import { build } from 'esbuild';
import type { EngineUnderProof } from '@retrust/verify';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = join(import.meta.dirname, '../..');
const SOURCE = join(ROOT, 'packages/engine/src');

/** One line of the engine's source, put wrong. */
export interface PlantedFault {
  readonly file: string;
  readonly is: string;
  readonly becomes: string;
}

/** The engine with a fault in its source, bundled and loaded beside the real one. Throws when the line is not there any more. */
export async function engineWith({ file, is, becomes }: PlantedFault): Promise<EngineUnderProof> {
  const path = join(SOURCE, file);
  const source = readFileSync(path, 'utf8');
  if (source.split(is).length !== 2) throw new Error(`\`${is}\` does not stand in ${file} exactly once: plant the fault elsewhere`);
  const folder = mkdtempSync(join(ROOT, 'node_modules/.cache-faulty-'));
  const outfile = join(folder, 'engine.mjs');
  try {
    await build({
      entryPoints: [join(SOURCE, 'index.ts')],
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile,
      logLevel: 'silent',
      plugins: [
        {
          name: 'plant',
          setup: (bundler) => {
            bundler.onLoad({ filter: /\.ts$/ }, (loaded) =>
              loaded.path === path ? { contents: source.replace(is, () => becomes), loader: 'ts' } : null,
            );
          },
        },
      ],
    });
    const loaded: unknown = await import(/* @vite-ignore */ pathToFileURL(outfile).href);
    if (!isEngine(loaded)) throw new Error('the faulty engine exports no `assess`');
    return loaded;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const isEngine = (loaded: unknown): loaded is EngineUnderProof =>
  typeof loaded === 'object' && loaded !== null && ['assess', 'evaluate', 'settle'].every((name) => name in loaded);
