import { LEVELS, SAFETY_STATES, type ContentClass } from '@retrust/engine';
import type { Model } from '../encode/model.js';
import type { RawQuestion } from '../encode/raw-question.js';
import { FALSE, TRUE, type Graph, type Lit } from '../logic/graph.js';
import type { KeptThing, TwoPeoplePromise } from './promise.js';

/** How two people's answers to one question may differ. */
export function changeFormula(
  graph: Graph,
  change: TwoPeoplePromise['change'],
  one: RawQuestion,
  other: RawQuestion,
  calm: string | undefined,
): Lit {
  if (change === 'anything') return TRUE;
  const { question } = one;
  if (question.kind === 'scale' || calm === undefined || !question.options.includes(calm))
    throw new Error(`\`calm\` names no option of the question \`${question.id}\``);
  const isCalm = whereOption(one, calm);
  if (change === 'silence') return graph.and([isCalm, whereSilent(other)]);
  const signs = question.options.filter((option) => option !== calm && (question.kind === 'single' || option !== question.none));
  const named = signs.map((sign) => whereOption(other, sign));
  if (question.kind === 'single') return graph.and([isCalm, graph.or(named)]);
  const kept = signs.map((sign) => graph.implies(whereOption(one, sign), whereOption(other, sign)));
  const fromNamed = graph.or(signs.map((sign) => whereOption(one, sign)));
  return graph.and([graph.or([isCalm, fromNamed]), ...kept, graph.or(named)]);
}

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
        kinds(one).map((kind) => graph.implies(shownMember(one, 'shown.kinds', kind), shownMember(other, 'shown.kinds', kind))),
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
  const fact = facts.get('shown.kinds');
  return fact?.kind === 'set' ? [...fact.members.keys()] : [];
};
const shownMember = ({ facts }: Model, name: string, member: string): Lit => {
  const fact = facts.get(name);
  return fact?.kind === 'set' ? (fact.members.get(member) ?? FALSE) : FALSE;
};
