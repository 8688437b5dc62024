import { describe, expect, it } from 'vitest';
import * as engine from '@retrust/engine';
import { locales, pairs } from './files.js';
import { missing, wrong } from './findings.js';

const SHIPPED = locales();
const CASES = await Promise.all(SHIPPED.map(async (locale) => ({ locale, all: await pairs(locale) })));

describe.each(CASES)('the translation into $locale', ({ locale, all }) => {
  it('has every text of the rulebook, the widget and the terminal', () => {
    expect(Object.fromEntries(all.map((pair) => [pair.path, missing(pair)]).filter(([, keys]) => keys?.length))).toEqual({});
  });

  it('has the marks of the English texts, none of them left in English, and none in a voice that is not ours', () => {
    const found = all.flatMap((pair) => wrong(pair, locale, engine).map(({ key, what }) => `${pair.path} › ${key}: ${what}`));
    expect(found).toEqual([]);
  });

  it('says of each file who reviewed it, or that nobody has', () => {
    expect(all.filter(({ reviewed }) => reviewed === undefined).map(({ path }) => path)).toEqual([]);
  });

  it('has the keys in the order of the English ones, so that two files can be read side by side', () => {
    for (const { path, source, words } of all.filter((pair) => pair.path.endsWith('.json'))) {
      const there = Object.keys(source).filter((key) => Object.hasOwn(words, key));
      expect(Object.keys(words), `${path}: node scripts/translation-kit.js ${locale} --sort`).toEqual(there);
    }
  });
});

describe('what is found in a translation', () => {
  const english = { title: 'Call {number}.', minutes: 'about {n, plural, one {a minute} other {# minutes}}', no: 'No', name: 'Name' };
  /** @param {Record<string, string>} words @param {string} [locale] */
  const found = (words, locale = 'es') =>
    wrong({ english: '', path: '', exists: true, reviewed: null, source: english, words }, locale, engine).map(
      ({ key, what }) => `${key} ${what}`,
    );

  it('is nothing where all is well', () => {
    expect(found({ title: 'Llama al {number}.', minutes: 'unos {n, plural, one {un minuto} other {# minutos}}', no: 'No' })).toEqual([]);
  });

  it('is a missing text', () => {
    expect(missing({ english: '', path: '', exists: true, reviewed: null, source: english, words: { no: 'No' } })).toEqual([
      'title',
      'minutes',
      'name',
    ]);
  });

  it.each([
    [{ title: 'Llama.' }, 'title lacks the mark `{number}`'],
    [{ title: 'Llama al {number} {nombre}.' }, 'title has the mark `{nombre}`, which the English text has not'],
    [{ title: 'Llama al {number, plural, other {#}}.' }, 'title has the mark `{number}` as a number, which the English text has not'],
    [{ title: 'Llama al {number.' }, 'title can not be read as a message: malformed argument'],
    [{ name: 'Name' }, 'name is the English text'],
    [{ name: ' ' }, 'name is empty'],
    [{ name: 'Nombre ' }, 'name begins or ends with a space'],
    [{ gone: 'x' }, 'gone there is no such English text: correct the key, or take it out'],
    [{ name: 'Nombre'.repeat(10) }, 'name is more than twice as long as the English text'],
    [{ name: '¡Bien' }, 'name holds an exclamation mark: ¡'],
    [{ name: "l'ami" }, "name holds a straight apostrophe or quotation mark: '"],
    [{ name: 'Una víctima' }, 'name holds a label for a person: víctima'],
    [{ name: 'Seguro' }, 'name holds a word for "safe": Seguro'],
  ])('is %j', (words, what) => {
    expect(found(words)).toContain(what);
  });

  it.each([
    ['fr', 'La victime', true],
    ['fr', 'en sécurité', true],
    ['fr', 'sur la page', false],
    ['de', 'Bist du sicher?', true],
    ['de', 'ein Opfer', true],
    ['de', 'versichern', false],
    ['pt', 'em segurança', true],
    ['pt', 'aquela pessoa', false],
    ['ar', 'أنت في أمان', true],
    ['ar', 'الأمانة', false],
    ['ar', 'ضحية', true],
    ['ar', 'بنسبة ٥٠٪', true],
  ])('looks for words of the language: %s %s', (locale, text, isFound) => {
    expect(found({ name: text }, locale).length > 0).toBe(isFound);
  });
});
