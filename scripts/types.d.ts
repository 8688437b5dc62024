declare module 'eslint-plugin-lit-a11y' {
  const plugin: import('eslint').ESLint.Plugin & { configs: { recommended: { rules: import('eslint').Linter.RulesRecord } } };
  export default plugin;
}
// As far as we use them: what these bring themselves leaves things out, or takes another manifest than the one of the standard.
type Manifest = import('custom-elements-manifest/schema').Package;

declare module '@custom-elements-manifest/analyzer' {
  export const ts: typeof import('typescript');
  export function create(input: { modules: readonly import('typescript').SourceFile[]; plugins: readonly unknown[] }): Manifest;
}

declare module '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js' {
  export function litPlugin(): readonly unknown[];
}

declare module 'custom-element-vs-code-integration' {
  export function getVsCodeHtmlCustomData(manifest: Manifest): string;
  export function getVsCodeCssCustomData(manifest: Manifest): string;
}

declare module 'custom-element-jet-brains-integration' {
  export function getWebTypesData(manifest: Manifest): string;
}
