import { describe, expect, it } from 'vitest';
import { assess, extend, parseRulebook, questionText, type Rulebook } from './index.js';
import { edited } from './testing/edit-rulebook.js';

const REVIEW = { by: 'A reader', role: 'native speaker', on: '2026-11' };
const SPANISH = {
  'referral.domestic-abuse-line.title': 'Alguien con quien hablar',
  'referral.domestic-abuse-line.text': 'Llama al {number}.',
  'step.breathe.title': 'Respira',
  'state.safety-first.name': 'Lo primero eres tú',
  'question.afraid.title': '¿Tienes miedo?',
};
const rulebook = (reviewed: object | null = null): Rulebook =>
  parseRulebook(edited(({ files }) => files.push({ path: 'words.es.json', content: { locale: 'es', reviewed, words: SPANISH } })));
const afraid = { role: 'hurt', afraid: 'often' };

describe('a result in another language', () => {
  it('says which, and that nobody has reviewed it', () => {
    expect(assess(rulebook(), afraid, { locale: 'es-MX' })).toMatchObject({ locale: 'es', translation: { locale: 'es', reviewed: null } });
    expect(assess(rulebook(REVIEW), afraid, { locale: 'es' }).translation).toEqual({ locale: 'es', reviewed: REVIEW });
    expect(assess(rulebook(), afraid, { locale: 'de' }).translation).toBeNull();
  });

  it('has the English texts of the locked core beside it, and of nothing else', () => {
    const { referrals, place, plan } = assess(rulebook(), afraid, { locale: 'es', country: 'GB' });
    expect(referrals.find(({ id }) => id === 'domestic-abuse-line')).toMatchObject({
      title: 'Alguien con quien hablar',
      original: { title: 'Title of domestic-abuse-line', text: 'Call 999.' },
    });
    expect(place).toMatchObject({ name: 'Lo primero eres tú', original: { name: 'Name of safety-first', text: 'About safety-first.' } });
    expect(plan.today).toMatchObject({
      title: 'Respira',
      original: { title: 'title of breathe', do: 'do of breathe', because: 'because of breathe', exercise: null },
    });
  });

  it('has none beside a state that is no safety state, and none beside the open part', () => {
    const { place, notices, plan } = assess(rulebook(), { role: 'hurt' }, { locale: 'es' });
    const open = plan.week.filter(({ id }) => !rulebook().core.includes(id));
    expect(open.length).toBeGreaterThan(0);
    expect([place, ...notices, ...open].filter(({ original }) => original !== null)).toEqual([]);
  });

  it.each([
    ['reviewed', rulebook(REVIEW), 'es'],
    ['English', rulebook(), 'en'],
  ])('has none when it is %s', (_, book, locale) => {
    const { referrals, place, plan } = assess(book, afraid, { locale });
    const items = [...referrals, place, plan.today, ...plan.week, ...plan.later];
    expect(items.map(({ original }) => original)).toEqual(items.map(() => null));
    expect(questionText(book, 'afraid', locale).original).toBeNull();
  });
});

describe('a question in another language', () => {
  it('has the English one beside it in the section on safety', () => {
    const { title, original } = questionText(rulebook(), 'afraid', 'es');
    expect(title).toBe('¿Tienes miedo?');
    expect(original).toMatchObject({ title: 'Title of afraid?', why: 'We ask because.' });
    expect(original?.options.map(({ label }) => label)).toEqual(['Option no', 'Option sometimes', 'Option often', 'Not sure']);
    expect(questionText(rulebook(), 'calm', 'es').original).toBeNull();
  });
});

describe('the review of an addition', () => {
  const own = (reviewed: object | null) => ({
    id: 'own',
    version: '1.0.0',
    files: [{ path: 'words.es.json', content: { locale: 'es', reviewed, words: { 'step.breathe.do': 'Cuenta hasta diez.' } } }],
  });

  it('is none of the words that were there before', () => {
    expect(extend(rulebook(), own(REVIEW)).translations).toEqual({ es: null });
    expect(extend(rulebook(REVIEW), own(null)).translations).toEqual({ es: null });
    expect(extend(rulebook(REVIEW), own(REVIEW)).translations).toEqual({ es: REVIEW });
  });
});
