import { expect } from 'chai';
import { bring } from './bring.js';

/** A module of this server, each time under another address, and its hash. */
async function served(name: string): Promise<{ readonly address: string; readonly integrity: string }> {
  const address = new URL(`./points.ts?${name}`, import.meta.url).href;
  const response = await fetch(address);
  const hash = await crypto.subtle.digest('SHA-384', await response.arrayBuffer());
  return { address, integrity: `sha384-${btoa(String.fromCharCode(...new Uint8Array(hash)))}` };
}

describe('a module that is brought', () => {
  it('is imported when its hash is the one that is known', async () => {
    const { address, integrity } = await served('right');
    const { points } = await bring<typeof import('./points.js')>(address, integrity);
    expect(points).to.be.a('function');
  });

  // WebKit takes the preload and does not check it; there, a site adds a script tag of its own for the second file (docs/embedding.md).
  const isChecked = !/AppleWebKit\/.*Safari\//.test(navigator.userAgent) || /Chrom/.test(navigator.userAgent);
  (isChecked ? it : it.skip)('is not run when it is another one', async () => {
    const { address, integrity } = await served('wrong');
    const other = integrity.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    const outcome = await bring(address, other).then(
      () => 'ran',
      () => 'refused',
    );
    expect(outcome).to.equal('refused');
  });

  it('leaves nothing in the page', async () => {
    const before = document.documentElement.outerHTML;
    const { address, integrity } = await served('trace');
    const brought = bring(address, integrity);
    expect(document.documentElement.outerHTML).to.equal(before);
    await brought;
    expect(document.documentElement.outerHTML).to.equal(before);
  });
});
