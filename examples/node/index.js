import { assess, parseAnswers, parseRulebook, whatWouldChange } from '@retrust/engine';
import rules from '@retrust/rules';

// Once, when your program starts: a rulebook is checked from end to end before anything is asked of it.
const rulebook = parseRulebook(rules);

// For every reader: answers of unknown origin, such as the body of a request.
const received = {
  role: 'hurt',
  age: 'adult',
  'what-happened': ['lies'],
  'found-out': 'months',
  afraid: 'no',
  'say-no': 'yes',
};

const parsed = parseAnswers(rulebook, received);
if (parsed.ok) {
  const assessment = assess(rulebook, parsed.answers, { country: 'GB', locale: 'en' });
  print(assessment);
  const changes = whatWouldChange(rulebook, parsed.answers);
  for (const { text } of changes) console.log(`Opens a later stage: ${text.question} ${text.option}`);
} else {
  // Every problem at once, each with its question and a hint. No problem repeats an answer.
  for (const { path, message, hint } of parsed.problems) console.error(`${path}: ${message} (${hint})`);
  process.exitCode = 2;
}

/**
 * The order is the point: where the answers call for it, help comes first and there is no path to show.
 * @param {import('@retrust/engine').Assessment} assessment
 */
function print({ title, place, help, referrals, plan, notices, mayKeep }) {
  console.log(`${title}\n`);
  const numbers = help.emergency.map(({ show }) => show).join(' or ');
  if (numbers) console.log(`In danger now? Call ${numbers}.\n`);
  if (!mayKeep) referrals.forEach(referral);
  console.log(`${place.name}\n${place.text}\n`);
  for (const { kind, text } of notices) if (kind === 'care') console.log(`${text}\n`);
  for (const step of [plan.today, ...plan.week]) console.log(`* ${step.title}\n  ${step.do}\n  Why: ${step.because}\n`);
  if (mayKeep) referrals.forEach(referral);
  for (const { kind, text } of notices) if (kind !== 'care') console.log(`${text}\n`);
}

/** @param {import('@retrust/engine').ShownReferral} referral */
function referral({ title, text, helplines }) {
  console.log(`${title}\n${text}`);
  for (const { name, phones } of helplines) console.log(`  ${name} ${phones.map(({ show }) => show).join(', ')}`);
  console.log('');
}
