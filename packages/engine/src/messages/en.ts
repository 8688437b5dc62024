import { inputMessages } from './input.js';
import { ownMessages } from './own.js';
import { rulebookMessages } from './rulebook.js';

/** The wording of every problem, by code. `{name}` marks are filled with ids and limits, never with what a person answered. */
export const messages = { ...inputMessages, ...ownMessages, ...rulebookMessages } as const;
