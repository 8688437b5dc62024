/** Lets whatever waits go first, such as a reader's press. What takes long is done in pieces with this between them. */
export const breath = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });
