import type { Answer, FactValue, Question } from '@retrust/engine';
import { FALSE, not, TRUE, type Graph, type Lit } from '../logic/graph.js';
import type { Assignment } from '../logic/simulate.js';

type Meaning = (value: FactValue) => boolean;

/** Every answer that can be given to one question, before skip logic. Exactly what `parseAnswers` lets through. */
export interface RawQuestion {
  readonly question: Question;
  /** What holds of every answer: one option at most, and so on. */
  readonly always: Lit;
  readonly answered: Lit;
  /** The variables; no two answers set the same ones. */
  readonly variables: readonly Lit[];
  /** A formula for "the answer is one of those for which `meaning` is true". `key` names the meaning, so that it is worked out once. */
  where(key: string, meaning: Meaning): Lit;
  /** The variables that one answer makes true. */
  variablesOf(answer: Answer | undefined): readonly Lit[];
  /** The answer in one case; `undefined` for unanswered. */
  answerIn(assignment: Assignment): Answer | undefined;
  /** How many different answers there are, "unanswered" among them. */
  readonly count: bigint;
}

/** Above this, only answers with one option each are tried: exact for `contains`, the one operator that such a question takes. */
const MOST_OPTIONS_TRIED = 12;

/** Variables and rules for the answers to one question. Two calls give two independent people. */
export function rawQuestion(graph: Graph, question: Question): RawQuestion {
  return question.kind === 'multiple' ? rawMultiple(graph, question) : rawChoice(graph, question);
}

function rawChoice(graph: Graph, question: Exclude<Question, { kind: 'multiple' }>): RawQuestion {
  const values =
    question.kind === 'scale' ? Array.from({ length: question.max - question.min + 1 }, (_, i) => question.min + i) : question.options;
  const choices = [...values, 'not-sure', 'skipped'].map((value) => ({ value, lit: graph.variable(`${question.id} = ${String(value)}`) }));
  const variables = choices.map(({ lit }) => lit);
  const answered = graph.or(variables);
  const known = new Map<string, Lit>();
  return {
    question,
    always: graph.atMostOne(variables),
    answered,
    variables,
    where: (key, meaning) =>
      remember(known, key, () =>
        graph.or([...choices.filter(({ value }) => meaning(value)).map(({ lit }) => lit), meaning('unanswered') ? not(answered) : FALSE]),
      ),
    variablesOf: (answer) => choices.filter(({ value }) => value === answer).map(({ lit }) => lit),
    answerIn: (assignment) => choices.find(({ lit }) => assignment(lit))?.value,
    count: BigInt(choices.length + 1),
  };
}

function rawMultiple(graph: Graph, question: Extract<Question, { kind: 'multiple' }>): RawQuestion {
  const { id, none } = question;
  const named = question.options
    .filter((option) => option !== none)
    .map((option) => ({ option, lit: graph.variable(`${id} ∋ ${option}`) }));
  const whole = [none, 'not-sure', 'skipped'].map((word) => ({ word, lit: graph.variable(`${id} = ${word}`) }));
  const anyNamed = graph.or(named.map(({ lit }) => lit));
  const answered = graph.or([anyNamed, ...whole.map(({ lit }) => lit)]);
  const known = new Map<string, Lit>();

  /** Decides option by option; equal halves fold into one, so that `contains` comes out as a single variable. */
  const table = (meaning: Meaning): Lit => {
    if (named.length > MOST_OPTIONS_TRIED) return graph.or(named.filter(({ option }) => meaning([option])).map(({ lit }) => lit));
    const decide = (from: number, chosen: readonly string[]): Lit => {
      const here = named[from];
      if (!here) return chosen.length > 0 && meaning(chosen) ? TRUE : FALSE;
      return graph.choose(here.lit, decide(from + 1, [...chosen, here.option]), decide(from + 1, chosen));
    };
    return decide(0, []);
  };
  return {
    question,
    always: graph.and([graph.atMostOne(whole.map(({ lit }) => lit)), ...whole.map(({ lit }) => not(graph.and([lit, anyNamed])))]),
    answered,
    variables: [...named, ...whole].map(({ lit }) => lit),
    where: (key, meaning) =>
      remember(known, key, () =>
        graph.or([
          table(meaning),
          ...whole.filter(({ word }) => meaning([word])).map(({ lit }) => lit),
          meaning(['unanswered']) ? not(answered) : FALSE,
        ]),
      ),
    variablesOf: (answer) => {
      if (answer === undefined) return [];
      const words = typeof answer === 'object' ? answer : [String(answer)];
      return [...named.map(({ option, lit }) => ({ word: option, lit })), ...whole]
        .filter(({ word }) => words.includes(word))
        .map(({ lit }) => lit);
    },
    answerIn: (assignment) => {
      const word = whole.find(({ lit }) => assignment(lit))?.word;
      if (word !== undefined) return word === none ? [none] : word;
      const chosen = named.filter(({ lit }) => assignment(lit)).map(({ option }) => option);
      return chosen.length > 0 ? question.options.filter((option) => chosen.includes(option)) : undefined;
    },
    count: 2n ** BigInt(named.length) + 3n,
  };
}

function remember(known: Map<string, Lit>, key: string, make: () => Lit): Lit {
  let lit = known.get(key);
  if (lit === undefined) known.set(key, (lit = make()));
  return lit;
}
