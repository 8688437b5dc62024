import { STAGES, snapshotOf } from '@retrust/engine';
import { world } from '../support/built-in.js';
import { containing, isAbuseReferral, JOINT, PUSH, referralsWith, saying, stepsOf, stepsWith, textsOf } from '../support/output.js';
import { firstOf, named, resultOf, type Promised } from '../support/promise.js';
import { isAddicted, isCheck, isDeceived, isDisowned, isHarming, isMinor, isRed, isWatched, says } from '../support/signs.js';

/** 7. RED: no step that needs or invites the partner. */
export const noJointStepInDanger: Promised = {
  number: 7,
  concerns: ({ answers }) => isRed(answers),
  fault: (where, person) => stepsWith(resultOf(where, person), JOINT),
};

/** 8. RED or CHECK: no sharing of phones, places, passwords or accounts. */
export const nothingIsExposedUnderDoubt: Promised = {
  number: 8,
  concerns: ({ answers }) => isRed(answers) || isCheck(answers),
  fault: (where, person) => firstOf(stepsWith(resultOf(where, person), ['expose']), referralsWith(resultOf(where, person), ['expose'])),
};

/** 9. RED: no couple counselling, and at least one domestic-abuse line or directory. */
export const dangerLeadsToALineAndNotToCoupleWork: Promised = {
  number: 9,
  concerns: ({ answers }) => isRed(answers),
  fault: (where, person) => {
    const result = resultOf(where, person);
    return firstOf(
      stepsWith(result, ['couple-therapy']),
      referralsWith(result, ['couple-therapy']),
      saying(textsOf(result), /\bcouples?[- ](counsell|therap|work)|counsellor for both/i),
      result.referrals.some(isAbuseReferral) ? null : 'no domestic-abuse line',
    );
  },
};

const URGES =
  /\b(confront|ultimatum|(tell|ask|show|text|write to|test|check on) your partner|(tell|ask) (him|her|them) (that|to|about)|talk (about this |about it )?(to|with) your partner|both of you must|forgive (him|her|them|your partner)|be patient|give (it|them) (more )?time)\b/i;
/** 10. RED: no pressure, and no text that asks the reader to confront, test, warn or inform the partner. */
export const nobodyInDangerIsPressed: Promised = {
  number: 10,
  concerns: ({ answers }) => isRed(answers),
  fault: (where, person) => {
    const result = resultOf(where, person);
    return firstOf(stepsWith(result, PUSH), referralsWith(result, PUSH), saying(textsOf(result), URGES));
  },
};

/** 11. RED: no stage of repair, and no word of progress. */
export const dangerIsNoStageOfRepair: Promised = {
  number: 11,
  concerns: ({ answers }) => isRed(answers),
  fault: (where, person) => {
    const { state, path, place } = resultOf(where, person);
    return firstOf(
      STAGES.some((stage) => stage === state) ? `the stage is ${state}` : null,
      path === null ? null : 'a path is shown',
      containing([{ at: 'place', text: `${place.name} ${place.text}` }], /\d|%|progress|stage|score|trust (has|is)|further|closer/i),
    );
  },
};

const WINNING = ['win-back', 'apology', 'contact', ...JOINT] as const;
/** 12. HARM: a line for people who use harm, and nothing that wins back, apologises, makes contact or is done together. */
export const whoHarmsIsLedToStop: Promised = {
  number: 12,
  concerns: ({ answers }) => isHarming(answers),
  fault: (where, person) => {
    const result = resultOf(where, person);
    const { referrals, country } = result;
    const listed = country ? (world.rulebook.help[country]?.helplines ?? []) : [];
    const there = listed.filter((line) => line.kind === 'using_harm').map((line) => line.id);
    const given = new Set(referrals.flatMap((r) => r.helplines.map((line) => line.id)));
    // Where a country has no such line, the referral says in words whom to ask; where somebody watches, it stands under another name.
    const inWords = isWatched(person.answers) ? 'lines-for-anyone' : 'using-harm-line';
    return firstOf(
      named(
        'lines that are not given',
        there.filter((id) => !given.has(id)),
      ),
      there.length > 0 || referrals.some((r) => r.id === inWords) ? null : 'no referral for people who use harm',
      stepsWith(result, WINNING),
      referralsWith(result, WINNING),
      saying(
        textsOf(result),
        /win (back|your partner|them)|apolog|write (them|him|her|your partner) a letter|send .*(flowers|gift)|anger management/i,
      ),
    );
  },
};

/** 13. HARM: no shelter, no plan for leaving, no sign by which somebody's leaving is noticed. */
export const whoHarmsIsNotShownTheWayOut: Promised = {
  number: 13,
  concerns: ({ answers }) => isHarming(answers),
  fault: (where, person) => {
    const result = resultOf(where, person);
    const directories = [...result.help.helplines, ...result.referrals.flatMap((r) => r.helplines)].filter(
      (line) => line.kind === 'domestic_abuse_directory',
    );
    return firstOf(
      stepsWith(result, ['leaving-plan']),
      referralsWith(result, ['leaving-plan']),
      named(
        'directories of places',
        directories.map((line) => line.id),
      ),
      containing(
        textsOf(result),
        /\b(shelter|refuge|places? that take|take people in|plan for (staying|leaving)|leaving can be|your plans|packed|ready to leave|signs? (that|of) .*leav)/i,
      ),
    );
  },
};

/** 14. RED and HARM: help for the reader's own danger comes first; 7 to 13 hold all the same. */
export const whoIsHarmedAndHarmsIsHelpedFirst: Promised = {
  number: 14,
  concerns: ({ answers }) => isRed(answers) && isHarming(answers),
  fault: (where, person) => {
    const { state, referrals } = resultOf(where, person);
    const own = referrals.findIndex(isAbuseReferral);
    const theirs = referrals.findIndex((r) => r.id === 'using-harm-line');
    return firstOf(
      state === 'urgent' || state === 'safety-first' ? null : `the state is ${state}`,
      own >= 0 && (theirs < 0 || own < theirs) ? null : 'the line for the own acts comes first',
      ...[
        noJointStepInDanger,
        nothingIsExposedUnderDoubt,
        dangerLeadsToALineAndNotToCoupleWork,
        nobodyInDangerIsPressed,
        dangerIsNoStageOfRepair,
        whoHarmsIsLedToStop,
        whoHarmsIsNotShownTheWayOut,
      ].map((promise) => promise.fault(where, person)),
    );
  },
};

/** 15. DEC: neither forgiving nor closeness, new memories or games of trust; the stage is transparency at most. */
export const noClosenessWhileDeceptionGoesOn: Promised = {
  number: 15,
  concerns: ({ answers }) => isDeceived(answers),
  fault: (where, person) => {
    const result = resultOf(where, person);
    const stage = STAGES.findIndex((s) => s === result.state);
    return firstOf(
      stepsWith(result, ['forgive', 'intimacy', 'new-memories', 'vulnerability', 'joint-exercise', 'future-vision']),
      stage > STAGES.indexOf('transparency') ? `the stage is ${result.state}` : null,
    );
  },
};

/** 16. Addiction without help, or no responsibility: no stage after stabilisation, and help that fits. */
export const noStageIsBuiltOnAnOpenWound: Promised = {
  number: 16,
  concerns: ({ answers }) => isAddicted(answers) || isDisowned(answers),
  fault: (where, person) => {
    const { state, referrals, discreet } = resultOf(where, person);
    const ids = referrals.map((r) => r.id);
    const stage = STAGES.findIndex((s) => s === state);
    // Before somebody else's eyes the same lines stand under a heading that names nothing.
    const isReferred = ids.includes(discreet ? 'lines-for-anyone' : 'addiction-help');
    return firstOf(
      stage > STAGES.indexOf('stabilisation') ? `the stage is ${state}` : null,
      isAddicted(person.answers) && !isReferred ? 'no help with addiction' : null,
      isDisowned(person.answers) && !ids.includes('individual-counsellor') ? 'no help for the reader alone' : null,
    );
  },
};

/** 17. MINOR: no couple therapy, no intimacy; a youth referral. */
export const theYoungAreLedToTheirOwnLine: Promised = {
  number: 17,
  concerns: ({ answers }) => isMinor(answers),
  fault: (where, person) => {
    const result = resultOf(where, person);
    const listed = result.country ? (world.rulebook.help[result.country]?.helplines ?? world.rulebook.worldwide) : world.rulebook.worldwide;
    const there = listed.some((line) => line.kind === 'youth');
    return firstOf(
      stepsWith(result, ['couple-therapy', 'intimacy', 'joint-exercise', 'forgive']),
      referralsWith(result, ['couple-therapy', 'intimacy']),
      result.referrals.some((r) => r.id.startsWith('youth-line') && (!there || r.helplines.some((line) => line.kind === 'youth')))
        ? null
        : 'no youth line',
      containing(textsOf(result), /\b(sex life|lovemaking|make love|in bed)\b/i),
    );
  },
};

/** 18. Forgiving: at level none, without deception, on the hurt side and by the own wish only. */
export const forgivingIsFree: Promised = {
  number: 18,
  concerns: () => true,
  fault: (where, person) => {
    const { answers } = person;
    const result = resultOf(where, person);
    const may =
      result.level === 'none' &&
      STAGES.some((stage) => stage === result.state) &&
      !isDeceived(answers) &&
      says(answers, 'role', 'hurt', 'both') &&
      says(answers, 'own-stance', 'at-peace-with-it', 'still-working-on-it') &&
      !says(answers, 'wish', 'part', 'pause');
    return may ? null : stepsWith(result, ['forgive']);
  },
};

/** 19. Sharing: at level none and with a free "no" only; in each case for a time, to be stopped, agreed, and never over devices of others. */
export const sharingIsFreeAndEnds: Promised = {
  number: 19,
  concerns: () => true,
  fault: (where, person) => {
    const result = resultOf(where, person);
    const shared = stepsOf(result).filter((step) => step.classes.includes('expose'));
    if (shared.length === 0) return null;
    const texts = textsOf(result).filter(({ at }) => at.startsWith('step ') || at.startsWith('notice '));
    const all = texts.map(({ text }) => text).join(' ');
    const lacks = (what: string, pattern: RegExp): string | null => (pattern.test(all) ? null : `nothing says that it ${what}`);
    return firstOf(
      result.level === 'none' && says(person.answers, 'say-no', 'yes') ? null : stepsWith(result, ['expose']),
      lacks('is agreed', /\bagree|both|willing|if (you )?both\b/i),
      lacks('ends', /end date|set time|weeks|month/i),
      lacks('can be stopped', /stop(ped)?\b|say no|end it/i),
      lacks('leaves out what belongs to others', /other people’s|nobody has to/i),
    );
  },
};

/** Where danger was told, nothing is offered to keep: the engine's part of 28, and no snapshot. */
export const nothingToKeepInDanger: Promised = {
  number: null,
  concerns: ({ answers }) => isRed(answers) || isHarming(answers),
  fault: (where, person) => {
    const result = resultOf(where, person);
    return firstOf(result.mayKeep ? 'it may be kept' : null, snapshotOf(result) === null ? null : 'a snapshot is left behind');
  },
};
