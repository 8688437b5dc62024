import { assess, type Rulebook } from '@retrust/engine';
import { readCases, type RulebookInput } from '@retrust/engine/node';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT, type ExitCode, type Io } from '../io.js';
import { topicReview, type ReviewedCase } from '../review/topic-review.js';
import { wholeRulebookOf } from '../rulebook-folder.js';
import { UsageError } from '../usage.js';

export interface ReviewFlags {
  readonly write?: boolean | undefined;
  readonly check?: boolean | undefined;
  readonly topic?: string | undefined;
}

const FILE = 'REVIEW.md';

/**
 * `retrust review <folder>`: every rule, question and text in plain language, topic by topic, with sources and people, for a reviewer who doesn't program.
 * `--write` puts a REVIEW.md into each topic, `--check` ends with 1 when one of them is older than the rules.
 */
export function reviewCommand(io: Io, folder: string, { write, check, topic }: ReviewFlags): ExitCode {
  const { rulebook, input } = wholeRulebookOf(folder);
  const cases = peopleOf(folder, rulebook);
  const topics = topicsOf(input).filter(({ name }) => topic === undefined || name === topic);
  if (topics.length === 0) throw new UsageError(`the rulebook has no topic \`${topic ?? ''}\``);
  const reviews = topics.map(({ name, ids }) => ({ name, path: join(folder, name, FILE), text: topicReview(rulebook, name, ids, cases) }));
  if (write) {
    for (const { path, text } of reviews)
      if (text === '') rmSync(path, { force: true });
      else writeFileSync(path, text);
    io.out(`${String(reviews.filter(({ text }) => text !== '').length)} topics written\n`);
    return EXIT.done;
  }
  if (check) {
    const stale = reviews.filter(({ path, text }) => text !== (existsSync(path) ? readFileSync(path, 'utf8') : ''));
    for (const { name } of stale) io.err(`${name}/${FILE} is older than the rules: run \`npx retrust review ${folder} --write\`\n`);
    return stale.length > 0 ? EXIT.problems : EXIT.done;
  }
  io.out(
    reviews
      .map(({ text }) => text)
      .filter(Boolean)
      .join('\n'),
  );
  return EXIT.done;
}

function peopleOf(folder: string, rulebook: Rulebook): readonly ReviewedCase[] {
  return readCases(folder).map(({ id, path, tells, answers, expect }) => ({
    id,
    topic: path.split('/')[0] ?? '',
    tells,
    state: expect.state,
    flags: assess(rulebook, answers).flags,
  }));
}

/** The ids of each topic, by the folder in which their file stands. */
function topicsOf({ files }: RulebookInput): readonly { readonly name: string; readonly ids: ReadonlySet<string> }[] {
  const topics = new Map<string, Set<string>>();
  for (const { path, content } of files) {
    const [name = ''] = path.split('/');
    const ids = topics.get(name) ?? new Set();
    topics.set(name, ids);
    if (typeof content !== 'object' || content === null || 'words' in content || 'helplines' in content) continue;
    for (const list of Object.values(content)) if (Array.isArray(list)) for (const item of list as { id: string }[]) ids.add(item.id);
  }
  return [...topics].map(([name, ids]) => ({ name, ids }));
}
