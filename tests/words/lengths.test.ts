import { expect, it } from 'vitest';
import { texts } from './passages.js';

/** The most characters that fit a phone 320 pixels wide without the text becoming a wall, by what it is. */
const LIMITS: readonly (readonly [string, RegExp, number])[] = [
  ['the title of a step', /^step\..+\.title$/, 48],
  ['what to do', /^step\..+\.do$/, 320],
  ['why a step is there', /^step\..+\.because$/, 240],
  ['one instruction', /^step\..+\.part\.\d$/, 180],
  ['what is needed', /^step\..+\.need$/, 120],
  ['when to stop', /^step\..+\.stop$/, 180],
  ['a lighter way', /^step\..+\.lighter$/, 220],
  ['a question', /^question\.[^.]+\.title$/, 120],
  ['a hint', /^question\.[^.]+\.hint$/, 220],
  ['why a question is asked', /^question\.[^.]+\.why$/, 220],
  ['an option', /^question\.[^.]+\.option\./, 110],
  ['a kind of help', /^referral\..+\.title$/, 60],
  ['what a kind of help is', /^referral\..+\.text$/, 420],
  ['a notice', /^notice\./, 320],
  ['a frequent question', /^faq\..+\.question$/, 80],
  ['its answer', /^faq\..+\.answer$/, 440],
  ['a criterion', /^exit\./, 110],
  ['the name of a place', /^state\..+\.name$/, 40],
  ['what a place means', /^state\..+\.text$/, 320],
];

it.each(LIMITS)('%s fits a phone', (_what, pattern, most) => {
  const mine = texts.filter(({ key }) => pattern.test(key));
  expect(mine.length).toBeGreaterThan(0);
  expect(mine.filter(({ text }) => text.length > most).map(({ key, text }) => `${key} (${String(text.length)})`)).toEqual([]);
});
