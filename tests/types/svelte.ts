import type {} from '@retrust/widget/svelte';
import type { SvelteHTMLElements } from 'svelte/elements';

// What `svelte-check` compares a tag with.
export const tags: SvelteHTMLElements['retrust-assessment'][] = [
  {
    class: 'questions',
    country: 'GB',
    'reader-role': 'hurt',
    theme: 'dark',
    keep: true,
    rulebook: null,
    'onretrust-resized': ({ currentTarget }) => currentTarget.offsetHeight,
  },
  // @ts-expect-error -- an attribute misspelt
  { 'reader-roll': 'hurt' },
  // @ts-expect-error -- a theme that there is not
  { theme: 'sepia' },
  // @ts-expect-error -- an event misspelt
  { 'onretrust-redy': () => undefined },
];
