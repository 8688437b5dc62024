import {
  certifyPromises,
  githubReport,
  jsonReport,
  loadZ3,
  ownSolver,
  markdownReport,
  textReport,
  verify,
  type Report,
  type VerifyOptions,
} from '@retrust/verify';
import { EXIT, type ExitCode, type Io } from '../io.js';
import { promisesOf, rulebookOf } from '../rulebook-folder.js';

export interface VerifyFlags {
  readonly open?: boolean | undefined;
  readonly json?: boolean | undefined;
  readonly format?: 'text' | 'json' | 'github' | 'markdown' | undefined;
  /** How many made-up people are replayed in the engine. */
  readonly replays?: number | undefined;
  readonly quick?: boolean | undefined;
  /** `own` needs nothing to load and is faster; `z3` is the one that others keep. */
  readonly solver?: 'z3' | 'own' | undefined;
  readonly quiet?: boolean | undefined;
}

/** `retrust verify [folder]`: proves every promise over every possible set of answers, or prints the smallest counter-example. */
export async function verifyCommand(
  io: Io,
  folder: string | undefined,
  { open, json, format, replays, quick, quiet, solver: chosenSolver }: VerifyFlags,
): Promise<ExitCode> {
  const rulebook = rulebookOf(folder);
  const promises = promisesOf(folder);
  const solver = chosenSolver === 'own' ? ownSolver() : await loadZ3();
  const options: VerifyOptions = {
    solver,
    replays,
    onProgress: quiet
      ? undefined
      : (doing) => {
          io.err(`  ${doing}\n`);
        },
  };
  try {
    const report = await verify(rulebook, promises, { ...options, open, promisesOnly: quick });
    const chosen = json ? 'json' : (format ?? 'text');
    if (chosen === 'markdown') {
      const other = await verify(rulebook, promises, { ...options, open: true });
      io.out(markdownReport(report, other, certifyPromises(rulebook, promises)));
      return report.ok && other.ok ? EXIT.done : EXIT.problems;
    }
    io.out(shown(report, chosen));
    return report.ok ? EXIT.done : EXIT.problems;
  } finally {
    await solver.close();
  }
}

function shown(report: Report, format: 'text' | 'json' | 'github'): string {
  switch (format) {
    case 'json':
      return jsonReport(report);
    case 'github':
      return githubReport(report);
    case 'text':
      return textReport(report);
  }
}
