import { localesBeside, localesForNpm } from '../../scripts/plugins/locales-rollup.js';
import { rulebookForRollup } from '../../scripts/plugins/rulebook-rollup.js';
import { framePage, noted, smallScript } from '../../scripts/rollup/frame-page.js';
import { library } from '../../scripts/rollup/library.js';
import { scriptTag } from '../../scripts/rollup/script-tag.js';

export default [
  ...library(
    import.meta.dirname,
    { index: 'src/index.ts', define: 'src/define.ts', 'embed/index': 'src/embed/index.ts', 'ssr/index': 'src/ssr/index.ts' },
    [rulebookForRollup(), localesForNpm()],
    {
      react: 'src/frameworks/react.ts',
      svelte: 'src/frameworks/svelte.ts',
      vue: 'src/frameworks/vue.ts',
    },
  ),
  scriptTag('src/script-tag.ts', 'src/rest-built-in.ts', [rulebookForRollup(), localesBeside()]),
  smallScript('retrust-around', 'src/frame/around.ts', [noted('around')]),
  smallScript('retrust-frame', 'src/frame/page.ts', [noted('script'), framePage()]),
];
