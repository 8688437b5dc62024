import { helpFor, type Helpline, type Phone, type Rulebook } from '@retrust/engine';
import { dialLink, webAddress } from '../addresses.js';
import { DIRECTORIES } from '../last-resort.js';
import type { Words } from '../words/words.js';
import { escaped, tag } from './markup.js';

export interface HelpHtml {
  /** A paragraph with the emergency number. */
  readonly emergency: string;
  /** A paragraph and a list of helplines. */
  readonly list: string;
}

/**
 * The help of a country as plain HTML, for readers without JavaScript and until the script is there.
 * Without a country that the rulebook lists: the worldwide directories, and no number.
 */
export function helpHtml(rulebook: Rulebook, words: Words, country = ''): HelpHtml {
  const { emergency, helplines } = helpFor(rulebook, { country });
  const numbers = emergency.map((phone) => `${number('tel', phone)}${phone.label ? ` (${escaped(phone.label)})` : ''}`).join(', ');
  const lines = helplines.length > 0 ? helplines.map(line) : DIRECTORIES.map(({ name, url }) => outward(url, name));
  return {
    emergency: `<p><strong>${escaped(words['help.emergency'])}</strong>: ${numbers || escaped(words['help.emergency.local'])}</p>`,
    list: [
      `<p>${escaped(words[helplines.length > 0 ? 'help.lead' : 'help.directories'])}</p>`,
      '<ul>',
      ...lines.map((html) => `  <li>${html}</li>`),
      '</ul>',
    ].join('\n'),
  };
}

function line({ name, nameEn, region, phones, sms, web, audience, hours }: Helpline): string {
  const who = `${name}${nameEn && nameEn !== name ? ` (${nameEn})` : ''}${region ? `, ${region}` : ''}`;
  const address = webAddress(web);
  const ways = [...phones.map((phone) => number('tel', phone)), ...(sms ? [`SMS ${number('sms', sms)}`] : [])];
  const facts = [audience, hours === 'not confirmed' ? undefined : hours].filter((fact) => fact !== undefined).join('; ');
  // What a service says of itself is in English, whatever the language of the page.
  const said = facts === '' ? '' : ` <small lang="en" dir="auto">${escaped(facts)}</small>`;
  return `${address ? outward(address, who) : escaped(who)}${ways.length > 0 ? `: ${ways.join(', ')}` : ''}${said}`;
}

const number = (scheme: 'tel' | 'sms', { show, dial }: Phone): string =>
  `${tag('a', { href: dialLink(scheme, dial) })}<bdi dir="ltr">${escaped(show)}</bdi></a>`;

const outward = (url: string, name: string): string =>
  `${tag('a', { href: url, target: '_blank', rel: 'noopener noreferrer', referrerpolicy: 'no-referrer' })}${escaped(name)}</a>`;
