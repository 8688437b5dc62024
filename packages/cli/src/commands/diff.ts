import { compare, ownSolver, personLines, type Difference } from '@retrust/verify';
import { EXIT, type ExitCode, type Io } from '../io.js';
import { rulebookOf } from '../rulebook-folder.js';

export interface DiffFlags {
  readonly json?: boolean | undefined;
}

/** `retrust diff old/ new/`: which people get another level, state or referral after a change of rules; the smallest example of each. */
export async function diffCommand(io: Io, before: string, after: string, { json }: DiffFlags): Promise<ExitCode> {
  const rulebooks = [rulebookOf(before), rulebookOf(after)] as const;
  const differences = await compare(...rulebooks, ownSolver());
  io.out(
    json
      ? `${JSON.stringify(differences, null, 2)}\n`
      : differences.length === 0
        ? 'Nobody gets another level, state or referral.\n'
        : differences.map(lines).join('\n'),
  );
  return differences.length === 0 ? EXIT.done : EXIT.problems;
}

function lines({ what, from, to, before, after }: Difference): string {
  const [, ...answers] = personLines(before, 'somebody', true);
  const outcome = ({ state, level, referrals }: Difference['before']): string =>
    `state ${state}, level ${level}, help: ${referrals.join(', ') || 'none'}`;
  return [
    `${what}: ${from} → ${to.join(', ')}; the smallest example answers`,
    ...answers,
    `    before: ${outcome(before)}`,
    `    after:  ${outcome(after)}`,
    '',
  ].join('\n');
}
