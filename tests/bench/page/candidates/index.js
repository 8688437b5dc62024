import { empty } from './empty.js';
import { govukFrontend } from './govuk.js';
import { lhcForms } from './lhc-forms.js';
import { ours } from './ours.js';
import { surveyjs } from './surveyjs.js';

/** @typedef {{ readonly kind: 'option' | 'button', readonly text: string }} Tap */
/**
 * @typedef {object} Candidate
 * @property {string} name
 * @property {ReadonlyMap<string, import('../server.js').File>} files what its site hands out, by path; `/` is where a reader arrives
 * @property {string | null} root where its questions are; `null` for the article alone
 * @property {string} headings what the title of one of its pages is, as a selector
 * @property {string | null} begin the button of an introduction, tapped as soon as it can be
 * @property {ReadonlyMap<string, readonly Tap[]>} turns what the person taps, by the heading of the page
 * @property {string} result the heading of the last page
 */

/** @returns {Promise<readonly Candidate[]>} */
export const candidates = async () => [empty(), surveyjs(), lhcForms(), govukFrontend(), await ours()];
