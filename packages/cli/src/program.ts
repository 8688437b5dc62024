import { RulebookError } from '@retrust/engine';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { readFileSync } from 'node:fs';
import { isCountryCode } from './answer-file.js';
import { assessCommand, type AssessFlags } from './commands/assess.js';
import { checkCommand, type CheckFlags } from './commands/check.js';
import { coverageCommand, type CoverageFlags } from './commands/coverage.js';
import type { BatchFlags } from './commands/batch.js';
import type { DiffFlags } from './commands/diff.js';
import type { EmbedFlags } from './commands/embed.js';
import type { GraphFlags } from './commands/graph.js';
import { helplinesCommand, type HelplinesFlags } from './commands/helplines.js';
import { interviewCommand, type InterviewFlags } from './commands/interview.js';
import { prepareCommand, type PrepareFlags } from './commands/prepare.js';
import { reviewCommand, type ReviewFlags } from './commands/review.js';
import type { VerifyFlags } from './commands/verify.js';
import type { WhyFlags } from './commands/why.js';
import { EXIT, type ExitCode, type Io } from './io.js';
import { problemLines } from './render/problems.js';
import { asText, paragraph, sheetFor, spaced } from './render/sheet.js';
import { builtInRulebook } from './rulebook.js';
import { UsageError } from './usage.js';

/** Runs one command line and returns what the process should end with. `argv` is without the node and script names. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await dispatch(argv, io);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    if (error instanceof UsageError) return refuse(error, io);
    if (error instanceof RulebookError) return refuse(new UsageError('the built-in rulebook can not be used', error.problems), io);
    throw error;
  }
}

async function dispatch(argv: readonly string[], io: Io): Promise<ExitCode> {
  let ended: ExitCode = EXIT.done;
  const program = withOutput(new Command('retrust'), io)
    .description('Where are we in rebuilding trust? Answers in, next steps out. Alone, in a terminal, it asks the questions.')
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .addHelpText('after', EXAMPLES);

  withOutput(program.command('assess'), io)
    .description('print the result of a file of answers')
    .argument('<answers>', 'a file { "answers": { … }, "country"? } or the answers alone; - reads standard input')
    .option('--json', 'print the whole assessment as JSON')
    .option('--explain', 'say for each finding, the state and each step: the rule, the answers, the sources')
    .option('--locale <tag>', 'language of the texts, such as en')
    .option('--country <code>', 'country of the helplines, two letters such as GB', countryCode)
    .action((path: string, flags: AssessFlags) => assessCommand(io, builtInRulebook(), path, flags));

  // Worker threads, and what hands them their work, are loaded only here.
  withOutput(program.command('batch'), io)
    .description('a line of results for each line of answers: any number of them, in order, in little memory')
    .argument('<answers>', 'a file with a set of answers on each line (JSON Lines); - reads standard input')
    .option('-o, --output <file>', 'write the results to a new file')
    .option('--resume', 'go on where a run with the same -o was cut off')
    .option('--full', 'the whole assessment of each; else its state, flags, steps and kinds of help by id')
    .option('--workers <number>', 'worker threads; 0 works in this one', threads)
    .option('--rulebook <folder>', 'a rulebook folder; without one, the built-in rulebook')
    .option('--locale <tag>', 'language of the texts, such as en')
    .option('--country <code>', 'country for lines that name none, two letters such as GB', countryCode)
    .option('--progress', 'show lines, rate and time left, also where no terminal is')
    .option('--no-progress', 'show none, also on a terminal')
    .option('--stats', 'print lines, rate and peak memory at the end, to standard error')
    .action(async (path: string, { rulebook, ...flags }: BatchFlags & { readonly rulebook?: string }) => {
      const { batchCommand } = await import('./commands/batch.js');
      const { rulebookOf } = await import('./rulebook-folder.js');
      ended = await batchCommand(io, rulebookOf(rulebook), path, flags);
    });

  withOutput(program.command('check'), io)
    .description('list every problem of a rulebook, and every person of its cases who sees something else than expected')
    .argument('[folder]', 'a rulebook folder; without one, the built-in rulebook')
    .option('--json', 'print the result as JSON')
    .option('--locales', 'list the languages, and how many texts each lacks')
    .option('--require <locale>', 'a language that has to be whole, may be given again; ends with 1 when one is not', listed)
    .action(async (folder: string | undefined, flags: CheckFlags) => {
      ended = await checkCommand(io, folder, flags);
    });

  withOutput(program.command('prepare'), io)
    .description('check content of your own, and write it as one JSON for a page: what it adds to the built-in rulebook')
    .argument('<folder>', 'content of your own, or a whole rulebook around the same locked core')
    .option('-o, --output <file>', 'write it to this file; without one, to standard output')
    .option('--locale <tag>', 'a language to carry along beside English, may be given again; without one, all of them', listed)
    .action((folder: string, flags: PrepareFlags) => {
      prepareCommand(io, folder, flags);
    });

  withOutput(program.command('review'), io)
    .description('print every question, rule and text in plain language, for a reviewer who does not program')
    .argument('<folder>', 'a rulebook folder')
    .option('--topic <name>', 'one topic only')
    .option('--write', 'write a REVIEW.md into each topic')
    .addOption(new Option('--check', 'end with 1 when a REVIEW.md is older than the rules').conflicts('write'))
    .action((folder: string, flags: ReviewFlags) => {
      ended = reviewCommand(io, folder, flags);
    });

  withOutput(program.command('helplines'), io)
    .description('list the helplines and when their sources were read, the oldest first')
    .argument('[folder]', 'a rulebook folder, or content of your own; without one, the built-in rulebook')
    .option('--stale <days>', 'only those read longer ago, such as 180d; ends with 1 when there are any', days)
    .option('--on <date>', 'count from this day, such as 2026-11-22', day)
    .option('--json', 'print the list as JSON')
    .action((folder: string | undefined, flags: HelplinesFlags) => {
      ended = helplinesCommand(io, folder, flags);
    });

  withOutput(program.command('coverage'), io)
    .description('say what covers each piece of the source articles, or why it is left out, and hold the harm notes')
    .argument('[folder]', 'a rulebook folder, or content of your own; without one, the built-in rulebook')
    .option('--json', 'print the table as JSON')
    .addOption(new Option('--format <format>', 'how to print the table').choices(['text', 'json', 'markdown']))
    .action((folder: string | undefined, flags: CoverageFlags) => {
      ended = coverageCommand(io, folder, flags);
    });

  withOutput(program.command('interview'), io)
    .description('ask the questions in this terminal (the same as retrust alone)')
    .option('--locale <tag>', 'language of the texts, such as en')
    .option('--country <code>', 'country of the helplines, two letters such as GB', countryCode)
    .action(async (flags: InterviewFlags) => {
      if (io.prompter) await interviewCommand(io.prompter(), builtInRulebook(), flags);
      else {
        io.err(SHORT_USAGE);
        ended = EXIT.usage;
      }
    });

  withOutput(program.command('embed'), io)
    .description('print the HTML that puts the questionnaire into a page, with the help for readers without JavaScript')
    .option('--country <code>', 'country of the helplines, two letters such as GB', countryCode)
    .option('--locale <tag>', 'language of the page, such as es')
    .addOption(new Option('--reader-role <role>', 'the side that the page’s readers are on').choices(['hurt', 'broke', 'both']))
    .addOption(new Option('--theme <theme>', 'colours; else as the reader’s system has them').choices(['light', 'dark']))
    .option('--exit-url <url>', 'where “Leave this page” goes: a harmless, well-known page')
    .option('--keep <what>', 'what readers may take along, such as "copy text": any of copy, print, text, progress, calendar')
    .option('--from <url>', 'address of the folder that the files are served from', '/')
    .option('--copy-to <folder>', 'copy the files that the page needs there')
    .option('--rendered', 'with the first page as HTML, which needs the package @lit-labs/ssr')
    .addOption(new Option('--frame', 'as an iframe').conflicts('rendered'))
    .action(async (flags: EmbedFlags) => {
      const { embedCommand } = await import('./commands/embed.js');
      await embedCommand(io, flags);
    });

  // The commands that prove things load their package, and the solver, only here.
  withOutput(program.command('verify'), io)
    .description('prove every promise over every possible set of answers, or print the smallest counter-example')
    .argument('[folder]', 'a rulebook folder, or content of your own that extends the built-in rulebook; without one, the built-in one')
    .option(
      '--open',
      'prove for any publisher: with anything in the place of what is not locked, or whatever is added, as each promise says',
    )
    .option('--mutants', 'try every small fault in the rules instead, and say which promise or check finds it (a minute or two)')
    .option('--json', 'print the report as JSON')
    .addOption(new Option('--format <format>', 'how to print the report').choices(['text', 'json', 'github', 'markdown']))
    .option('--replays <number>', 'how many made-up people to replay in the engine', wholeNumber)
    .option('--quick', 'ask the promises only, and leave out the checks on the soundness of the rules')
    .addOption(new Option('--solver <name>', 'z3 is the one that others keep, own is faster').choices(['z3', 'own']))
    .option('--quiet', 'show no progress')
    .action(async (folder: string | undefined, flags: VerifyFlags) => {
      const { verifyCommand } = await import('./commands/verify.js');
      ended = await verifyCommand(io, folder, flags);
    });

  withOutput(program.command('diff'), io)
    .description('say which people get another level, state or referral after a change of rules: the smallest example of each')
    .argument('<old>', 'a rulebook folder, as it was')
    .argument('<new>', 'a rulebook folder, as it is now')
    .option('--json', 'print the differences as JSON')
    .action(async (before: string, after: string, flags: DiffFlags) => {
      const { diffCommand } = await import('./commands/diff.js');
      ended = await diffCommand(io, before, after, flags);
    });

  withOutput(program.command('graph'), io)
    .description('draw the stages or the layers of rules')
    .argument('[folder]', 'a rulebook folder; without one, the built-in rulebook')
    .addOption(new Option('--as <drawing>', 'stages or layers in Mermaid, or both as one SVG').choices(['stages', 'layers', 'svg']))
    .action(async (folder: string | undefined, flags: GraphFlags) => {
      const { graphCommand } = await import('./commands/graph.js');
      graphCommand(io, folder, flags);
    });

  withOutput(program.command('why'), io)
    .description('say why a person is shown a step or referral, or why not')
    .argument('<id>', 'the id of a step or referral')
    .argument('<answers>', 'a file of answers; - reads standard input')
    .option('--rulebook <folder>', 'a rulebook folder; without one, the built-in rulebook')
    .action(async (id: string, path: string, flags: WhyFlags) => {
      const { whyCommand } = await import('./commands/why.js');
      await whyCommand(io, id, path, flags);
    });

  await program.parseAsync(startsInterview(argv) ? ['interview', ...argv] : [...argv], { from: 'user' });
  return ended;
}

/** `retrust` alone, or with options of the interview only. */
const startsInterview = ([first]: readonly string[]): boolean =>
  first === undefined || (first.startsWith('-') && !['-h', '--help', '-V', '--version'].includes(first));

const withOutput = (command: Command, io: Io): Command =>
  command
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: io.out,
      writeErr: io.err,
      getOutHelpWidth: () => io.width,
      getErrHelpWidth: () => io.width,
      outputError: (text, write) => write(text.replace(/^error: /, 'retrust: ')),
    });

function countryCode(value: string): string {
  if (!isCountryCode(value)) throw new InvalidArgumentError('Use two letters, such as GB.');
  return value.toUpperCase();
}

const listed = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

function wholeNumber(value: string): number {
  if (!/^\d{1,7}$/.test(value)) throw new InvalidArgumentError('Use a whole number.');
  return Number(value);
}

function days(value: string): number {
  if (!/^\d{1,5}d?$/.test(value)) throw new InvalidArgumentError('Use a number of days, such as 180d.');
  return Number.parseInt(value, 10);
}

function day(value: string): Date {
  const date = new Date(value);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(date.getTime())) throw new InvalidArgumentError('Use a date such as 2026-11-22.');
  return date;
}

function threads(value: string): number {
  if (!/^\d{1,2}$/.test(value)) throw new InvalidArgumentError('Use a whole number up to 99.');
  return Number(value);
}

/** Says what was wrong, every problem with its place, and never a stack trace. */
function refuse(error: UsageError, io: Io): ExitCode {
  const sheet = sheetFor({ width: io.width, colour: false });
  const blocks = error.problems.map((one) => problemLines(sheet, one));
  io.err(asText(spaced([paragraph(sheet, `retrust: ${error.message}`), ...blocks])));
  return EXIT.usage;
}

function version(): string {
  const read: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return typeof read === 'object' && read !== null && 'version' in read ? String(read.version) : '';
}

const SHORT_USAGE = `retrust asks its questions in a terminal only. Without one:

  retrust assess <answers.json|->   print the result of a file of answers
  retrust check [folder]            list every problem of a rulebook
  retrust --help                    everything else
`;

const EXAMPLES = `
Examples:
  retrust                                     ask the questions here
  retrust assess answers.json --country GB    next steps, with one country’s helplines
  retrust assess - --json < answers.json      the whole assessment as JSON
  retrust batch in.jsonl -o out.jsonl         a result for each line of answers
  retrust check my-rulebook                   check a folder of rules
  retrust embed --country GB                  the HTML for a page
  retrust prepare my-content -o ours.json     content of your own, ready for a page
  retrust verify                              prove the promises of the rulebook
  retrust verify my-rulebook --open           prove them for whatever you may add
  retrust why monthly-talk answers.json       why this step is shown, or why not

Ends with 0 when done, 1 when a rulebook has problems, a promise is broken,
rulebooks differ or a line of a batch was refused, 2 for bad usage or input.
`;
