import type { Assessment, ShownExercise, ShownNotice, ShownStep, StepTexts } from '@retrust/engine';
import { word } from '../words/words.js';
import { emergency, helplines, shortly } from './help.js';
import { original } from './original.js';
import { heading, paragraph, spaced, type Lines, type Sheet } from './sheet.js';

/** What the renderer must be told besides the result. */
export interface ResultWords {
  /** "your local emergency number", for readers whose country is unknown. */
  readonly localEmergency: string;
  /** How to name a country in this command. */
  readonly howToName: string;
}

/**
 * The whole result as lines. INVARIANT: where nothing may be kept, the emergency number and the kinds of help come before
 * everything else, and no answer and no path is shown. The numbers to call stand last: they are what stays in view.
 */
export function result(sheet: Sheet, assessment: Assessment, words: ResultWords): Lines {
  const title = [...paragraph(sheet, assessment.title).map(sheet.bold), ''];
  const care = spaced(notices(sheet, assessment, 'care'));
  const referred = referrals(sheet, assessment);
  const steps = plan(sheet, assessment);
  const end = [...faqs(sheet, assessment), ...goodToKnow(sheet, assessment), ...help(sheet, assessment, words)];
  if (assessment.mayKeep)
    return [...title, ...care, ...place(sheet, assessment), ...path(sheet, assessment), ...steps, ...referred, ...end];
  const call = emergency(sheet, assessment.help.emergency, words.localEmergency);
  return [...title, ...call, ...referred, ...place(sheet, assessment), '', ...care, ...steps, ...end];
}

/** Outside of the path there is no "where": the name of the state stands alone. */
function place(sheet: Sheet, { place: { name, text, original: english }, mayKeep }: Assessment): Lines {
  if (!mayKeep) return [...heading(sheet, name), ...paragraph(sheet, text), ...original(sheet, english && [english.name, english.text])];
  return [...heading(sheet, word('result.place')), ...spaced([paragraph(sheet, name).map(sheet.mark), paragraph(sheet, text)])];
}

function path(sheet: Sheet, assessment: Assessment): Lines {
  if (!assessment.path) return [];
  const stages = assessment.path.map(({ name, place: where }, i) => {
    const line = `${String(i + 1)}  ${name}`;
    if (where === 'ahead') return paragraph(sheet, line, '   ').map(sheet.dim);
    const said = `${line} (${word(where === 'here' ? 'result.here' : 'result.behind')})`;
    return where === 'here' ? paragraph(sheet, said, '-> ').map(sheet.bold) : paragraph(sheet, said, '   ');
  });
  return [...heading(sheet, word('result.path')), ...stages.flat()];
}

function plan(sheet: Sheet, { plan: { today, week, later } }: Assessment): Lines {
  return [
    ...heading(sheet, word('result.today')),
    ...step(sheet, today, ''),
    ...(week.length > 0 ? [...heading(sheet, word('result.week')), ...steps(sheet, week)] : []),
    ...(later.length > 0 ? [...heading(sheet, word('result.later')), ...later.flatMap(({ title }) => paragraph(sheet, title, '- '))] : []),
  ];
}

const steps = (sheet: Sheet, list: readonly ShownStep[]): Lines => spaced(list.map((one, i) => step(sheet, one, `${String(i + 1)}. `)));

function step(sheet: Sheet, { title, do: doing, because, minutes, exercise: how, original: english }: ShownStep, first: string): Lines {
  const indent = ' '.repeat(first.length);
  const long = word('result.minutes', { minutes });
  return [
    ...paragraph(sheet, `${title} (${long})`, first).map(sheet.mark),
    ...paragraph(sheet, doing, indent),
    ...(how ? exercise(sheet, how, indent) : []),
    ...paragraph(sheet, word('result.why', { text: because }), indent).map(sheet.dim),
    ...original(sheet, english && [english.title, english.do, ...instructions(english), english.because], indent),
  ];
}

const instructions = ({ exercise: how }: StepTexts): readonly string[] => (how ? [how.need, ...how.parts, how.stop, how.lighter] : []);

function exercise(sheet: Sheet, { need, parts, stop, lighter }: ShownExercise, indent: string): Lines {
  return [
    ...paragraph(sheet, word('exercise.need', { text: need }), indent),
    ...parts.flatMap((part, i) => paragraph(sheet, part, `${indent}${String(i + 1)}) `)),
    ...paragraph(sheet, word('exercise.stop', { text: stop }), indent),
    ...paragraph(sheet, word('exercise.lighter', { text: lighter }), indent),
  ];
}

/** Kinds of help, most pressing first. A line that two of them name stands in full at the first. */
function referrals(sheet: Sheet, { referrals: list, mayKeep }: Assessment): Lines {
  const shown = new Set<string>();
  const blocks = list.map(({ title, text, emergency: numbers, helplines: lines, original: english }) => {
    const again = lines.filter(({ id }) => shown.has(id));
    const first = lines.filter(({ id }) => !shown.has(id));
    first.forEach(({ id }) => shown.add(id));
    return spaced([
      [...paragraph(sheet, title).map(sheet.bold), ...paragraph(sheet, text), ...original(sheet, english && [english.title, english.text])],
      mayKeep && numbers.length > 0 ? emergency(sheet, numbers, '') : [],
      helplines(sheet, first),
      shortly(sheet, again),
    ]);
  });
  return blocks.length > 0 ? [...heading(sheet, word('result.referrals')), ...spaced(blocks)] : [];
}

function notices(sheet: Sheet, assessment: Assessment, kind: ShownNotice['kind'], first = ''): readonly Lines[] {
  return assessment.notices
    .filter((notice) => notice.kind === kind)
    .map(({ text, original: english }) => [
      ...paragraph(sheet, text, first),
      ...original(sheet, english && [english.text], ' '.repeat(first.length)),
    ]);
}

function faqs(sheet: Sheet, { faqs: list }: Assessment): Lines {
  const blocks = list.map(({ question, answer }) => [...paragraph(sheet, question).map(sheet.mark), ...paragraph(sheet, answer)]);
  return blocks.length > 0 ? [...heading(sheet, word('result.faqs')), ...spaced(blocks)] : [];
}

function goodToKnow(sheet: Sheet, assessment: Assessment): Lines {
  const said = [
    ...notices(sheet, assessment, 'expectation', '- '),
    ...notices(sheet, assessment, 'limits', '- '),
    ...(assessment.translation?.reviewed === null ? [paragraph(sheet, word('result.unreviewed'), '- ')] : []),
  ];
  return said.length > 0 ? [...heading(sheet, word('result.know')), ...said.flat()] : [];
}

/** What stands under every result. Lines that a referral has shown in full are named shortly. */
function help(sheet: Sheet, assessment: Assessment, words: ResultWords): Lines {
  const { emergency: numbers, helplines: lines, country } = assessment.help;
  const above = new Set(assessment.referrals.flatMap((one) => one.helplines.map(({ id }) => id)));
  return [
    ...heading(sheet, word('result.help')),
    ...spaced([
      emergency(sheet, numbers, words.localEmergency),
      country === null ? paragraph(sheet, words.howToName) : [],
      helplines(
        sheet,
        lines.filter(({ id }) => !above.has(id)),
      ),
      shortly(
        sheet,
        lines.filter(({ id }) => above.has(id)),
      ),
      ...notices(sheet, assessment, 'traces'),
    ]),
  ];
}
