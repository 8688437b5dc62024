import { firefoxPath } from '../../../../scripts/browsers/firefox.js';
import { webkitPaths } from '../../../../scripts/browsers/webkit.js';
import { launchChromium } from './chromium.js';
import type { Launch } from './engine.js';
import { launchFirefox } from './firefox.js';
import { launchWebkit } from './webkit.js';

interface Found {
  readonly name: string;
  readonly launch: Launch;
  /** Why its tests are skipped on this machine; `null` when it is here. */
  readonly missing: string | null;
}

const listed = (list: string | undefined): readonly string[] => (list ?? '').split(',').map((name) => name.trim());

/** The engines, in one order. As in the browser tests, those that `REQUIRE_BROWSERS` names must be here: else this throws. */
export const engines: readonly Found[] = [
  { name: 'chromium', launch: launchChromium, find: () => undefined },
  { name: 'firefox', launch: launchFirefox, find: firefoxPath },
  { name: 'webkit', launch: launchWebkit, find: webkitPaths },
].map(({ name, launch, find }) => {
  try {
    find();
    return { name, launch, missing: null };
  } catch (error) {
    if (listed(process.env.REQUIRE_BROWSERS).includes(name)) throw error;
    return { name, launch, missing: error instanceof Error ? error.message : String(error) };
  }
});
