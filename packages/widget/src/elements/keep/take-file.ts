const A_MOMENT = 1_000;

/**
 * Hands the reader a file, by a link that is never a part of the page: no request, no address in its history.
 * A moment later the address is nobody's any more (Chromium and Firefox need none of it; others may be slower to read).
 */
export function takeFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, A_MOMENT);
}
