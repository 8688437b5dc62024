import { assess, evaluate, parseRulebook, type Assessment, type RulebookInput } from '@retrust/engine';
import { builtInInput, world, type World } from './built-in.js';

/** One rule, step, referral … as JSON that may be spoilt. */
export interface Item {
  id: string;
  [field: string]: unknown;
}
const sections = ['questions', 'rules', 'steps', 'referrals', 'notices', 'withholdings'] as const;
const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';

/** Every authored item of a rulebook's files, with the words at hand. */
export class Draft {
  constructor(readonly input: RulebookInput) {}

  /** The item with this id; throws when the built-in rulebook no longer has it, so that no mutation goes stale unseen. */
  item(id: string): Item {
    const found = this.items().find((item) => item.id === id);
    if (!found) throw new Error(`the built-in rulebook has no \`${id}\``);
    return found;
  }
  items(): readonly Item[] {
    return this.input.files.flatMap(({ content }) => {
      const file = content as Readonly<Record<string, unknown>>;
      return sections.flatMap((section) => (Array.isArray(file[section]) ? file[section].filter(isItem) : []));
    });
  }
  /** Sets fields of an item; `undefined` takes a field away. */
  set(id: string, fields: Readonly<Record<string, unknown>>): this {
    const item = this.item(id);
    for (const [field, value] of Object.entries(fields)) {
      if (value === undefined) delete item[field];
      else item[field] = value;
    }
    return this;
  }
  /** Makes a condition that never holds. */
  never(...ids: readonly string[]): this {
    for (const id of ids) this.set(id, { when: 'withholds' in this.item(id) ? NEVER_IN_ANY_STATE : NEVER });
    return this;
  }
  /** Puts a text in another's place. */
  say(key: string, text: string): this {
    const words = this.input.files.flatMap(({ content }) => {
      const file = content as { locale?: unknown; words?: Record<string, string> };
      return file.locale === 'en' && file.words && key in file.words ? [file.words] : [];
    });
    if (words.length === 0) throw new Error(`the built-in rulebook has no text \`${key}\``);
    for (const file of words) file[key] = text;
    return this;
  }
}
/** Nobody is in two states. A rule may not read the state; a withholding must be seen to hold in safety states alone. */
const NEVER_IN_ANY_STATE = {
  all: [
    { fact: 'state', operator: 'equal', value: 'crisis' },
    { fact: 'state', operator: 'equal', value: 'urgent' },
  ],
};
const NEVER = {
  all: [
    { fact: 'role', operator: 'equal', value: 'hurt' },
    { fact: 'role', operator: 'equal', value: 'broke' },
  ],
};

/** The world in which a careless author changed the rulebook. */
export function whenAuthors(change: (draft: Draft) => unknown): World {
  const draft = new Draft(builtInInput());
  change(draft);
  return { rulebook: parseRulebook(draft.input), assess, evaluate };
}

/** The world in which the engine is at fault: what it gives is changed on the way. */
export const whenTheEngine = (change: (result: Assessment, answers: Readonly<Record<string, unknown>>) => Assessment): World => ({
  ...world,
  assess: (rulebook, answers, options) => change(assess(rulebook, answers, options), answers as Readonly<Record<string, unknown>>),
});
