import type { SatSolver } from './solver.js';

/** What this file needs of the compiled solver. */
interface Memory {
  readonly HEAPU8: Uint8Array;
  _malloc(bytes: number): number;
  _free(pointer: number): void;
  UTF8ToString(pointer: number): string;
  _Z3_eval_smtlib2_string(context: number, text: number): number;
}

/**
 * The Z3 theorem prover, loaded at the first call (35 MB; no other package of Retrust depends on it).
 * Speaks SMT-LIB text with it, on memory of our own: the binding's own way of passing texts puts them on a stack that is
 * reused before the solver's thread has read them, and a long text came out garbled.
 */
export async function loadZ3(): Promise<SatSolver> {
  const { init, killThreads } = await import('z3-solver');
  const api = await init();
  const memory: unknown = api.em;
  if (!isMemory(memory)) throw new Error('this version of z3-solver has another memory than the one that was tested');
  return {
    name: 'z3',
    decide({ variables, clauses, questions, report }) {
      const context = api.Z3.mk_context(api.Z3.mk_config());
      const say = (text: string): string => evaluate(memory, Number(context), text).trim();
      try {
        const setup = [
          '(set-logic QF_FD)',
          ...Array.from({ length: variables }, (_, i) => `(declare-const v${String(i + 1)} Bool)`),
          ...clauses.map((clause) => `(assert ${clause.length === 0 ? 'false' : `(or ${clause.map(term).join(' ')})`})`),
        ];
        const trouble = say(setup.join('\n'));
        if (trouble !== '') throw new Error(`the solver refused the problem: ${trouble}`);
        const values = `(get-value (${report.map(term).join(' ')}))`;
        const answer = (question: number): ReadonlySet<number> | null => {
          const verdict = say(`(check-sat-assuming (${term(question)}))`);
          if (verdict === 'unsat') return null;
          if (verdict !== 'sat') throw new Error(`the solver gave no answer: ${verdict}`);
          return report.length === 0 ? new Set() : readTrue(say(values));
        };
        return Promise.resolve(questions.map(answer));
      } finally {
        api.Z3.del_context(context);
      }
    },
    close: () => killThreads(api.em),
  };
}

function evaluate(memory: Memory, context: number, text: string): string {
  const bytes = new TextEncoder().encode(`${text}\0`);
  const pointer = memory._malloc(bytes.length);
  memory.HEAPU8.set(bytes, pointer);
  const answer = memory.UTF8ToString(memory._Z3_eval_smtlib2_string(context, pointer));
  memory._free(pointer);
  return answer;
}

const term = (literal: number): string => (literal < 0 ? `(not v${String(-literal)})` : `v${String(literal)}`);
const readTrue = (values: string): ReadonlySet<number> =>
  new Set([...values.matchAll(/\(v(\d+) true\)/g)].map(([, number]) => Number(number)));

const FUNCTIONS = ['_malloc', '_free', 'UTF8ToString', '_Z3_eval_smtlib2_string'] as const;
function isMemory(em: unknown): em is Memory {
  if (typeof em !== 'object' || em === null) return false;
  const known = em as Readonly<Record<string, unknown>>;
  return known['HEAPU8'] instanceof Uint8Array && FUNCTIONS.every((name) => typeof known[name] === 'function');
}
