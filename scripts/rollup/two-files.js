import MagicString from 'magic-string';
import { inRoot } from '../lib/root.js';

/** @typedef {import('estree').Program['body'][number] & { start: number, end: number }} Placed */

/** The name under which the script tag's entry imports what brings the rest. */
export const REST_MODULE = 'virtual:retrust-rest';

const ID = `\0${REST_MODULE}`;
/** A function at the end of the entry, where no name is hidden by another. */
const SHARED = 'retrustShared';
/** As long as a real hash, so that no place in the source map moves when it is put in. */
export const INTEGRITY = `sha384-${'#'.repeat(64)}`;

/**
 * Cuts the script tag's build in two files: the entry, and beside it the rest, which the entry asks for by `bringRest()`.
 *
 * The rest imports nothing. What both need is in the entry alone, which hands it over: the rest is a function of that. An import would name the
 * entry's file, and a site that serves it under another address (`retrust.js?ver=2`) would then load and run everything twice.
 *
 * The entry knows the hash of the rest, and a preload that names it makes the browser check: `import()` can't.
 * @param {string} rest the module that is to be apart
 * @returns {import('rollup').Plugin}
 */
export function twoFiles(rest) {
  /** @type {string} */
  let entry;
  return {
    name: 'retrust-two-files',
    buildStart({ input }) {
      entry = String(Object.values(input)[0]);
    },
    resolveId: (source) => (source === REST_MODULE ? { id: ID, moduleSideEffects: false } : null),
    async load(id) {
      if (id !== ID) return null;
      const resolved = await this.resolve(entry);
      const chunk = this.emitFile({
        type: 'chunk',
        id: rest,
        name: 'rest',
        preserveSignature: 'exports-only',
        implicitlyLoadedAfterOneOf: [resolved?.id ?? entry],
      });
      return `
        import { bring } from ${JSON.stringify(inRoot('packages/widget/src/bring.ts'))};
        export const bringRest = () =>
          bring(import.meta.ROLLUP_FILE_URL_${chunk}, '${INTEGRITY}').then(({ default: restOf }) => restOf(${SHARED}()));
      `;
    },
    renderChunk: {
      order: 'post',
      handler(code, chunk) {
        const parts = /** @type {readonly Placed[]} */ (/** @type {unknown} */ (this.parse(code).body));
        const exported = parts.filter((part) => part.type === 'ExportNamedDeclaration');
        const imported = parts.filter((part) => part.type === 'ImportDeclaration');
        const text = new MagicString(code);
        for (const { start, end } of [...imported, ...exported]) text.remove(start, end);
        const given = `{${exported.flatMap(({ specifiers }) => specifiers.map((one) => `${nameOf(one.exported)}:${nameOf(one.local)}`)).join()}}`;
        if (chunk.isEntry) text.append(`function ${SHARED}(){return${given}}`);
        // In brackets, so that an engine reads it at once and not twice: it is called as soon as it is there.
        else text.prepend(`export default((${takenBy(imported)})=>{`).append(`return${given}});`);
        return { code: text.toString(), map: text.generateMap({ hires: true }) };
      },
    },
  };
}

/**
 * What the rest imported, as the parameter that it is handed instead.
 * @param {readonly import('estree').ImportDeclaration[]} imported
 */
function takenBy(imported) {
  const names = imported.flatMap(({ specifiers }) =>
    specifiers.map((one) => {
      if (one.type !== 'ImportSpecifier') throw new Error('the rest can take only named things from the entry');
      return `${nameOf(one.imported)}:${nameOf(one.local)}`;
    }),
  );
  return `{${names.join()}}`;
}

/** @param {{ type: string, name?: string, value?: unknown }} id */
const nameOf = (id) => String(id.name ?? id.value);
