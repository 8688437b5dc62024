declare module 'eslint-plugin-lit-a11y' {
  const plugin: import('eslint').ESLint.Plugin & { configs: { recommended: { rules: import('eslint').Linter.RulesRecord } } };
  export default plugin;
}
