import { localesBeside, localesForNpm } from '../../scripts/plugins/locales-rollup.js';
import { rulebookForRollup } from '../../scripts/plugins/rulebook-rollup.js';
import { library } from '../../scripts/rollup/library.js';
import { scriptTag } from '../../scripts/rollup/script-tag.js';

export default [
  ...library(import.meta.dirname, { index: 'src/index.ts', define: 'src/define.ts' }, [rulebookForRollup(), localesForNpm()]),
  scriptTag('src/script-tag.ts', [rulebookForRollup(), localesBeside()]),
];
