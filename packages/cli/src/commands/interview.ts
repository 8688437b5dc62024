import { nearestLocale, startInterview, type Interview, type Rulebook } from '@retrust/engine';
import { browse } from '../interview/browse.js';
import { askCountry } from '../interview/country.js';
import { change, hold } from '../interview/hold.js';
import { introPage, type Place } from '../interview/pages.js';
import { LEFT, type Left, type Prompter } from '../interview/prompter.js';
import { showResult } from '../interview/show-result.js';
import type { Lines } from '../render/sheet.js';
import { speak, word } from '../words/words.js';

export interface InterviewFlags {
  readonly locale?: string | undefined;
  readonly country?: string | undefined;
}

/** `retrust` alone: holds the interview and shows the result. Whatever happens, the screen is wiped at the end. */
export async function interviewCommand(prompter: Prompter, rulebook: Rulebook, flags: InterviewFlags): Promise<void> {
  let kept: Lines | undefined;
  try {
    kept = await conversation(prompter, rulebook, flags);
  } finally {
    prompter.close(kept);
  }
}

/** Returns the lines that the reader chose to keep on the screen, if any. */
async function conversation(prompter: Prompter, rulebook: Rulebook, flags: InterviewFlags): Promise<Lines | undefined> {
  const locale = nearestLocale(rulebook, flags.locale);
  speak(locale);
  const started = await browse(prompter, introPage(prompter.sheet(), { rulebook, locale, country: flags.country }), {
    end: word('ask.intro.go'),
    read: (line) => (line === '' ? true : undefined),
  });
  if (started === LEFT) return undefined;
  const chosen = flags.country === undefined ? await askCountry(prompter, rulebook, locale) : { country: flags.country };
  if (chosen === LEFT) return undefined;

  const place: Place = { rulebook, locale, country: chosen.country };
  let interview: Interview | Left = startInterview(rulebook);
  for (;;) {
    if (interview.status === 'asking') interview = await hold(prompter, place, interview);
    if (interview === LEFT) return undefined;
    const after = await showResult(prompter, place, interview);
    if (after === LEFT) return undefined;
    if (after.kind === 'keep') return after.lines;
    interview = await change(prompter, place, interview);
    if (interview === LEFT) return undefined;
  }
}
