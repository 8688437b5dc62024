/**
 * The files of the built-in rulebook, merged and not yet checked: what `parseRulebook` of `@retrust/engine` takes.
 * Its shape is described by the JSON Schemas in `@retrust/rules/schema/`.
 */
declare const rulebook: Readonly<Record<string, unknown>>;
export default rulebook;
