import { english } from './words/words.js';

/** Worldwide directories that need no rulebook: read on their own pages in November 2026. */
export const DIRECTORIES = [
  { name: 'Find A Helpline', url: 'https://findahelpline.com' },
  { name: 'Lila.help', url: 'https://lila.help' },
] as const;

/** Help without any template, rulebook or translation: what stands when everything else has failed. */
export function lastResort(): DocumentFragment {
  const fragment = document.createDocumentFragment();
  const say = (text: string): HTMLElement => {
    const p = document.createElement('p');
    p.textContent = text;
    fragment.append(p);
    return p;
  };
  say(`${english['help.emergency']}: ${english['help.emergency.local']}`);
  say(english['help.directories']);
  for (const { name, url } of DIRECTORIES) {
    const link = document.createElement('a');
    link.href = url;
    link.textContent = `${name} (${url})`;
    link.rel = 'noreferrer noopener';
    say('').append(link);
  }
  return fragment;
}
