import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RetrustAssessment } from '../packages/widget/src/elements/assessment/assessment.js';
import { PARTS } from '../packages/widget/src/element.js';
import { inRoot } from './lib/root.js';
import { isElement, widgetManifest } from './widget-manifest.js';

const declarations = widgetManifest().modules.flatMap(({ declarations = [] }) => declarations);
const element = declarations.find(isElement);
if (!element) throw new Error('the manifest holds no element');
const { attributes = [], cssParts = [], cssProperties = [], events = [], members = [], slots = [] } = element;

const SRC = inRoot('packages/widget/src');
const all = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.ts') && !/test\.ts$|^testing\b/.test(path),
);
const sourceOf = (pattern: RegExp): string =>
  all
    .filter((path) => pattern.test(path))
    .map((path) => readFileSync(`${SRC}/${path}`, 'utf8'))
    .join('\n');
const everything = sourceOf(/./);

/** Each name once, in order. */
const sorted = (names: Iterable<string | undefined>): readonly (string | undefined)[] => [...new Set(names)].sort();
const namesIn = (text: string, pattern: RegExp): readonly (string | undefined)[] => [...text.matchAll(pattern)].map(([, name]) => name);
const named = (things: readonly { readonly name: string }[]) => sorted(things.map(({ name }) => name));

describe('the manifest of the widget', () => {
  it('holds the public element alone, under its tag, with a description for everything in it', () => {
    expect(declarations.map(({ name }) => name)).toEqual(['RetrustAssessment']);
    expect(element.tagName).toBe('retrust-assessment');
    const bare = [...attributes, ...cssParts, ...cssProperties, ...events, ...members, ...slots].filter(
      ({ description = '' }) => description === '',
    );
    expect(bare).toEqual([]);
  });

  it('names every attribute and property that the class declares for a page, and no other', () => {
    const declared = [...RetrustAssessment.elementProperties].filter(([name]) => name !== 'environment');
    const fields = members.filter(({ kind, name }) => kind === 'field' && RetrustAssessment.elementProperties.has(name));
    expect(named(fields)).toEqual(sorted(declared.map(([name]) => String(name))));
    const names = declared.flatMap(([name, { attribute }]) =>
      attribute === false ? [] : [typeof attribute === 'string' ? attribute : String(name)],
    );
    expect(named(attributes)).toEqual(sorted(names));
    expect(sorted(RetrustAssessment.observedAttributes)).toEqual(sorted(names));
  });

  it('names what else may be read and called, and nothing that is for the widget’s own files', () => {
    const others = members.filter(({ name }) => !RetrustAssessment.elementProperties.has(name));
    expect(named(others)).toEqual(['isReady', 'wipe']);
  });

  it('names every event that is dispatched, as its types do', () => {
    const literal = namesIn(everything, /(?:new (?:Custom)?Event(?:<\w+>)?|#tell)\('([\w-]+)'/g);
    expect(named(events)).toEqual(sorted(literal));
    const map = sourceOf(/^events\.ts$/);
    expect(named(events)).toEqual(sorted(namesIn(map, /^ {2}'([\w-]+)': /gm)));
    // Nobody else dispatches: a name could come from anywhere then.
    expect(everything.match(/dispatchEvent\((?!new (Custom)?Event(<\w+>)?\(('|type,))/g)).toBe(null);
  });

  it('names every custom property that the style sheets read, with its default', () => {
    const styles = sourceOf(/styles/);
    const read = new Map<string, string[]>();
    for (const [, name = '', rest = ''] of styles.matchAll(/var\(\s*(--retrust-[\w-]+),([^;]*);/g)) {
      read.set(name, [...(read.get(name) ?? []), fallbackIn(rest)]);
    }
    expect(named(cssProperties)).toEqual(sorted(namesIn(everything, /(--retrust-[a-z][\w-]*)(?=[,)\s:])/g)));
    expect(named(cssProperties)).toEqual(sorted(read.keys()));
    for (const { name, default: value = '' } of cssProperties) expect(read.get(name), name).toContain(value);
  });

  it('names every part that a page can reach, and every part is one', () => {
    const exported = ['bar', 'button', 'exit-button', ...PARTS.split(', ')];
    const own = ['frame', 'progress', 'page', 'footer'];
    const inTemplates = namesIn(everything, /[\s"]part="([\w -]+)"/g).flatMap((names) => names?.split(' ') ?? []);
    expect(named(cssParts)).toEqual(sorted(inTemplates));
    expect(named(cssParts)).toEqual(sorted([...own, ...exported]));
  });

  it('has types of all its properties and attributes for the frameworks', () => {
    const [properties = '', tag = ''] = sourceOf(/^frameworks\/attributes\.ts$/).split('export interface');
    const typed = namesIn(properties, /'(\w+)'/g);
    expect(sorted(typed)).toEqual(named(members.filter(({ name }) => RetrustAssessment.elementProperties.has(name))));
    const dashed = attributes.map(({ name }) => name).filter((name) => name.includes('-'));
    expect(sorted(namesIn(tag, /^ {2}'([\w-]+)'\?: /gm))).toEqual(sorted(dashed));
  });
});

/** The value that stands in `var()` for one that nobody has set: all until its bracket closes, without the room that `keep` adds. */
function fallbackIn(rest: string): string {
  let depth = 1;
  const end = [...rest].findIndex((letter) => (depth += letter === '(' ? 1 : letter === ')' ? -1 : 0) === 0);
  return rest.slice(0, end).replaceAll(' + var(--_more)', '').replace(/\s+/g, ' ').trim();
}
