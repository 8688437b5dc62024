/**
 * Ends the build when a module that must not travel to readers is in the bundle, and says which imports brought it.
 * @param {readonly string[]} refused parts of a path
 * @returns {import('rollup').Plugin}
 */
export function refuseModules(refused) {
  return {
    name: 'retrust-refuse-modules',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        const found = Object.keys(file.modules).find((id) => refused.some((part) => id.replaceAll('\\', '/').includes(part)));
        if (found === undefined) continue;
        const path = importPath(found, (id) => this.getModuleInfo(id)?.importers ?? []);
        this.error(`${file.fileName} must not hold this module. Imported by way of:\n  ${path.join('\n  ')}`);
      }
    },
  };
}

/**
 * The shortest way from an entry to this module.
 * @param {string} module
 * @param {(id: string) => readonly string[]} importersOf
 * @returns {string[]}
 */
export function importPath(module, importersOf) {
  const seen = new Set([module]);
  let paths = [[module]];
  while (paths.length > 0) {
    const next = [];
    for (const path of paths) {
      const importers = importersOf(path[0] ?? '');
      if (importers.length === 0) return path;
      for (const importer of importers) {
        if (seen.has(importer)) continue;
        seen.add(importer);
        next.push([importer, ...path]);
      }
    }
    paths = next;
  }
  return [module];
}
