import { askedQuestions, type Answers } from '@retrust/engine';
import { world } from './built-in.js';

/*
 * A second opinion. The signs of the safety policy, section 2, written from the policy upon ANSWERS and not upon the rules' flags.
 * Where the policy leaves room, the reading here is the narrower one, so that the promises bind at least what the policy says;
 * the rulebook may be stricter (a gun in reach without any threat, a "no" that is not always free).
 */

/** The answers to questions that are put to this reader; the rest is dropped, as everywhere. */
export function heard(answers: Answers): Answers {
  const asked = new Set(askedQuestions(world.rulebook, answers).map((q) => q.id));
  return Object.fromEntries(Object.entries(answers).filter(([id]) => asked.has(id)));
}

const says = (answers: Answers, question: string, ...options: readonly string[]): boolean => {
  const value = answers[question];
  return options.some((option) => (typeof value === 'object' ? value.includes(option) : value === option));
};

interface Signs {
  readonly urgent: boolean;
  readonly red: boolean;
  readonly amber: boolean;
}
function signs(all: Answers): Signs {
  const a = heard(all);
  const fear = says(a, 'afraid', 'sometimes', 'often'); //                                     row 1
  const violence = says(a, 'physical', 'pushed-or-hit', 'kept-from-leaving'); //               row 2
  const neck = says(a, 'physical', 'neck'); //                                                 row 3
  const anyThreat =
    says(a, 'threats', 'kill-or-harm', 'could-kill', 'pets', 'children-or-papers', 'harm-themselves', 'other-threat') ||
    says(a, 'sexual', 'images') ||
    says(a, 'children', 'threatened');
  const weapon = says(a, 'physical', 'weapon-used') || (says(a, 'threats', 'gun-near') && anyThreat); // row 4
  const deadly = says(a, 'threats', 'kill-or-harm', 'could-kill'); //                          row 5
  const growing = says(a, 'getting-worse', 'yes'); //                                          row 6
  const sexual = says(a, 'sexual', 'unwanted', 'contraception', 'images'); //                  row 7
  const otherThreat = says(a, 'threats', 'children-or-papers', 'other-threat'); //             row 8
  const control = says(a, 'control', 'rules', 'cut-off', 'money', 'phone', 'following'); //    rows 9-13
  const contempt = says(a, 'treatment', 'put-down', 'things-broken'); //                       row 14, amber
  const jealousy = says(a, 'treatment', 'jealous'); //                                         row 15, amber
  const jealousControl = jealousy && (fear || says(a, 'control', 'rules', 'phone')); //        row 15 with 1, 9 or 12
  const children = says(a, 'children', 'harmed', 'threatened', 'used'); //                     row 16
  const childNow = says(a, 'children', 'danger-now');
  const pets = says(a, 'threats', 'pets'); //                                                  row 17
  const raised =
    says(a, 'circumstances', 'pregnant-or-new-baby', 'leaving') || // rows 18 and 20
    says(a, 'partner-substance', 'drink-or-drugs-untreated', 'drink-or-drugs-treated'); // row 23
  const selfHarmThreat = says(a, 'threats', 'harm-themselves'); //                             row 19
  const noIsUnsafe = says(a, 'say-no', 'no') || says(a, 'privacy', 'watched', 'made-to'); //   rows 21 and 22

  const raisableRed = fear || violence || growing || sexual || otherThreat || control || jealousControl || children || pets;
  const amber = contempt || jealousy;
  const urgent = neck || weapon || deadly || childNow || (growing && (violence || neck || weapon || deadly)) || (raisableRed && raised);
  const red = urgent || raisableRed || selfHarmThreat || noIsUnsafe || (contempt && jealousy) || (amber && raised);
  return { urgent, red, amber };
}

/** URG: a sign of tier U, or a red one that pregnancy, leaving or the partner's drinking raises. */
export const isUrgent = (answers: Answers): boolean => signs(answers).urgent;
/** RED: a sign of tier R or U, two ambers of different groups, or amber with fear. */
export const isRed = (answers: Answers): boolean => signs(answers).red;

const GATES = ['privacy', 'afraid', 'say-no', 'physical', 'threats', 'sexual', 'control', 'treatment', 'children', 'getting-worse'];
/** Gate questions that were put to the reader and got no clear answer. */
export const openGates = (answers: Answers): readonly string[] => {
  const asked = new Set(askedQuestions(world.rulebook, answers).map((q) => q.id));
  return GATES.filter((gate) => asked.has(gate) && (answers[gate] === undefined || says(answers, gate, 'skipped', 'not-sure')));
};
/** CHECK: not RED, and some amber, or silence on a gate question. */
export const isCheck = (answers: Answers): boolean => {
  const { red, amber } = signs(answers);
  return !red && (amber || openGates(answers).length > 0);
};
/** HARM: the reader says that they use harm. Looking in secret is no harm in this sense. */
export const isHarming = (answers: Answers): boolean =>
  says(
    heard(answers),
    'own-conduct',
    'used-force',
    'threatened',
    'tracked-or-demanded',
    'set-rules-or-money',
    'pressed-for-sex',
    'partner-afraid',
    'want-to-harm',
  );
/** SUI: own thoughts of ending one's life. "Not sure" is read in favour of help. */
export const isInCrisis = (answers: Answers): boolean => says(heard(answers), 'own-life', 'sometimes', 'yes', 'not-sure');
/** MINOR: under 18. */
export const isMinor = (answers: Answers): boolean => says(heard(answers), 'age', 'under-18');
/** DEC: deception goes on, by either side, or a promise was broken and hidden. */
export const isDeceived = (answers: Answers): boolean => {
  const a = heard(answers);
  return (
    says(a, 'partner-hiding', 'still-going-on') ||
    says(a, 'own-hiding', 'still-going-on') ||
    says(a, 'promises-kept', 'broken-and-hidden') ||
    says(a, 'own-promises', 'broken-and-hidden')
  );
};
/** An addiction without help, on either side. */
export const isAddicted = (answers: Answers): boolean => {
  const a = heard(answers);
  return says(a, 'own-substance', 'untreated') || says(a, 'partner-substance', 'drink-or-drugs-untreated', 'other-untreated');
};
/** Responsibility is refused, by either side. */
export const isDisowned = (answers: Answers): boolean => {
  const a = heard(answers);
  return says(a, 'partner-takes-responsibility', 'blames-me-or-others') || says(a, 'own-responsibility', 'others');
};
/** The result may be seen by somebody else. */
export const isWatched = (answers: Answers): boolean => says(heard(answers), 'privacy', 'watched', 'made-to');
export { says };
