import type { Helpline, ShownReferral } from '@retrust/engine';
import { expect } from 'chai';
import { alone, removeAll } from '../../testing/element.js';
import { all, get, has, settled } from '../../testing/tree.js';

afterEach(removeAll);

const line = (id: string, kind: Helpline['kind']): Helpline => ({
  id,
  name: id,
  kind,
  phones: [{ show: id, dial: '1' }],
  confidence: 'official',
  sources: [],
  sourceReadOn: '2026-11',
  dialled: false,
});
const referral = (helplines: readonly Helpline[], emergency: ShownReferral['emergency'] = []): ShownReferral => ({
  id: 'a',
  title: 'Title',
  text: 'Text.',
  original: null,
  emergency,
  helplines,
  classes: [],
});
const shown = (element: Element, path: string): string[] =>
  all(element, path).map((one) => ('helpline' in one ? (one.helpline as Helpline).id : ''));

describe('a referral', () => {
  it('shows one line of each kind first, the others one tap away', async () => {
    const lines = [
      line('a1', 'domestic_abuse'),
      line('a2', 'domestic_abuse'),
      line('a3', 'domestic_abuse'),
      line('m', 'mens_domestic_abuse'),
      line('l', 'lgbtq_domestic_abuse'),
    ];
    const { element } = await alone('retrust-referral', { referral: referral(lines) });
    expect(shown(element, '.card > ul > li > retrust-helpline')).to.deep.equal(['a1', 'm', 'l']);
    expect(shown(element, 'details retrust-helpline')).to.deep.equal(['a2', 'a3']);
    expect(get(element, 'summary').textContent).to.contain('Show 2 more');
  });

  it('folds nothing away for the sake of a single line', async () => {
    const { element } = await alone('retrust-referral', { referral: referral(['a', 'b', 'c', 'd'].map((id) => line(id, 'youth'))) });
    expect(has(element, 'details')).to.equal(false);
    expect(shown(element, 'retrust-helpline')).to.have.length(4);
  });

  it('has the emergency numbers above the lines', async () => {
    const { element } = await alone('retrust-referral', {
      referral: referral([line('a', 'youth')], [{ show: '112', dial: '112', label: 'all services' }]),
    });
    await settled(element);
    expect(all(element, 'a').map((link) => link.getAttribute('href'))).to.deep.equal(['tel:112', 'tel:1']);
    expect(get(element, '.numbers').textContent).to.contain('Call 112').and.contain('all services');
  });
});
