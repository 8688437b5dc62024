import { assess, phrase, whatWouldChange, type Interview } from '@retrust/engine';
import { reasons } from '../render/reasons.js';
import { result } from '../render/result.js';
import type { Lines } from '../render/sheet.js';
import { word } from '../words/words.js';
import { browse } from './browse.js';
import type { Place } from './pages.js';
import { LEFT, type Left, type Prompter } from './prompter.js';

export type AfterResult = Left | { readonly kind: 'change' } | { readonly kind: 'keep'; readonly lines: Lines };

/**
 * Shows the result page by page, and the reasons behind one key. INVARIANT: keeping is offered only where the result
 * says that it may be kept.
 */
export async function showResult(prompter: Prompter, { rulebook, locale, country }: Place, { answers }: Interview): Promise<AfterResult> {
  const options = { locale, country };
  const assessment = assess(rulebook, answers, options);
  const { mayKeep } = assessment;
  const localEmergency = phrase(rulebook, locale, 'help.local-emergency');
  const keys = [word('ask.page.explain'), word('ask.page.change'), ...(mayKeep ? [word('ask.page.keep')] : [])];
  for (;;) {
    const lines = result(prompter.sheet(), assessment, { localEmergency, howToName: word('help.country') });
    const read = (line: string): 'w' | 'c' | 'k' | undefined =>
      line === 'w' || line === 'c' || (line === 'k' && mayKeep) ? line : undefined;
    const chosen = await browse(prompter, lines, { end: word('ask.page.end'), keys, read });
    if (chosen === LEFT) return LEFT;
    if (chosen === 'c') return { kind: 'change' };
    if (chosen === 'k') return { kind: 'keep', lines };
    const changes = whatWouldChange(rulebook, answers, options);
    const why = reasons(prompter.sheet(), rulebook, assessment, changes);
    const back = await browse(prompter, why, {
      end: word('ask.go-back'),
      keys: [word('ask.page.result')],
      read: (line) => (line === '' || line === 'r' ? true : undefined),
    });
    if (back === LEFT) return LEFT;
  }
}
