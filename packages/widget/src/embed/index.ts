export {
  ROOM,
  SANDBOX,
  elementSnippet,
  frameSnippet,
  helpOf,
  parseManifest,
  type BuiltFile,
  type Manifest,
  type Snippet,
} from './snippet.js';
export type { EmbedSettings } from './settings.js';
