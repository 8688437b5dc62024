import { readdirSync, readFileSync } from 'node:fs';
import { inRoot } from '../lib/root.js';

/**
 * The topic of every English text of the rulebook.
 * @returns {ReadonlyMap<string, string>}
 */
export function readRulebookTexts() {
  const topics = new Map();
  for (const path of readdirSync(inRoot('rules'), { recursive: true, encoding: 'utf8' })) {
    if (!/words\.en\.json$/.test(path) || path.startsWith('dist')) continue;
    /** @type {{ words: Record<string, string> }} */
    const { words } = JSON.parse(readFileSync(inRoot('rules', path), 'utf8'));
    for (const text of Object.values(words)) topics.set(text, path.replaceAll('\\', '/').split('/')[0]);
  }
  return topics;
}
