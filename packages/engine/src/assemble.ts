import type * as z from 'zod';
import { contentFile, helplinesFile, wordsFile, type ContentFile, type HelplinesFile, type WordsFile } from './model/schema.js';
import type { CountryHelp, Faq, Helpline, Notice, Question, Referral, Review, Rule, Source, Step, Withholding } from './model/rulebook.js';
import { SECTIONS, VERDICT_FACTS } from './model/terms.js';
import { isRecord, type Plain } from './plain.js';
import { isId, problem, shown, type Problem, type ProblemCode } from './problems.js';
import { messages } from './messages/en.js';
import { joinReviews } from './translation.js';

/** One file of a rulebook folder: its path inside the folder, and its JSON. */
export interface RulebookFile {
  readonly path: string;
  readonly content: unknown;
}
/** What `parseRulebook` and `extend` take: the files of a folder, in the order of its topics. */
export interface RulebookInput {
  readonly id: string;
  readonly version: string;
  readonly files: readonly RulebookFile[];
}

/** The content of all files, merged in order, before anything is checked across files. */
export interface Draft {
  readonly questions: Question[];
  readonly rules: Rule[];
  readonly steps: Step[];
  readonly referrals: Referral[];
  readonly notices: Notice[];
  readonly faqs: Faq[];
  readonly withholdings: Withholding[];
  readonly sources: Source[];
  readonly help: CountryHelp[];
  readonly worldwide: Helpline[];
  readonly words: Record<string, Record<string, string>>;
  readonly translations: Record<string, Review | null>;
  readonly core: Set<string>;
  /** The file in which an id stands, for messages. */
  readonly origin: Map<string, string>;
}

/** Where an item stands: `safety/rules.json › afraid › when.all[1]`. */
export const at = (draft: Draft, id: string, rest = ''): string =>
  [draft.origin.get(id) ?? 'rulebook', id, rest].filter(Boolean).join(' › ');

export const SECTIONS_OF_CONTENT = ['questions', 'rules', 'steps', 'referrals', 'notices', 'faqs', 'withholdings', 'sources'] as const;

/** The order in which questions are asked: by section, inside a section as the files have them. */
export const inOrder = (questions: readonly Question[]): readonly Question[] =>
  [...questions].sort((a, b) => SECTIONS.indexOf(a.section) - SECTIONS.indexOf(b.section));

/** Checks the shape of each file and merges them; every problem is named with its file and place. */
export function assemble(files: readonly { readonly path: string; readonly content: Plain }[]): {
  readonly draft: Draft;
  readonly problems: readonly Problem[];
} {
  const draft: Draft = {
    questions: [],
    rules: [],
    steps: [],
    referrals: [],
    notices: [],
    faqs: [],
    withholdings: [],
    sources: [],
    help: [],
    worldwide: [],
    words: {},
    translations: {},
    core: new Set(),
    // `level` and `state` are facts of the engine: a flag or question of that name would stand in their place.
    origin: new Map(VERDICT_FACTS.map((fact) => [fact, 'the engine'])),
  };
  const problems: Problem[] = [];
  for (const { path, content } of files) {
    if (!isRecord(content)) problems.push(problem('not-an-object', path));
    else if (Object.hasOwn(content, 'words'))
      take(wordsFile, path, content, problems, (file) => problems.push(...addWords(draft, path, file)));
    else if (Object.hasOwn(content, 'helplines'))
      take(helplinesFile, path, content, problems, (file) => problems.push(...addHelp(draft, path, file)));
    else take(contentFile, path, content, problems, (file) => problems.push(...addContent(draft, path, file)));
  }
  return { draft, problems };
}

function take<T>(schema: z.ZodType<T>, path: string, content: Plain, problems: Problem[], add: (file: T) => void): void {
  const parsed = schema.safeParse(content);
  if (parsed.success) add(parsed.data);
  else problems.push(...parsed.error.issues.flatMap((issue) => fromIssue(path, content, issue)));
}

function addContent(draft: Draft, path: string, file: ContentFile): readonly Problem[] {
  const problems: Problem[] = [];
  const note = (id: string): void => {
    const other = draft.origin.get(id);
    if (other !== undefined) problems.push(problem('duplicate-id', `${path} › ${id}`, { id, other }));
    draft.origin.set(id, path);
    if (file.locked) draft.core.add(id);
  };
  for (const section of SECTIONS_OF_CONTENT) for (const { id } of file[section] ?? []) note(id);
  draft.questions.push(...(file.questions ?? []));
  draft.rules.push(...(file.rules ?? []));
  draft.steps.push(...(file.steps ?? []));
  draft.referrals.push(...(file.referrals ?? []));
  draft.notices.push(...(file.notices ?? []));
  draft.faqs.push(...(file.faqs ?? []));
  draft.withholdings.push(...(file.withholdings ?? []));
  draft.sources.push(...(file.sources ?? []));
  return problems;
}

function addWords(draft: Draft, path: string, { locale, words, reviewed = null }: WordsFile): readonly Problem[] {
  const known = (draft.words[locale] ??= {});
  if (locale !== 'en') Object.assign(draft.translations, joinReviews(draft.translations, { [locale]: reviewed }));
  const twice = Object.keys(words).filter((key) => Object.hasOwn(known, key));
  Object.assign(known, words);
  for (const key of Object.keys(words)) draft.origin.set(`words ${locale} ${key}`, path);
  return twice.map((key) => problem('duplicate-id', `${path} › words.${shown(key)}`, { id: shown(key), other: 'an earlier file' }));
}

function addHelp(draft: Draft, path: string, { country, emergency, helplines }: HelplinesFile): readonly Problem[] {
  const problems = helplines.flatMap((line) => {
    const other = draft.origin.get(line.id);
    draft.origin.set(line.id, path);
    return other === undefined ? [] : [problem('duplicate-id', `${path} › ${line.id}`, { id: line.id, other })];
  });
  if (country === 'worldwide') draft.worldwide.push(...helplines);
  else {
    const known = draft.help.findIndex((help) => help.country === country);
    const before = draft.help[known];
    if (before) draft.help[known] = { country, emergency: before.emergency, helplines: [...before.helplines, ...helplines] };
    else draft.help.push({ country, emergency, helplines });
  }
  return problems;
}

/** Turns an issue of the schema library into a problem with the id of the item in its path. */
function fromIssue(path: string, content: Plain, issue: z.core.$ZodIssue): readonly Problem[] {
  const at = place(path, content, issue.path);
  if (issue.code === 'custom' && isCode(issue.params?.code)) {
    const { code, values, hint } = issue.params as { code: ProblemCode; values: Record<string, string>; hint?: string };
    return [problem(code, at, values, hint)];
  }
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => problem('unknown-field', at, { field: shown(key) }));
  if (isCode(issue.message)) return [problem(issue.message, at)];
  return [problem('bad-shape', at, { detail: lower(issue.message), expected: 'see the JSON Schema of this file' })];
}
const isCode = (code: unknown): code is ProblemCode => typeof code === 'string' && Object.hasOwn(messages, code);
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** `safety/rules.json › afraid › when.all[1].fact`. */
function place(file: string, content: Plain, path: readonly PropertyKey[]): string {
  const [section, index, ...rest] = path;
  const list = isRecord(content) && typeof section === 'string' ? content[section] : undefined;
  const item = Array.isArray(list) && typeof index === 'number' ? (list as readonly Plain[])[index] : undefined;
  const name = isRecord(item) && isId(item.id) ? item.id : undefined;
  const inside = name === undefined ? path : rest;
  const dotted = inside
    .map((part) => (typeof part === 'number' ? `[${String(part)}]` : `.${shown(String(part))}`))
    .join('')
    .replace(/^\./, '');
  return [file, name, dotted].filter(Boolean).join(' › ');
}
