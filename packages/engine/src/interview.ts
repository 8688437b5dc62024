import { assign, initialTransition, setup, transition, type SnapshotFrom } from 'xstate';
import { checkedAnswers } from './assess.js';
import { askedQuestions, evaluate } from './evaluate.js';
import type { Answer, Answers } from './model/answers.js';
import type { Question, Rulebook } from './model/rulebook.js';
import type { Role } from './model/terms.js';
import { oncePerRulebook } from './once.js';
import { parseAnswer } from './parse-answers.js';
import { deepFreeze } from './plain.js';
import { plainCopy } from './plain-copy.js';
import type { Problem } from './problems.js';
import { questionsById } from './questions.js';
import { isSafetyState, settle } from './stage.js';

export type InterviewEvent =
  | { readonly type: 'answer-given'; readonly value: unknown }
  | { readonly type: 'question-skipped' }
  | { readonly type: 'went-back' }
  | { readonly type: 'returned-to'; readonly question: string }
  | { readonly type: 'finished' };

/** One moment of the questionnaire. Immutable: `send` returns the next one. */
export interface Interview {
  readonly status: 'asking' | 'done';
  /** The question at hand; `null` when done. */
  readonly question: Question | null;
  /** What was answered before to the question at hand. */
  readonly given: Answer | null;
  /** Answers to the questions that are asked; answers that skip logic has hidden are not among them. */
  readonly answers: Answers;
  /** Why the last answer was not taken; the question stays. */
  readonly problem: Problem | null;
  /** Questions answered or skipped, and how many are asked as it looks now. */
  readonly progress: { readonly answered: number; readonly of: number };
  readonly canGoBack: boolean;
  /** True when the questions on repair were left out because the answers call for help first. */
  readonly endedEarly: boolean;
  send(event: InterviewEvent): Interview;
}

/** Begins the questionnaire, headless. Known answers (or a role that the page sets) are not asked again. Throws an AnswersError for bad ones. */
export function startInterview(rulebook: Rulebook, { answers = {}, role }: { answers?: unknown; role?: Role | undefined } = {}): Interview {
  const known = { ...checkedAnswers(rulebook, role ? { role } : {}), ...checkedAnswers(rulebook, answers) };
  const machine = machineOf(rulebook);
  const [first] = initialTransition(machine, known);
  return view(rulebook, first);
}

interface Context {
  /** Everything answered, also to questions that are hidden just now: going back loses nothing. */
  readonly answers: Answers;
  readonly at: string | null;
  readonly problem: Problem | null;
}

/** The interview as a state machine; one for each rulebook. */
function createInterviewMachine(rulebook: Rulebook) {
  const step = (answers: Answers, from: string | null): Context => ({ answers, at: nextQuestion(rulebook, answers, from), problem: null });
  const take = (context: Context, value: unknown): Context => {
    const question = context.at === null ? undefined : questionsById(rulebook).get(context.at);
    const copied = plainCopy(value, { text: 200, items: 200, depth: 2, named: 0 }, context.at ?? 'answer');
    if (!question || !copied.ok) return { ...context, problem: copied.ok ? null : (copied.problems[0] ?? null) };
    const parsed = parseAnswer(question, copied.value);
    if ('code' in parsed) return { ...context, problem: parsed };
    return step({ ...context.answers, [question.id]: parsed.answer }, question.id);
  };
  const back = (context: Context): Context => {
    const asked = shownQuestions(rulebook, context.answers);
    // From the end: to the question at which the reader stopped, or to the last one.
    const open = context.at === null ? nextQuestion(rulebook, context.answers, null) : null;
    const index = context.at === null ? asked.length : asked.findIndex((q) => q.id === context.at);
    return { ...context, at: open ?? asked[index - 1]?.id ?? context.at, problem: null };
  };

  return setup({
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-assertion -- the types of the machine are told to XState by this assertion
    types: {} as { context: Context; input: Answers; events: InterviewEvent },
    guards: {
      hasPrevious: ({ context }) => back(context).at !== context.at,
      isAsked: ({ context }, { question }: { question: string }) =>
        shownQuestions(rulebook, context.answers).some((q) => q.id === question),
      nothingLeft: ({ context }) => context.at === null,
    },
    actions: {
      take: assign(({ context }, { value }: { value: unknown }) => take(context, value)),
      goBack: assign(({ context }) => back(context)),
      goTo: assign((_, { question }: { question: string }) => ({ at: question, problem: null })),
      stop: assign({ at: null, problem: null }),
    },
  }).createMachine({
    id: 'interview',
    context: ({ input }) => step(input, null),
    initial: 'asking',
    on: {
      'went-back': { guard: 'hasPrevious', target: '.asking', actions: 'goBack' },
      'returned-to': {
        guard: { type: 'isAsked', params: ({ event }) => ({ question: event.question }) },
        target: '.asking',
        actions: { type: 'goTo', params: ({ event }) => ({ question: event.question }) },
      },
    },
    states: {
      asking: {
        always: { guard: 'nothingLeft', target: 'done' },
        on: {
          'answer-given': { actions: { type: 'take', params: ({ event }) => ({ value: event.value }) } },
          'question-skipped': { actions: { type: 'take', params: { value: 'skipped' } } },
          finished: { target: 'done', actions: 'stop' },
        },
      },
      done: {},
    },
  });
}

type Machine = ReturnType<typeof createInterviewMachine>;
const machineOf = oncePerRulebook(createInterviewMachine);

function view(rulebook: Rulebook, snapshot: SnapshotFrom<Machine>): Interview {
  const { answers, at, problem } = snapshot.context;
  const asked = shownQuestions(rulebook, answers);
  const isKnown = (id: string): boolean => Object.hasOwn(answers, id);
  const everything = askedQuestions(rulebook, answers).length;
  return deepFreeze({
    status: snapshot.value === 'done' ? 'done' : 'asking',
    question: asked.find((q) => q.id === at) ?? null,
    given: (at !== null && isKnown(at) ? answers[at] : null) ?? null,
    answers: Object.fromEntries(asked.filter((q) => isKnown(q.id)).map((q) => [q.id, answers[q.id] ?? 'skipped'])),
    problem,
    progress: { answered: asked.filter((q) => isKnown(q.id)).length, of: asked.length },
    canGoBack: snapshot.can({ type: 'went-back' }),
    endedEarly: asked.length < everything,
    send: (event: InterviewEvent) => view(rulebook, transition(machineOf(rulebook), snapshot, event)[0]),
  });
}

/** The next question without an answer, after this one first; `null` when nothing is left to ask. */
function nextQuestion(rulebook: Rulebook, answers: Answers, from: string | null): string | null {
  const asked = shownQuestions(rulebook, answers);
  const open = (q: Question): boolean => !Object.hasOwn(answers, q.id);
  const after = asked.slice(asked.findIndex((q) => q.id === from) + 1);
  return (after.find(open) ?? asked.find(open))?.id ?? null;
}

/**
 * The questions that are put to this reader. Where the answers on safety lead to a safety state, the questions on repair are left out:
 * they could change nothing, and a person who needs help is led to it sooner.
 */
function shownQuestions(rulebook: Rulebook, answers: Answers): readonly Question[] {
  const asked = askedQuestions(rulebook, answers);
  const gates = asked.filter((q) => q.section !== 'repair');
  if (!gates.every((q) => Object.hasOwn(answers, q.id))) return asked;
  const said = Object.fromEntries(gates.map((q) => [q.id, answers[q.id] ?? 'skipped']));
  return isSafetyState(settle(evaluate(rulebook, said))) ? gates : asked;
}
