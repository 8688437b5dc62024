import { TIERS, type Condition, type Rulebook, type Withholding } from '@retrust/engine';
import { shortened } from '../checks/matters.js';

/** A rulebook with one small fault in it. */
export interface Mutant {
  /** The rule, withholding or referral that was changed. */
  readonly id: string;
  readonly kind: 'negate' | 'drop' | 'swap' | 'tier' | 'answer' | 'class';
  /** What was changed, in a few words. */
  readonly change: string;
  readonly rulebook: Rulebook;
}
type Change = Omit<Mutant, 'id' | 'rulebook'>;

/** Every mutant of a rulebook's rules, withholdings and referrals: conditions negated, parts dropped, `all` and `any` swapped, tiers and levels changed, answers and classes left out. */
export function mutantsOf(rulebook: Rulebook): readonly Mutant[] {
  const rules = rulebook.rules.flatMap((rule) => [
    ...conditionsOf(rule.when).map(({ condition, ...change }) => made(rulebook, 'rules', rule.id, { ...rule, when: condition }, change)),
    ...tiersOf(rule).map(({ rule: other, change }) => made(rulebook, 'rules', rule.id, other, { kind: 'tier', change })),
  ]);
  const withholdings = rulebook.withholdings.flatMap((one) => [
    ...conditionsOf(one.when).map(({ condition, ...change }) =>
      made(rulebook, 'withholdings', one.id, { ...one, when: condition }, change),
    ),
    ...one.withholds.map((what) =>
      made(rulebook, 'withholdings', one.id, without(one, what), { kind: 'class', change: `no longer withholds ${what}` }),
    ),
  ]);
  const referrals = rulebook.referrals.flatMap((one) =>
    conditionsOf(one.when).map(({ condition, ...change }) => made(rulebook, 'referrals', one.id, { ...one, when: condition }, change)),
  );
  return [...rules, ...withholdings, ...referrals];
}

const without = (one: Withholding, what: string): Withholding => ({ ...one, withholds: one.withholds.filter((w) => w !== what) });

/** The copy is made by hand: the parser would refuse some of these faults, and here it is the proofs that must find them. */
function made<S extends 'rules' | 'withholdings' | 'referrals'>(
  rulebook: Rulebook,
  section: S,
  id: string,
  other: Rulebook[S][number],
  change: Change,
): Mutant {
  const items: readonly { readonly id: string }[] = rulebook[section];
  return { id, ...change, rulebook: { ...rulebook, [section]: items.map((item) => (item.id === id ? other : item)) } };
}

type ChangedCondition = Change & { readonly condition: Condition };

function conditionsOf(when: Condition): readonly ChangedCondition[] {
  return [
    { kind: 'negate', change: 'negated', condition: { not: when } },
    ...shortened(when).map(({ condition, left }) => ({ kind: 'drop' as const, change: `${left} left out`, condition })),
    ...everywhere(when, swapped),
    ...everywhere(when, withFewerAnswers),
  ];
}

/** Applies a change at every node of a condition, one at a time. */
function everywhere(condition: Condition, at: (node: Condition) => readonly ChangedCondition[]): readonly ChangedCondition[] {
  const here = at(condition);
  if ('fact' in condition) return here;
  if ('not' in condition) return [...here, ...everywhere(condition.not, at).map((c) => ({ ...c, condition: { not: c.condition } }))];
  const isAll = 'all' in condition;
  const parts = isAll ? condition.all : condition.any;
  const inside = parts.flatMap((part, i) =>
    everywhere(part, at).map((c) => {
      const changed = parts.map((p, k) => (k === i ? c.condition : p));
      return { ...c, condition: isAll ? { all: changed } : { any: changed } };
    }),
  );
  return [...here, ...inside];
}

function swapped(node: Condition): readonly ChangedCondition[] {
  if ('all' in node && node.all.length > 1) return [{ kind: 'swap', change: 'an `all` became an `any`', condition: { any: node.all } }];
  if ('any' in node && node.any.length > 1) return [{ kind: 'swap', change: 'an `any` became an `all`', condition: { all: node.any } }];
  return [];
}

function withFewerAnswers(node: Condition): readonly ChangedCondition[] {
  if (!('fact' in node) || typeof node.value !== 'object' || node.value.length < 2) return [];
  const values = node.value;
  return values.map((value) => ({
    kind: 'answer',
    change: `${node.fact} no longer counts \`${String(value)}\``,
    condition: { ...node, value: values.filter((v) => v !== value) },
  }));
}

type Rule = Rulebook['rules'][number];
function tiersOf(rule: Rule): readonly { readonly rule: Rule; readonly change: string }[] {
  if (rule.layer === 'level')
    return (['check', 'concern', 'urgent'] as const)
      .filter((level) => level !== rule.level)
      .map((level) => ({ rule: { ...rule, level }, change: `sets ${level}` }));
  if (rule.layer !== 'signal') return [];
  const tiers = TIERS.filter((tier) => tier !== rule.tier).map((tier) => ({
    rule: { ...rule, tier },
    change: `${rule.tier} became ${tier}`,
  }));
  const raised = { rule: { ...rule, raisable: rule.raisable !== true }, change: rule.raisable ? 'no longer raisable' : 'became raisable' };
  return rule.tier === 'red' || rule.tier === 'amber' ? [...tiers, raised] : tiers;
}
