// The script of the iframe page, before the widget's own: it hands over what the publisher has set, and tells the page around it two things,
// how much room the widget needs and that the reader has left.
import '../events.js';
import { settingsOf } from './settings.js';
import { tellingHeight } from './telling-height.js';

const widget = document.querySelector('retrust-assessment');
// Read once: a later change of the address changes nothing.
const settings = settingsOf(location.hash);

/** To whatever page holds this one: it can't know which that is, and says nothing that another page might not hear. */
const tell = (message: { readonly type: string; readonly height?: number }): void => {
  parent.postMessage(message, '*');
};

if (widget) {
  for (const [name, value] of settings) widget.setAttribute(name, value);
  const locale = settings.get('locale');
  if (locale) document.documentElement.lang = locale;
  const theme = settings.get('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.style.colorScheme = theme;
  const heightOf = tellingHeight();
  widget.addEventListener('retrust-resized', () => {
    const height = heightOf(widget.offsetHeight, widget.begun);
    if (height !== null) tell({ type: 'retrust-resized', height });
  });
  widget.addEventListener('retrust-exited', () => {
    tell({ type: 'retrust-exited' });
  });
}
