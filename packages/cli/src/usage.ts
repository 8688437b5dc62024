import type { Problem } from '@retrust/engine';

/** A problem of the engine, or one that only this command can find. */
export type FoundProblem = Omit<Problem, 'code'> & { readonly code: string };

/** The command was used wrongly, or was given what it can't read. Ends the process with 2 and no stack trace. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly code = 'usage';
  constructor(
    message: string,
    readonly problems: readonly FoundProblem[] = [],
  ) {
    super(message);
  }
}
