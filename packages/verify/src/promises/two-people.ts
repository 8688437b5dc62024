import { LEVELS, SAFETY_STATES, type ContentClass, type Question } from '@retrust/engine';
import type { Model } from '../encode/model.js';
import type { RawQuestion } from '../encode/raw-question.js';
import { FALSE, not, TRUE, type Graph, type Lit } from '../logic/graph.js';
import type { KeptThing, TwoPeoplePromise } from './promise.js';

/** How two people's answers to one question may differ. */
export function changeFormula(
  graph: Graph,
  change: TwoPeoplePromise['change'],
  one: RawQuestion,
  other: RawQuestion,
  calm: readonly string[],
): Lit {
  if (change === 'anything') return TRUE;
  const { question } = one;
  if (question.kind === 'scale' || calm.length === 0 || !calm.every((option) => question.options.includes(option)))
    throw new Error(`\`calm\` names no option of the question \`${question.id}\``);
  const isCalm = graph.or(calm.map((option) => whereOption(one, option)));
  const signs = signsOf(question, calm).map((sign) => ({ before: whereOption(one, sign), after: whereOption(other, sign) }));
  if (change === 'silence') return graph.and([isCalm, ...signs.map(({ before }) => not(before)), whereSilent(other)]);
  const isOneMore = graph.or(signs.map(({ before, after }) => graph.and([not(before), after])));
  if (question.kind === 'single') return graph.and([isCalm, isOneMore]);
  const fromNamed = graph.or(signs.map(({ before }) => before));
  return graph.and([graph.or([isCalm, fromNamed]), ...signs.map(({ before, after }) => graph.implies(before, after)), isOneMore]);
}

/** The options of a question that name danger: all but the calm ones. */
export const signsOf = (question: Exclude<Question, { kind: 'scale' }>, calm: readonly string[]): readonly string[] =>
  question.options.filter((option) => !calm.includes(option) && (question.kind === 'single' || option !== question.none));

const whereOption = (raw: RawQuestion, option: string): Lit =>
  raw.where(`is or has ${option}`, (value) => (typeof value === 'object' ? value.includes(option) : value === option));
const SILENT = ['not-sure', 'skipped', 'unanswered'];
const whereSilent = (raw: RawQuestion): Lit =>
  raw.where('is silent', (value) => SILENT.includes(String(typeof value === 'object' ? value[0] : value)));

/** What the first person has, the second has too. */
export function keptFormula(graph: Graph, thing: KeptThing, one: Model, other: Model, classes: readonly ContentClass[]): Lit {
  switch (thing) {
    case 'level':
      return graph.and(LEVELS.map((level) => graph.iff(one.levels.get(level) ?? FALSE, other.levels.get(level) ?? FALSE)));
    case 'no-lower-level':
      return graph.and(LEVELS.map((_, i) => graph.implies(atLeast(graph, one, i), atLeast(graph, other, i))));
    case 'safety-state':
      return graph.and(SAFETY_STATES.map((state) => graph.iff(one.states.get(state) ?? FALSE, other.states.get(state) ?? FALSE)));
    case 'referral-kinds':
      return graph.and(
        kinds(one).map((kind) => graph.implies(shownMember(one, 'shown.core-kinds', kind), shownMember(other, 'shown.core-kinds', kind))),
      );
    case 'no-new-classes':
      return graph.and(
        classes.map((word) => graph.implies(shownMember(other, 'shown.classes', word), shownMember(one, 'shown.classes', word))),
      );
  }
}

const atLeast = (graph: Graph, { levels }: Model, place: number): Lit =>
  graph.or(LEVELS.slice(place).map((level) => levels.get(level) ?? FALSE));
const kinds = ({ facts }: Model): readonly string[] => {
  const fact = facts.get('shown.core-kinds');
  return fact?.kind === 'set' ? [...fact.members.keys()] : [];
};
const shownMember = ({ facts }: Model, name: string, member: string): Lit => {
  const fact = facts.get(name);
  return fact?.kind === 'set' ? (fact.members.get(member) ?? FALSE) : FALSE;
};
