import type {} from '@retrust/widget/vue';
import type { GlobalComponents } from 'vue';

type Tag = InstanceType<GlobalComponents['retrust-assessment']>;

// What Vue's language tools compare a tag with.
export const tags: Tag['$props'][] = [
  { class: 'questions', country: 'GB', readerRole: 'hurt', 'exit-url': 'https://www.bbc.co.uk/weather', keep: true, rulebook: null },
  // @ts-expect-error -- an attribute misspelt
  { 'reader-roll': 'hurt' },
  // @ts-expect-error -- a theme that there is not
  { theme: 'sepia' },
];

export function emit(tag: Tag): void {
  tag.$emit('retrust-ready', new Event('retrust-ready'));
  // @ts-expect-error -- an event misspelt
  tag.$emit('retrust-redy', new Event('retrust-redy'));
}
