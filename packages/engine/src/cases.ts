import type * as z from 'zod';
import { assess } from './assess.js';
import type { RulebookFile } from './assemble.js';
import { whyItem, whyState } from './case-reasons.js';
import { checkIn, snapshotOf } from './check-in.js';
import { RulebookError } from './errors.js';
import { askedQuestions } from './evaluate.js';
import type { Answers } from './model/answers.js';
import type { Assessment, Move } from './model/assessment.js';
import type { Rulebook } from './model/rulebook.js';
import { casesFile } from './model/schema.js';
import { parseAnswers } from './parse-answers.js';
import { problem, shown, suggest, type Problem, type ProblemCode } from './problems.js';

type FileOfCases = z.infer<typeof casesFile>;
/** What a person is expected to see. See rules/schema/cases.schema.json. */
export type Expectation = FileOfCases['cases'][number]['expect'];

/** A person told in plain sentences, with the answers that they give and what they are expected to see. */
export interface WrittenCase {
  readonly id: string;
  /** Where the case stands: `safety/cases.json › lena-is-afraid`. */
  readonly path: string;
  readonly tells: string;
  readonly country: string | undefined;
  /** All answers, with those of the other case that this person is like. Not yet checked against a questionnaire. */
  readonly answers: Readonly<Record<string, unknown>>;
  /** The questions that this case answers itself, and not by being like another. */
  readonly own: readonly string[];
  /** All answers at the visit before; `null` for people who come once. */
  readonly earlier: Readonly<Record<string, unknown>> | null;
  readonly expect: Expectation;
}

/** What is wrong with a case, or what came out otherwise than it expects. */
export interface CaseProblem extends Omit<Problem, 'code'> {
  readonly code: ProblemCode | 'unknown-id' | 'not-asked' | 'case-fails';
}

/** Checks the shape of the files of cases and follows `like`. Throws a RulebookError with every problem. */
export function parseCases(files: readonly RulebookFile[]): readonly WrittenCase[] {
  const problems: Problem[] = [];
  const bad = (path: string, detail: string, expected: string): void => {
    problems.push(problem('bad-shape', path, { detail, expected }));
  };
  const told = files.flatMap(({ path, content }) => {
    const parsed = casesFile.safeParse(content);
    if (parsed.success) return parsed.data.cases.map((one) => ({ ...one, path: `${path} › ${one.id}` }));
    for (const issue of parsed.error.issues)
      bad([path, ...issue.path.map(String)].join(' › '), issue.message, 'see the JSON Schema of cases');
    return [];
  });
  const byId = new Map<string, (typeof told)[number]>();
  for (const one of told) {
    const other = byId.get(one.id);
    if (other) problems.push(problem('duplicate-id', one.path, { id: one.id, other: other.path }));
    else byId.set(one.id, one);
  }
  const answersOf = (one: (typeof told)[number], followed: readonly string[]): Readonly<Record<string, unknown>> => {
    if (one.like === undefined) return one.answers;
    const other = byId.get(one.like);
    if (other && !followed.includes(one.like)) return { ...answersOf(other, [...followed, one.like]), ...one.answers };
    bad(`${one.path} › like`, `\`like\` names \`${one.like}\`, which is no other case`, suggest(one.like, [...byId.keys()]));
    return one.answers;
  };
  const cases = told.map((one): WrittenCase => {
    const answers = answersOf(one, [one.id]);
    const { id, path, tells, country, expect } = one;
    return {
      id,
      path,
      tells,
      country,
      answers,
      own: Object.keys(one.answers),
      earlier: one.earlier ? { ...answers, ...one.earlier } : null,
      expect,
    };
  });
  if (problems.length > 0) throw new RulebookError('the cases were refused', problems);
  return cases;
}

/** Everything that is wrong with these cases, or comes out otherwise than they expect, in their order. */
export const checkCases = (rulebook: Rulebook, cases: readonly WrittenCase[]): readonly CaseProblem[] =>
  cases.flatMap((one) => caseProblems(rulebook, one));

/** The same for one case: ids and answers that the rulebook does not know; when there are none, each expectation that fails, and why. */
export function caseProblems(rulebook: Rulebook, one: WrittenCase): readonly CaseProblem[] {
  const now = parseAnswers(rulebook, one.answers);
  const before = one.earlier ? parseAnswers(rulebook, one.earlier) : null;
  const answersRefused = [now, before].flatMap((parsed) => (parsed && !parsed.ok ? parsed.problems : []));
  const wrong = [...answersRefused.map((p) => ({ ...p, path: `${one.path} › ${p.path}` })), ...unknownIds(rulebook, one)];
  if (wrong.length > 0 || !now.ok) return wrong;
  return [...notAsked(rulebook, one, now.answers), ...failures(rulebook, one, now.answers, before?.ok ? before.answers : null)];
}

function unknownIds(rulebook: Rulebook, { path, expect }: WrittenCase): readonly CaseProblem[] {
  const idsOf = (items: readonly { readonly id: string }[]): readonly string[] => items.map(({ id }) => id);
  const { steps, referrals, notices, faqs, rules } = rulebook;
  const things = idsOf([...steps, ...referrals, ...notices, ...faqs]);
  const named = (field: string, ids: readonly string[] | undefined, kind: string, known: readonly string[]): readonly CaseProblem[] =>
    (ids ?? [])
      .filter((id) => !known.includes(id))
      .map((id) => ({
        code: 'unknown-id',
        path: `${path} › expect.${field}`,
        message: `\`${field}\` names \`${shown(id)}\`, which is no ${kind} of the rulebook`,
        hint: suggest(shown(id), known),
      }));
  const thing = 'step, referral, notice or frequent question';
  return [
    ...named('first', expect.first, 'referral', idsOf(referrals)),
    ...named('today', expect.today === undefined ? [] : [expect.today], 'step', idsOf(steps)),
    ...named('soon', expect.soon, 'step', idsOf(steps)),
    ...named('shows', expect.shows, thing, things),
    ...named('hides', expect.hides, thing, things),
    ...named('flags', expect.flags, 'rule', idsOf(rules)),
    ...named('unflagged', expect.unflagged, 'rule', idsOf(rules)),
  ];
}

/** An answer to a question that is not put to this person would count for nothing, and the case would say less than it seems to. */
function notAsked(rulebook: Rulebook, { own, path, answers: given }: WrittenCase, answers: Answers): readonly CaseProblem[] {
  const asked = new Set(askedQuestions(rulebook, answers).map(({ id }) => id));
  return own
    .filter((id) => given[id] !== 'unanswered' && !asked.has(id))
    .map((id) => ({
      code: 'not-asked',
      path: `${path} › answers.${id}`,
      message: `\`${id}\` is not put to a person who answers like this`,
      hint: 'leave the answer out, or look at the answers before it',
    }));
}

interface Failure {
  readonly expected: string;
  readonly came: string;
  readonly why: string;
}

function failures(rulebook: Rulebook, one: WrittenCase, answers: Answers, before: Answers | null): readonly CaseProblem[] {
  const options = { country: one.country };
  const result = assess(rulebook, answers, options);
  const moved = before && checkIn(rulebook, snapshotOf(assess(rulebook, before, options)), answers, options).moved;
  return compare(rulebook, one.expect, result, moved, answers).map(({ expected, came, why }) => ({
    code: 'case-fails',
    path: one.path,
    message: `${one.tells} Expected: ${expected}. Came: ${came}`,
    hint: why,
  }));
}

function compare(rulebook: Rulebook, expect: Expectation, result: Assessment, moved: Move | null, answers: Answers): readonly Failure[] {
  const { plan, referrals, notices, faqs, flags } = result;
  const steps = [plan.today, ...plan.week, ...plan.later];
  const soon = [plan.today, ...plan.week].map(({ id }) => id);
  const there = new Set([...steps, ...referrals, ...notices, ...faqs].map(({ id }) => id));
  const leading = referrals.slice(0, expect.first?.length ?? 0).map(({ id }) => id);
  const why = (id: string): string => whyItem(rulebook, result, answers, id);
  const state = whyState(result);
  const fails = (holds: boolean, expected: string, came: string, because: () => string): readonly Failure[] =>
    holds ? [] : [{ expected, came, why: because() }];
  const { first = [] } = expect;
  return [
    ...fails(expect.state === result.state, `the state \`${expect.state}\``, `\`${result.state}\``, () => state),
    ...fails(expect.level === result.level, `the level \`${expect.level}\``, `\`${result.level}\``, () => state),
    ...fails(
      expect.move === undefined || expect.move === moved?.direction,
      `since the visit before: \`${expect.move ?? ''}\``,
      moved ? `\`${moved.direction}\`, from \`${moved.from ?? 'nothing that was kept'}\`` : 'there is no visit before',
      () => state,
    ),
    ...fails(first.join() === leading.join(), `${list(first)} first`, list(referrals.map(({ id }) => id)), () =>
      first
        .filter((id) => !there.has(id))
        .map(why)
        .join('; '),
    ),
    ...fails(
      expect.today === undefined || expect.today === plan.today.id,
      `\`${expect.today ?? ''}\` for today`,
      `\`${plan.today.id}\``,
      () => why(expect.today ?? ''),
    ),
    ...(expect.soon ?? []).flatMap((id) =>
      fails(
        soon.includes(id),
        `\`${id}\` today or this week`,
        there.has(id) ? `it comes later, after ${list(soon)}` : 'it is not there',
        () => why(id),
      ),
    ),
    ...(expect.shows ?? []).flatMap((id) => fails(there.has(id), `\`${id}\``, 'it is not there', () => why(id))),
    ...(expect.hides ?? []).flatMap((id) => fails(!there.has(id), `no \`${id}\``, 'it is there', () => why(id))),
    ...(expect.without ?? []).flatMap((name) =>
      [...steps, ...referrals]
        .filter(({ classes }) => classes.includes(name))
        .flatMap(({ id }) => fails(false, `nothing of the class \`${name}\``, `\`${id}\``, () => why(id))),
    ),
    ...(expect.flags ?? []).flatMap((id) => fails(flags.includes(id), `that \`${id}\` is met`, 'it is not met', () => why(id))),
    ...(expect.unflagged ?? []).flatMap((id) => fails(!flags.includes(id), `that \`${id}\` is not met`, 'it is met', () => why(id))),
  ];
}

const list = (ids: readonly string[]): string => (ids.length > 0 ? ids.map((id) => `\`${id}\``).join(', ') : 'none');
