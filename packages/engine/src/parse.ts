import { assemble, inOrder, type Draft, type RulebookFile } from './assemble.js';
import { compileMessage } from './compile-message.js';
import { crosscheck } from './crosscheck.js';
import { RulebookError } from './errors.js';
import type { Message } from './message.js';
import type { Rulebook } from './model/rulebook.js';
import { deepFreeze, isRecord, type Plain } from './plain.js';
import { plainCopy, type Limits } from './plain-copy.js';
import { isId, problem, type Problem } from './problems.js';

export type CheckedRulebook =
  { readonly ok: true; readonly rulebook: Rulebook } | { readonly ok: false; readonly problems: readonly Problem[] };

const LIMITS: Limits = { text: 5_000, items: 500_000, depth: 30 };

/** Parses and checks a rulebook of unknown origin; throws a RulebookError that names every problem with its file and place. */
export function parseRulebook(input: unknown): Rulebook {
  const checked = checkRulebook(input);
  if (checked.ok) return checked.rulebook;
  throw new RulebookError('the rulebook was refused', checked.problems);
}

/** Parses and checks a rulebook of unknown origin, and returns it or every problem. */
export function checkRulebook(input: unknown): CheckedRulebook {
  const read = readInput(input);
  if (!read.ok) return read;
  const { draft, problems } = assemble(read.files);
  // A file that could not be read would make every reference to it look wrong.
  const all = problems.length > 0 ? problems : crosscheck(draft);
  return all.length > 0 ? { ok: false, problems: all } : { ok: true, rulebook: finish(read.id, read.version, draft) };
}

export type ReadInput =
  | {
      readonly ok: true;
      readonly id: string;
      readonly version: string;
      readonly files: readonly (RulebookFile & { readonly content: Plain })[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads `{ id, version, files }` from an untrusted value. */
export function readInput(input: unknown): ReadInput {
  const copied = plainCopy(input, LIMITS, 'rulebook');
  if (!copied.ok) return copied;
  const value = copied.value;
  if (!isRecord(value)) return { ok: false, problems: [problem('not-an-object', 'rulebook')] };
  const bad = (field: string, expected: string): ReadInput => ({
    ok: false,
    problems: [problem('bad-shape', `rulebook.${field}`, { detail: `\`${field}\` is missing or has the wrong shape`, expected })],
  });
  const { id, version, files } = value;
  if (!isId(id)) return bad('id', 'give a lower-case, hyphenated name');
  if (typeof version !== 'string' || version === '') return bad('version', 'give a text such as `1.0.0`');
  if (!Array.isArray(files)) return bad('files', 'give a list of { path, content }');
  const read = (files as readonly Plain[]).filter(
    (f): f is { path: string; content: Plain } => isRecord(f) && typeof f.path === 'string' && f.content !== undefined,
  );
  if (read.length !== files.length) return bad('files', 'give each file as { path, content }');
  return { ok: true, id, version, files: read };
}

/** Makes the frozen rulebook of a draft that was checked. The one place where the brand is given, besides `loadPrepared`. */
export function finish(id: string, version: string, draft: Draft): Rulebook {
  const { rules, steps, referrals, notices, faqs, withholdings, worldwide, words, translations, core } = draft;
  const content = {
    id,
    version,
    questions: inOrder(draft.questions),
    rules,
    steps,
    referrals,
    notices,
    faqs,
    withholdings,
    sources: Object.fromEntries(draft.sources.map((s) => [s.id, s])),
    help: Object.fromEntries(draft.help.map((h) => [h.country, h])),
    worldwide,
    words,
    messages: messagesOf(words),
    translations,
    core: [...core],
  };
  return deepFreeze(content) as unknown as Rulebook;
}

/** The texts that are not shown as they are written. What can't be read was refused before. */
function messagesOf(words: Draft['words']): Rulebook['messages'] {
  const marked = (texts: Readonly<Record<string, string>>): readonly (readonly [string, Message])[] =>
    Object.entries(texts).flatMap(([key, text]) => {
      const compiled = compileMessage(text);
      return compiled.ok && compiled.message !== text ? [[key, compiled.message] as const] : [];
    });
  return Object.fromEntries(Object.entries(words).map(([locale, texts]) => [locale, Object.fromEntries(marked(texts))]));
}
