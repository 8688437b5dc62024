import { create, ts } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import { readFileSync } from 'node:fs';
import { inRoot } from './lib/root.js';

/** Where the public element's documentation stands, seen from the package. */
export const SOURCE = 'src/elements/assessment/assessment.ts';

/**
 * The custom elements manifest of `<retrust-assessment>`, read from the comments on its class: what a page may set, hear and style, and nothing
 * that is for the widget's own files. Modules are named as they are imported from the package.
 * @returns {import('custom-elements-manifest/schema').Package}
 */
export function widgetManifest() {
  const text = readFileSync(inRoot('packages/widget', SOURCE), 'utf8');
  const source = ts.createSourceFile('dist/index.js', text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS);
  const { schemaVersion, modules } = create({ modules: [source], plugins: litPlugin() });
  const [module] = modules;
  const element = module?.declarations?.find(isElement);
  if (!module || !element?.tagName) throw new Error(`${SOURCE} holds no element with a @tagname`);
  const { members = [], events = [], attributes = [], ...rest } = element;
  const declaration = {
    ...rest,
    attributes: attributes.map((attribute) => ({ ...attribute, type: offered(attribute.type) })),
    members: members.filter((member) => !member.static && member.privacy === undefined),
    // The analyzer also notes the name of the variable in `new Event(type)`.
    events: events.filter(({ name }) => name.startsWith('retrust-')),
  };
  const reference = { name: element.name, module: module.path };
  return {
    schemaVersion,
    readme: 'README.md',
    modules: [
      { ...module, declarations: [declaration], exports: module.exports?.filter(({ name }) => name === element.name) },
      {
        kind: module.kind,
        path: 'dist/define.js',
        declarations: [],
        exports: [{ kind: 'custom-element-definition', name: element.tagName, declaration: reference }],
      },
    ],
  };
}

/**
 * A class that the analyzer has seen to be an element.
 * @param {import('custom-elements-manifest/schema').Declaration} declaration
 * @returns {declaration is import('custom-elements-manifest/schema').ClassDeclaration & import('custom-elements-manifest/schema').CustomElement}
 */
export const isElement = (declaration) => 'customElement' in declaration;

/**
 * The type without the empty word: editors would offer it as a value.
 * @param {import('custom-elements-manifest/schema').Type | undefined} type
 */
const offered = (type) => type && { ...type, text: type.text.replace(" | ''", '') };
