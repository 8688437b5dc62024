import { layersDiagram, stagesDiagram, toSvg } from '@retrust/verify';
import type { Io } from '../io.js';
import { rulebookOf } from '../rulebook-folder.js';

export interface GraphFlags {
  readonly as?: 'stages' | 'layers' | 'svg' | undefined;
}

/** `retrust graph [folder]`: the stages (or the layers of rules) in Mermaid, or both as one SVG. */
export function graphCommand(io: Io, folder: string | undefined, { as = 'stages' }: GraphFlags): void {
  const rulebook = rulebookOf(folder);
  switch (as) {
    case 'stages':
      io.out(stagesDiagram(rulebook));
      break;
    case 'layers':
      io.out(layersDiagram(rulebook));
      break;
    case 'svg':
      io.out(toSvg(rulebook));
  }
}
