import { at, SECTIONS_OF_CONTENT, type Draft } from './assemble.js';
import { checkConditions } from './crosscheck-conditions.js';
import { checkWords } from './crosscheck-words.js';
import type { Condition } from './model/condition.js';
import type { Authored, Helpline } from './model/rulebook.js';
import { isOneOf, LEVELS, PRIVATE_CLASSES, SIDE_STATES, STAGES, type State } from './model/terms.js';
import { TODAY_MINUTES } from './plan.js';
import { problem, suggest, type Problem } from './problems.js';
import { isSafetyState } from './stage.js';

/** Checks what no single file can say: references, layers, operators, and that every reader gets a step and every text is there. */
export function crosscheck(draft: Draft): readonly Problem[] {
  return [
    ...checkQuestions(draft),
    ...checkSources(draft),
    ...checkConditions(draft),
    ...checkRules(draft),
    ...checkHelplines(draft),
    ...checkFirstSteps(draft),
    ...checkWords(draft),
  ];
}

function checkQuestions(draft: Draft): readonly Problem[] {
  const bad = (id: string, field: string, detail: string, expected: string): Problem =>
    problem('bad-shape', at(draft, id, field), { detail, expected });
  return draft.questions.flatMap((question) => {
    if (question.kind === 'scale')
      return question.min < question.max && question.max - question.min <= 10
        ? []
        : [bad(question.id, 'max', 'a scale needs 2 to 11 steps', 'give `min` below `max`, at most 10 apart')];
    const twice = new Set(question.options).size !== question.options.length;
    const silent = question.options.some((o) => ['not-sure', 'skipped', 'unanswered', 'hidden'].includes(o));
    return [
      ...(twice ? [bad(question.id, 'options', 'an option is named twice', 'name each option once')] : []),
      ...(silent
        ? [
            bad(
              question.id,
              'options',
              '`not-sure`, `skipped`, `unanswered` and `hidden` are reserved',
              'leave them out: they are offered for every question',
            ),
          ]
        : []),
      ...(question.kind === 'multiple' && !question.options.includes(question.none)
        ? [bad(question.id, 'none', '`none` names no option', 'list it among `options` too')]
        : []),
    ];
  });
}

function checkSources(draft: Draft): readonly Problem[] {
  const known = draft.sources.map((s) => s.id);
  const items: readonly Authored[] = SECTIONS_OF_CONTENT.flatMap((section) => (section === 'sources' ? [] : [...draft[section]]));
  return items.flatMap(({ id, sources }) =>
    sources.filter((s) => !isOneOf(known, s)).map((s) => problem('unknown-source', at(draft, id, 'sources'), { id: s }, suggest(s, known))),
  );
}

function checkRules(draft: Draft): readonly Problem[] {
  const exits = draft.rules.filter((r) => r.layer === 'exit').map((r) => r.id);
  const stagesWithoutExit = STAGES.filter((s) => s !== 'maintenance' && !draft.rules.some((r) => r.layer === 'exit' && r.stage === s));
  const levelsWithoutRule = LEVELS.filter((l) => l !== 'none' && !draft.rules.some((r) => r.layer === 'level' && r.level === l));
  return [
    ...stagesWithoutExit.map((s) => problem('missing-rule', 'rulebook', { what: `the exit of the stage \`${s}\`` })),
    ...levelsWithoutRule.map((l) => problem('missing-rule', 'rulebook', { what: `the level \`${l}\`` })),
    ...draft.rules
      .filter((r) => r.layer === 'signal' && r.tier === 'amber' && r.group === undefined)
      .map(({ id }) =>
        problem('bad-shape', at(draft, id, 'group'), {
          detail: 'an amber signal needs a group',
          expected: 'two ambers of different groups together count as red',
        }),
      ),
    ...draft.steps.flatMap((step) =>
      (step.towards ?? [])
        .filter((id) => !exits.includes(id))
        .map((id) => problem('missing-rule', at(draft, step.id, 'towards'), { what: `the exit \`${id}\`` }, suggest(id, exits))),
    ),
  ];
}

/** A helpline can be reached somehow, and a directory for readers of any country names no number that belongs to one. */
function checkHelplines(draft: Draft): readonly Problem[] {
  const bad = (id: string, detail: string, expected: string): Problem => problem('bad-helpline', at(draft, id), { detail, expected });
  const isSilent = (line: Helpline): boolean =>
    line.phones.length === 0 && !line.sms && !line.whatsapp && !line.chat && !line.web && !line.email;
  return [
    ...[...draft.worldwide, ...draft.help.flatMap((h) => h.helplines)]
      .filter(isSilent)
      .map(({ id }) =>
        bad(id, 'there is no way to reach this helpline', 'give a phone, a text number, a chat, a page or an e-mail address'),
      ),
    ...draft.worldwide
      .filter((line) => line.phones.length > 0 || line.sms)
      .map(({ id }) => bad(id, 'a worldwide entry names a number', 'put a number into the file of its country')),
  ];
}

/** INVARIANT: in every state every reader has a small private step for today, whatever is withheld. `assess` rests on it. */
function checkFirstSteps(draft: Draft): readonly Problem[] {
  const states: readonly State[] = [...SIDE_STATES, ...STAGES];
  const shutters = draft.withholdings.filter(({ withholds }) => withholds.includes('open-content'));
  const anywhere = !shutters.every(({ when }) => holdsInSafetyStatesOnly(when));
  const needsCore = (state: State): boolean => anywhere || isSafetyState(state);
  const keeps = (state: State): boolean =>
    draft.steps.some(
      (step) =>
        step.in.includes(state) &&
        step.for.length === 3 &&
        step.when === undefined &&
        step.minutes <= TODAY_MINUTES &&
        step.classes.every((c) => isOneOf(PRIVATE_CLASSES, c)) &&
        (!needsCore(state) || draft.core.has(step.id)),
    );
  return states
    .filter((state) => !keeps(state))
    .map((state) => problem('no-first-step', 'rulebook', { state, core: needsCore(state) ? ', in the locked core' : '' }));
}

/** True when a condition can be seen to hold in safety states alone: by the state, or by a level that leads to one. */
function holdsInSafetyStatesOnly(condition: Condition): boolean {
  if ('all' in condition) return condition.all.some(holdsInSafetyStatesOnly);
  if ('any' in condition) return condition.any.every(holdsInSafetyStatesOnly);
  if ('not' in condition || (condition.operator !== 'equal' && condition.operator !== 'in')) return false;
  const values = [condition.value].flat();
  if (condition.fact === 'state') return values.every(isSafetyState);
  return condition.fact === 'level' && values.every((level) => level === 'concern' || level === 'urgent');
}
