import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findBrowser } from './find-browser.js';

const folder = mkdtempSync(join(tmpdir(), 'retrust-browsers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** @param {string} name @param {string} script */
function fakeBrowser(name, script) {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return path;
}
const good = () => fakeBrowser('good', 'echo "DevTools listening on ws://127.0.0.1:1/" >&2; exec sleep 5');
const broken = () => fakeBrowser('broken', 'echo "libnss3.so: not found" >&2; exit 127');

describe.skipIf(process.platform === 'win32')('findBrowser', () => {
  it('takes CHROME_PATH before any that is installed', async () => {
    const own = good();
    const found = await findBrowser({ env: { CHROME_PATH: own }, installed: [broken()] });
    expect(found).toMatchObject({ path: own, from: 'CHROME_PATH' });
    expect(found.args).toContain('--no-sandbox');
  });

  it('refuses a CHROME_PATH that does not start, and says why, whatever else is here', async () => {
    await expect(findBrowser({ env: { CHROME_PATH: broken() }, installed: [good()] })).rejects.toThrow(
      /CHROME_PATH is set.*libnss3\.so: not found/s,
    );
    await expect(findBrowser({ env: { CHROME_PATH: join(folder, 'nowhere') }, installed: [good()] })).rejects.toThrow(
      /CHROME_PATH.*ENOENT/s,
    );
  });

  it('passes over an installed browser that does not start', async () => {
    const found = await findBrowser({ env: {}, installed: [join(folder, 'nowhere'), broken(), good()] });
    expect(found).toMatchObject({ path: join(folder, 'good'), from: 'installed' });
  });

  it('takes the one in the npm package when none is installed', async ({ skip }) => {
    if (process.platform !== 'linux' || process.arch !== 'x64') skip('the npm package has Linux x64 only');
    const found = await findBrowser({ env: {}, installed: [] });
    expect(found.from).toBe('npm package');
    expect(found.path).toContain(join('node_modules', '.cache', 'chromium-'));
  }, 60_000);

  it('says in the terminal what is wrong, and exits 1', () => {
    const { status, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'find-browser.js')], {
      env: { ...process.env, CHROME_PATH: join(folder, 'nowhere') },
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^CHROME_PATH is set, and that browser does not start:/);
  });
});
