const MARK = 'data-retrust-blank';

const BLANK: Readonly<Record<string, string>> = {
  all: 'initial',
  position: 'fixed',
  inset: '0',
  display: 'block',
  width: '100vw',
  height: '100vh',
  'max-width': 'none',
  'max-height': 'none',
  margin: '0',
  padding: '0',
  border: '0',
  opacity: '1',
  visibility: 'visible',
  background: '#fff',
  color: '#fff',
  'z-index': '2147483647',
};

/**
 * Covers the whole window with white, at once. The cover is a child of the document, not of the widget: the article goes too.
 * Its style is set property by property and marked important, so that a content policy allows it and no rule of the page beats it.
 */
export function blankScreen(): void {
  if (document.querySelector(`[${MARK}]`)) return;
  const cover = document.createElement('div');
  cover.setAttribute(MARK, '');
  cover.setAttribute('role', 'presentation');
  for (const [name, value] of Object.entries(BLANK)) cover.style.setProperty(name, value, 'important');
  document.documentElement.append(cover);
  // The top layer lies above dialogs and full-screen parts of the page; older browsers do with the z-index.
  if (typeof cover.showPopover === 'function') {
    cover.popover = 'manual';
    cover.showPopover();
  }
}

/** Takes the cover away, when the page is shown again. */
export function clearBlank(): void {
  for (const cover of document.querySelectorAll(`[${MARK}]`)) cover.remove();
}
