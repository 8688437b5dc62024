import type { Helpline } from '@retrust/engine';
import { expect } from 'chai';
import { alone, removeAll } from '../../testing/element.js';
import { all, get, has, textOf } from '../../testing/tree.js';

afterEach(removeAll);

const LINE: Helpline = {
  id: 'a-line',
  name: 'A line',
  kind: 'domestic_abuse',
  phones: [{ show: '#8008', dial: '#8008' }],
  hours: '9-17',
  confidence: 'secondary',
  sources: [],
  sourceReadOn: '2026-11-20',
  dialled: false,
};
const show = async (line: Partial<Helpline>): Promise<Element> =>
  (await alone('retrust-helpline', { helpline: { ...LINE, ...line } })).element;
const hrefs = (element: Element): string[] => all(element, 'a').map((link) => link.getAttribute('href') ?? '');

describe('a helpline', () => {
  it('has numbers to tap, short codes and signs included, named for those who hear them', async () => {
    const element = await show({ phones: [{ show: '+44 800', dial: '+44800' }, ...LINE.phones], sms: { show: '85258', dial: '85258' } });
    expect(hrefs(element)).to.deep.equal(['tel:+44800', 'tel:%238008', 'sms:85258']);
    expect(get(element, 'a').getAttribute('aria-label')).to.equal('Call A line, +44 800');
  });

  it('says when it is open, how sure we are, when we looked, and that nobody dialled', async () => {
    const text = textOf(await show({}));
    expect(text).to.contain('Open: 9-17').and.contain('another organisation’s page, November 2026').and.contain('Not dialled by us');
    expect(textOf(await show({ confidence: 'official' }))).to.contain('official page');
    expect(textOf(await show({ confidence: 'publisher' }))).to.contain('publisher of this page');
    expect(textOf(await show({ dialled: true }))).to.contain('Dialled by us, November 2026');
  });

  it('says the usual hours in the words of the reader', async () => {
    expect(textOf(await show({ hours: '24/7' })))
      .to.contain('Open day and night, every day')
      .and.not.contain('24/7');
    expect(textOf(await show({ hours: 'not confirmed' })))
      .to.contain('Opening hours: not confirmed')
      .and.not.contain('Open: not');
  });

  it('keeps the order of the digits in a line that runs from right to left', async () => {
    const element = await show({
      phones: [{ show: '0808 2000 247', dial: '08082000247' }],
      sms: { show: '07860 077333', dial: '07860077333' },
    });
    element.setAttribute('dir', 'rtl');
    for (const number of all(element, 'bdi[dir]')) {
      const digits = [...number.childNodes].find(({ textContent, nodeType }) => nodeType === Node.TEXT_NODE && textContent?.trim());
      const left = (index: number): number => {
        const range = document.createRange();
        range.setStart(digits ?? number, index);
        range.setEnd(digits ?? number, index + 1);
        return range.getBoundingClientRect().left;
      };
      expect(left(0), number.textContent ?? '').to.be.lessThan(left(10));
    }
    expect(all(element, 'bdi[dir]')).to.have.length(2);
  });

  it('opens pages beside the article and does not say where the reader came from', async () => {
    const element = await show({
      web: 'https://example.org/',
      chat: 'https://example.org/chat',
      whatsapp: '+61 400 000 000',
      email: 'a@example.org',
    });
    expect(hrefs(element)).to.include.members(['https://example.org/', 'https://example.org/chat', 'https://wa.me/61400000000']);
    // A mail stays in the outbox: the address is text, never a link.
    expect(hrefs(element).filter((href) => href?.startsWith('mailto:'))).to.deep.equal([]);
    expect(all(element, '.mail').map((mail) => mail.textContent)).to.deep.equal(['E-mail: a@example.org']);
    for (const link of all(element, 'a[target]')) {
      expect([link.getAttribute('target'), link.getAttribute('rel'), link.getAttribute('referrerpolicy')]).to.deep.equal([
        '_blank',
        'noopener noreferrer',
        'no-referrer',
      ]);
    }
  });

  it('follows no address that is anything but a page', async () => {
    const element = await show({ phones: [], web: 'java' + 'script:alert(1)', chat: 'data:text/html,x', email: 'a@b.c?bcc=d@e.f' });
    expect(has(element, 'a')).to.equal(false);
  });
});
