import { isSafetyState, LAYERS, ROLES, type State } from '@retrust/engine';
import { atMost } from '../logic/counter.js';
import { FALSE, not, type Lit } from '../logic/graph.js';
import type { Ground } from '../promises/obligation.js';
import type { CheckGoal, CheckName } from './check.js';

type Make = (check: CheckName, subject: string, goal: Lit, wanted: CheckGoal['wanted'], fault: string, advice?: boolean) => CheckGoal;
const maker =
  ({ person, model }: Ground): Make =>
  (check, subject, goal, wanted, fault, advice = false) => ({
    check,
    subject,
    goal,
    wanted,
    fault,
    advice,
    people: [person],
    always: model.always,
  });

/** Every item is met by somebody; every step and frequent question is shown to each role and in each state that it names, and to no other role. */
export function reachedGoals(on: Ground): readonly CheckGoal[] {
  const { graph, rulebook, model } = on;
  const make = maker(on);
  const role = (word: string): Lit => model.raws.get('role')?.where(`equal "${word}"`, (v) => v === word) ?? FALSE;
  const offers = [...model.steps, ...model.referrals, ...model.faqs];
  const met: readonly (readonly [string, Lit])[] = [
    ...model.flags,
    ...model.withholdings,
    ...model.notices,
    ...offers.map(({ id, fits }) => [id, fits] as const),
  ];
  const dead = met.map(([id, lit]) => make('no-dead-rule', id, lit, 'some', 'no answers can ever meet it'));

  const steps = [...rulebook.steps, ...rulebook.faqs].flatMap((step) => {
    const shown = offers.find(({ id }) => id === step.id)?.shown ?? FALSE;
    const inRoles = step.for.map((word) =>
      make('every-step-reached', `${step.id} for ${word}`, graph.and([shown, role(word)]), 'some', `it is never shown to \`${word}\``),
    );
    const inStates = step.in.map((state: State) =>
      make(
        'every-step-reached',
        `${step.id} in ${state}`,
        graph.and([shown, model.states.get(state) ?? FALSE]),
        'some',
        `it is never shown in \`${state}\``,
      ),
    );
    const others = ROLES.filter((word) => !step.for.includes(word)).map((word) =>
      make('steps-keep-to-their-role', `${step.id} for ${word}`, graph.and([shown, role(word)]), 'never', `it is shown to \`${word}\``),
    );
    return [...inRoles, ...inStates, ...others];
  });
  return [...dead, ...steps];
}

/** Exactly one level, one state, one first step: for every person. */
export function outcomeGoals(on: Ground): readonly CheckGoal[] {
  const { graph, model } = on;
  const make = maker(on);
  const kinds: readonly (readonly [string, readonly Lit[]])[] = [
    ['level', [...model.levels.values()]],
    ['state', [...model.states.values()]],
    ['first step', [...model.today.values()]],
  ];
  return kinds.flatMap(([what, lits]) => [
    make('one-outcome', `no ${what}`, not(graph.or(lits)), 'never', `somebody gets no ${what}`),
    make('one-outcome', `two of ${what}`, not(atMost(graph, lits, 1)), 'never', `somebody gets two of ${what}`),
  ]);
}

/**
 * What decides on danger stands in the locked core: signals, levels, withholdings, gates, and the rules that call for crisis or own conduct.
 * INVARIANT: proofs for any publisher assume it; `extend` refuses an addition of that kind. Needs no solver.
 */
export function unlockedSafety({ rulebook }: Pick<Ground, 'rulebook'>): readonly string[] {
  const { questions, rules, withholdings } = rulebook;
  const core = new Set(rulebook.core);
  return [
    ...questions.filter(({ gate }) => gate),
    ...rules.filter(
      (rule) => rule.layer === 'signal' || rule.layer === 'level' || (rule.layer === 'side-state' && isSafetyState(rule.state)),
    ),
    ...withholdings,
  ]
    .map(({ id }) => id)
    .filter((id) => !core.has(id));
}

/** One writer for each flag, and no reader in its own or an earlier layer. Needs no solver. */
export function writerFaults({ rulebook }: Pick<Ground, 'rulebook'>): readonly string[] {
  const written = new Map<string, number>();
  for (const { id } of rulebook.rules) written.set(id, (written.get(id) ?? 0) + 1);
  const twice = [...written].filter(([, times]) => times > 1).map(([id]) => `${id} has two writers`);
  const layer = new Map(rulebook.rules.map((rule) => [rule.id, LAYERS.indexOf(rule.layer)]));
  const known = new Set([...rulebook.questions.map(({ id }) => id), ...written.keys()]);
  const early = rulebook.rules.flatMap((rule) =>
    factsIn(rule.when).flatMap((fact) => {
      if ((layer.get(fact) ?? -1) >= LAYERS.indexOf(rule.layer)) return [`${rule.id} reads ${fact} of its own or a later layer`];
      const isOwn = fact === 'level' || fact === 'state' || fact.startsWith('tally.');
      return isOwn || known.has(fact) ? [] : [`${rule.id} reads ${fact}, which nothing raises`];
    }),
  );
  return [...twice, ...early];
}

const factsIn = (condition: Ground['rulebook']['rules'][number]['when']): readonly string[] => {
  if ('all' in condition) return condition.all.flatMap(factsIn);
  if ('any' in condition) return condition.any.flatMap(factsIn);
  return 'not' in condition ? factsIn(condition.not) : [condition.fact];
};
