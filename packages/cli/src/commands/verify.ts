import {
  certifyPromises,
  githubReport,
  jsonReport,
  loadZ3,
  ownSolver,
  markdownReport,
  mutantsOf,
  mutantsReport,
  runMutants,
  samplePerson,
  seeded,
  textReport,
  verify,
  type Promises,
  type Report,
  type VerifyOptions,
} from '@retrust/verify';
import type { Rulebook } from '@retrust/engine';
import { EXIT, type ExitCode, type Io } from '../io.js';
import { promisesOf } from '../promises.js';
import { rulebookOf } from '../rulebook-folder.js';

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
  /** Tries every small fault in the rules instead, and says what finds it. */
  readonly mutants?: boolean | undefined;
}

/** `retrust verify [folder]`: proves every promise over every possible set of answers, or prints the smallest counter-example. */
export async function verifyCommand(
  io: Io,
  folder: string | undefined,
  { open, json, format, replays, quick, quiet, mutants, solver: chosenSolver }: VerifyFlags,
): Promise<ExitCode> {
  const rulebook = rulebookOf(folder);
  const promises = promisesOf(folder);
  if (mutants) return mutantsCommand(io, rulebook, promises, { json, quiet });
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

/** `retrust verify --mutants`: how much of what could be wrong with the rules the promises and checks would find. */
async function mutantsCommand(io: Io, rulebook: Rulebook, promises: Promises, { json, quiet }: VerifyFlags): Promise<ExitCode> {
  const mutants = mutantsOf(rulebook);
  const random = seeded(9);
  const results = await runMutants(rulebook, promises, mutants, {
    solver: ownSolver(),
    examples: Array.from({ length: EXAMPLES }, () => samplePerson(rulebook, random)),
    onProgress: quiet
      ? undefined
      : (done) => {
          io.err(`  ${String(done)} of ${String(mutants.length)}\n`);
        },
  });
  io.out(json ? `${JSON.stringify(results, null, 2)}\n` : `${mutantsReport(results)}\n`);
  return results.some(({ outcome }) => outcome === 'survived') ? EXIT.problems : EXIT.done;
}
/** People near whom faults show. */
const EXAMPLES = 200;

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
