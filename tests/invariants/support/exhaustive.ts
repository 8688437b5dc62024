import type { Answers } from '@retrust/engine';
import { CALM, valuesOf, type Person } from './answer-sets.js';
import { world } from './built-in.js';

const gates = world.rulebook.questions.filter((q) => q.gate === true || ['circumstances', 'partner-substance'].includes(q.id));

/**
 * Each role in a calm repair, with every single answer to every question that the level may rest on, and with that question unanswered.
 * A promise that looks at every single change from each of these has seen every pair of answers.
 */
export const eachSingleAnswer: readonly Person[] = ['hurt', 'broke', 'both'].flatMap((role) =>
  gates.flatMap((gate) => {
    const calm: Answers = { ...CALM, role };
    const unanswered = Object.fromEntries(Object.entries(calm).filter(([id]) => id !== gate.id));
    return [unanswered, ...valuesOf(gate).map((value): Answers => ({ ...calm, [gate.id]: value }))].map((answers) => ({ answers }));
  }),
);
