/**
 * The people of the built-in rulebook, as they stand in the `cases.json` of each topic: what `parseCases` of `@retrust/engine/node` takes.
 * Their shape is described by `@retrust/rules/schema/cases.schema.json`.
 */
declare const cases: readonly { readonly path: string; readonly content: unknown }[];
export default cases;
