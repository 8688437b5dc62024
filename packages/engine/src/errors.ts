import type { Problem } from './problems.js';

/** The base of every error that this package throws on purpose. `code` is stable; the message may be reworded. */
export abstract class RetrustError extends Error {
  abstract readonly code: string;
  readonly problems: readonly Problem[];
  constructor(summary: string, problems: readonly Problem[]) {
    super([summary, ...problems.map((p) => `  ${p.path}: ${p.message} (${p.hint}) [${p.code}]`)].join('\n'));
    this.problems = problems;
  }
}

/** A rulebook, or an addition to one, was refused. `problems` names every reason with its file and place. */
export class RulebookError extends RetrustError {
  override readonly name = 'RulebookError';
  readonly code = 'rulebook-refused';
}

/** Answers were refused. `problems` names every one by question; no answer is repeated. */
export class AnswersError extends RetrustError {
  override readonly name = 'AnswersError';
  readonly code = 'answers-refused';
}

/** A snapshot was refused: damaged, from a newer version, or of another rulebook. */
export class SnapshotError extends RetrustError {
  override readonly name = 'SnapshotError';
  readonly code = 'snapshot-refused';
}
