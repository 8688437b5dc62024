import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { flat, inProcess } from '../testing.js';

const RULES = fileURLToPath(new URL('../../../../rules/', import.meta.url));
const DOCUMENT = fileURLToPath(new URL('../../../../docs/coverage.md', import.meta.url));
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'retrust-coverage-'));
  cpSync(RULES, folder, { recursive: true, filter: (source) => !/[\\/](node_modules|dist)$/.test(source) });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('retrust coverage', () => {
  it('finds everything of the source articles covered or left out for a reason, and every harm note kept', async () => {
    const { status, stdout } = await inProcess(['coverage']);
    expect(flat(stdout)).toMatch(/314 items: \d+ covered, \d+ left out for a reason; no problems $/);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^ {2}S1-22 {3}left out: /m);
    expect(stdout).toMatch(/^ {2}S3-148 {2}.*faq how-long-does-it-take/m);
  });

  it('prints the table as JSON', async () => {
    const read: unknown = JSON.parse((await inProcess(['coverage', '--json'])).stdout);
    expect(read).toMatchObject({ ok: true, problems: [], totals: { items: 314, harm: { HA: 159, HD: 19, HP: 23, HX: 10 } } });
    expect(read).toHaveProperty('items[0]', expect.objectContaining({ id: 'S0-01', coveredBy: [] }));
  });

  it('finds docs/coverage.md as the rules are now; else run npx retrust coverage --format markdown > docs/coverage.md', async () => {
    const { stdout } = await inProcess(['coverage', '--format', 'markdown']);
    expect(readFileSync(DOCUMENT, 'utf8')).toBe(stdout);
  });

  it('ends with 1 and names what a change of the rules leaves uncovered, and what it may show to whom', async () => {
    const file = join(folder, 'faq/faqs.json');
    const whole = readFileSync(file, 'utf8');
    const spoilt = whole.replace('"S2-21"', '"S2-99"').replace('"couple-therapy", "names-danger"', '"names-danger"');
    expect(spoilt).not.toBe(whole);
    writeFileSync(file, spoilt);
    const { status, stdout } = await inProcess(['coverage', folder]);
    const said = flat(stdout);
    expect(status).toBe(1);
    expect(said).toContain('there is no item `S2-99` in the inventory [unknown-item]');
    expect(said).toMatch(/ S2-21 nothing covers it: [^[]*\[not-covered\]/);
    expect(said).toContain(
      'faq what-can-couple-counselling-do › covers S3-156 (HA-strong) nobody in danger or in doubt may be shown it: it may be shown at level check, in understanding [harm-note]',
    );
  });

  it('refuses an inventory that is none', async () => {
    writeFileSync(join(folder, 'inventory/inventory.json'), '{ "items": [');
    const { status, stderr } = await inProcess(['coverage', folder]);
    expect(status).toBe(2);
    expect(flat(stderr)).toContain('inventory.json` is not JSON');
  });
});
