import { monthOf, type Helpline } from '@retrust/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { dialLink, webAddress } from '../../addresses.js';
import { languageOf } from '../../countries.js';
import { RetrustElement } from '../../element.js';
import { numeral, outLink, withEnglish, withNumeral } from '../../links.js';
import { base } from '../../styles/base.js';
import { buttons } from '../../styles/buttons.js';
import { put } from '../../words/words.js';
import { styles } from './helpline.styles.js';

/** Hours that are said in the reader's own language; others stand as the entry has them. */
const SAID_OF_HOURS: Readonly<Record<string, 'helpline.always' | 'helpline.hours.unknown'>> = {
  '24/7': 'helpline.always',
  'not confirmed': 'helpline.hours.unknown',
};

/** One service to contact now: its numbers to tap, when it is open, whom it is for, and how sure we are of the entry. */
export class RetrustHelpline extends RetrustElement {
  static override styles = [base, buttons, styles];

  @property({ attribute: false }) helpline: Helpline | null = null;

  protected override render(): TemplateResult | typeof nothing {
    const line = this.helpline;
    if (!line) return nothing;
    const hours = SAID_OF_HOURS[line.hours ?? ''];
    const facts = [
      ['helpline.for', 'audience', line.audience],
      ['helpline.hours', 'hours', hours ? undefined : line.hours],
      ['helpline.languages', 'languages', line.languages],
      ['helpline.relay', 'text', line.textRelay],
    ] as const;
    return html`
      <div class="line" part="card">
        <div class="who">
          <p class="name" id="name">${this.#name(line)}${line.region ? html`<span class="soft">, <bdi lang="en">${line.region}</bdi></span>` : nothing}</p>
          ${hours ? html`<p class="small">${this.shared.words[hours]}</p>` : nothing}
          ${facts.map(([key, mark, said]) => (said ? html`<p class="small">${withEnglish(this.shared, key, mark, said)}</p>` : nothing))}
        </div>
        ${this.#numbers(line)}
        <div class="foot small">
          <p class="soft">${this.#certainty(line)}</p>
          ${this.#links(line)}
        </div>
      </div>
    `;
  }

  /** A name that has an English one beside it is in the language of its country. */
  #name({ name, nameEn }: Helpline): TemplateResult {
    const language = languageOf(this.shared.country);
    return nameEn ? html`<bdi lang=${language ?? nothing}>${name}</bdi> <bdi lang="en">(${nameEn})</bdi>` : html`<bdi>${name}</bdi>`;
  }

  #numbers({ name, phones, sms }: Helpline): TemplateResult | typeof nothing {
    if (phones.length === 0 && !sms) return nothing;
    const label = (key: 'helpline.call' | 'helpline.text', number: string): string => put(this.shared, key, { name, number });
    return html`
      <div class="ways">      ${phones.map(
        ({ show, dial }) =>
          html`<a class="button call" part="number" href=${dialLink('tel', dial)} aria-label=${label('helpline.call', show)}>${numeral(show)}</a>`,
      )}
      ${
        sms
          ? html`<a class="button" part="number" href=${dialLink('sms', sms.dial)} aria-label=${label('helpline.text', sms.show)}
            >${withNumeral(this.shared, 'helpline.message', sms.show)}</a
          >`
          : nothing
      }
      </div>
    `;
  }

  #links({ whatsapp, chat, web, email }: Helpline): TemplateResult {
    const { words } = this.shared;
    const digits = whatsapp?.replace(/\D/g, '') ?? '';
    const links = [
      [digits.length > 6 ? `https://wa.me/${digits}` : null, withNumeral(this.shared, 'helpline.whatsapp', whatsapp ?? '')],
      [webAddress(chat), words['helpline.chat']],
      [webAddress(web), words['helpline.web']],
    ] as const;
    const isMail = email !== undefined && /^[^\s@?&]+@[^\s@?&]+$/.test(email);
    return html`
      <div class="links">
        ${links.map(([url, label]) => (url ? outLink(words, url, label, 'name') : nothing))}
        ${isMail ? html`<span class="mail">${words['helpline.email']}: <bdi>${email}</bdi></span>` : nothing}
      </div>
    `;
  }

  #certainty({ confidence, sourceReadOn, dialled, phones }: Helpline): string {
    const date = monthOf(sourceReadOn, this.shared.locale);
    if (dialled) return put(this.shared, 'helpline.dialled', { date });
    return put(this.shared, `helpline.${phones.length > 0 ? 'source' : 'entry'}.${confidence}`, { date });
  }
}
