// What a program with the widget in it may write, and what its types refuse. Checked from the source by `npm run typecheck`, and as it is published
// by tests/e2e/package.test.ts. Each line after an `@ts-expect-error` has one thing wrong.
import '@retrust/widget/define';

export function place(): HTMLElement {
  const element = document.createElement('retrust-assessment');
  element.country = 'GB';
  element.readerRole = 'hurt';
  element.exitUrl = 'https://www.bbc.co.uk/weather';
  element.words = { 'intro.begin': 'Start' };
  // @ts-expect-error -- a side that nobody can be on
  element.readerRole = 'hurtt';
  // @ts-expect-error -- a theme that there is not
  element.theme = 'sepia';
  // @ts-expect-error -- a property misspelt
  element.contry = 'GB';
  // @ts-expect-error -- words for a button that there is not
  element.words = { 'intro.beginn': 'Start' };
  element.wipe();
  return element;
}

export const EVENTS: readonly (keyof HTMLElementEventMap & keyof DocumentEventMap)[] = [
  'retrust-ready',
  'retrust-resized',
  'retrust-exited',
  // @ts-expect-error -- an event misspelt
  'retrust-redy',
];

// @ts-expect-error -- no event carries anything
export const CARRIED: keyof HTMLElementEventMap['retrust-exited'] = 'detail';

export function listen(told: (type: string) => void): void {
  document.addEventListener('retrust-ready', ({ type }) => {
    told(type);
  });
}
