import type { Helpline } from './model/rulebook.js';
import { CONFIDENCES, HELPLINE_KINDS, isOneOf } from './model/terms.js';
import { ownProblem } from './own-problem.js';
import { isRecord } from './plain.js';
import { isId, shown, suggest, type Problem } from './problems.js';

// A page checks a publisher's helplines without a schema library, and more strictly than a rulebook's own files are: nobody else looks at them.

/** What is wrong with a helpline of this country (or `worldwide`), as a page will show it. */
export function lineProblems(line: unknown, country: string): readonly Problem[] {
  if (!isRecord(line)) return [bad(country, 'a helpline is not an object', 'give `{ "id", "name", "kind", … }`')];
  const at = `${country} › ${isId(line.id) ? line.id : '(no id)'}`;
  const wrong = Object.entries(FIELDS).filter(([field, { is, needed }]) => (line[field] === undefined ? needed : !is(line[field])));
  const hasPhone = Array.isArray(line.phones) && line.phones.length > 0;
  const isSilent = !hasPhone && WAYS.every((way) => line[way] === undefined);
  return [
    ...Object.keys(line)
      .filter((field) => !Object.hasOwn(FIELDS, field))
      .map((field) => ownProblem('unknown-field', at, { field: shown(field) }, suggest(shown(field), Object.keys(FIELDS)))),
    ...wrong.map(([field, { expected }]) => bad(`${at} › ${field}`, `\`${field}\` is missing or has the wrong shape`, expected)),
    ...(country === 'worldwide' && (hasPhone || line.sms !== undefined)
      ? [bad(at, 'a worldwide entry names a number', 'put it under its country')]
      : []),
    ...(isSilent ? [bad(at, 'there is no way to reach this helpline', 'give a number, a chat, a page or an e-mail address')] : []),
  ];
}
const WAYS = ['sms', 'whatsapp', 'chat', 'web', 'email'];

/** What is wrong with the emergency numbers of a country. */
export const numberProblems = (numbers: unknown, country: string): readonly Problem[] =>
  arePhones(numbers, 'label') ? [] : [bad(`${country} › emergency`, 'a number can not be dialled', PHONE)];

const bad = (at: string, detail: string, expected: string): Problem => ownProblem('bad-helpline', at, { detail, expected });

const matches =
  (pattern: RegExp) =>
  (value: unknown): boolean =>
    typeof value === 'string' && value.length <= 2_000 && pattern.test(value);
const isText = matches(/\S/);

/** Numbers whose digits are shown as they are dialled, whatever else is shown beside them. */
const arePhones = (phones: unknown, ...more: readonly string[]): boolean =>
  Array.isArray(phones) &&
  phones.every(
    (phone: unknown) =>
      isRecord(phone) &&
      Object.entries(phone).every(([field, value]) => ['show', 'dial', ...more].includes(field) && isText(value)) &&
      matches(/^\+?[0-9*#]{2,20}$/)(phone.dial) &&
      digits(phone.show).includes(digits(phone.dial).slice(-6)),
  );
const digits = (value: unknown): string => String(value).replace(/[^\d*#]/g, '');
const PHONE = 'give each number as `{ "show": "0808 2000 247", "dial": "08082000247" }`, with the same digits';

interface Field {
  readonly is: (value: unknown) => boolean;
  readonly expected: string;
  readonly needed?: boolean;
}
const text: Field = { is: isText, expected: 'give a text, or leave it out' };
const address: Field = { is: matches(/^https:\/\/[^\s/.]+\.\S+$/), expected: 'give an address that begins with https://' };
const FIELDS: Readonly<Record<keyof Helpline, Field>> = {
  id: { is: isId, expected: 'give a lower-case, hyphenated name', needed: true },
  name: { ...text, needed: true },
  nameEn: text,
  region: text,
  kind: { is: (value) => isOneOf(HELPLINE_KINDS, value), expected: `use one of ${HELPLINE_KINDS.join(', ')}`, needed: true },
  audience: text,
  phones: { is: (value) => arePhones(value), expected: PHONE, needed: true },
  sms: { is: (value) => arePhones([value]), expected: PHONE },
  whatsapp: { is: matches(/^\+\d{7,20}$/), expected: 'give the number with its country code, such as `+34600000016`' },
  chat: address,
  web: address,
  email: { is: matches(/^[^\s@?&]+@[^\s@?&]+$/), expected: 'give an e-mail address' },
  textRelay: text,
  hours: text,
  languages: text,
  confidence: { is: (value) => isOneOf(CONFIDENCES, value), expected: 'give `publisher`', needed: true },
  sources: { is: Array.isArray, expected: 'give a list', needed: true },
  sourceReadOn: {
    is: matches(/^\d{4}-(0[1-9]|1[0-2])(-\d{2})?$/),
    expected: 'say when the number was last read on the page of the service, such as `2026-11`',
    needed: true,
  },
  dialled: { is: (value) => typeof value === 'boolean', expected: 'give true or false', needed: true },
  note: text,
};
