// For the page around the iframe: gives it the room that it asks for, and leaves the whole page when its reader leaves. The Shift key does the
// same while the focus is in the article, whose keys the iframe never hears.
import { QuickExit } from '../controllers/quick-exit.js';
import { browserEnvironment, exitUrlFrom } from '../environment.js';
import { settingsOf } from './settings.js';

const MOST = 20_000;

const frames = (): readonly HTMLIFrameElement[] => [...document.querySelectorAll<HTMLIFrameElement>('iframe[data-retrust]')];

const exit = new QuickExit({
  environment: browserEnvironment,
  get exitAddress() {
    return exitUrlFrom(settingsOf(frames()[0]?.src.split('#')[1] ?? '').get('exit-url') ?? null);
  },
  // The answers are in there, and go with it.
  wipe: () => {
    for (const frame of frames()) frame.remove();
  },
  exited: () => undefined,
  addController: () => undefined,
  removeController: () => undefined,
  requestUpdate: () => undefined,
  updateComplete: Promise.resolve(true),
});
exit.hostConnected();

addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
  // A frame that may not be this page's own has no origin; which frame it is tells who speaks.
  const frame = frames().find(({ contentWindow }) => contentWindow === source);
  if (!frame || typeof data !== 'object' || data === null || !('type' in data)) return;
  if (data.type === 'retrust-exited') exit.leave();
  if (data.type === 'retrust-resized' && 'height' in data && typeof data.height === 'number' && data.height > 0) {
    frame.style.height = `${Math.min(Math.ceil(data.height), MOST)}px`;
  }
});
