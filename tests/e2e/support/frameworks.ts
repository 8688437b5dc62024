import { build, type BuildOptions, type Plugin } from 'esbuild';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { compile } from 'svelte/compiler';
import { compileScript, parse } from 'vue/compiler-sfc';
import { inRoot } from '../../../scripts/lib/root.js';

type Side = 'client' | 'server';

/** One of the examples with a framework: how its component is compiled, rendered on a server, and taken over in the page. */
export interface Framework {
  readonly name: string;
  /** In `examples/<folder>`: what a publisher's page would start with. */
  readonly main: string;
  /** Exports `html(props)`. */
  readonly server: string;
  /** Takes over what the server made, with `props`. */
  readonly hydrate: string;
  readonly plugin: (side: Side) => Plugin | null;
}

const vue = (side: Side): Plugin => ({
  name: 'vue',
  setup(bundle) {
    const compilerOptions = { isCustomElement: (tag: string) => tag === 'retrust-assessment' };
    bundle.onLoad({ filter: /\.vue$/ }, ({ path }) => {
      const { descriptor } = parse(readFileSync(path, 'utf8'), { filename: path, templateParseOptions: compilerOptions });
      const templateOptions = { ssr: side === 'server', ssrCssVars: [], compilerOptions };
      return { contents: compileScript(descriptor, { id: 'questions', inlineTemplate: true, templateOptions }).content, loader: 'ts' };
    });
  },
});

const svelte = (side: Side): Plugin => ({
  name: 'svelte',
  setup(bundle) {
    bundle.onLoad({ filter: /\.svelte$/ }, ({ path }) => ({
      contents: compile(readFileSync(path, 'utf8'), { filename: path, generate: side, dev: true }).js.code,
    }));
  },
});

export const FRAMEWORKS: readonly Framework[] = [
  {
    name: 'react',
    main: 'main.tsx',
    server: `import { createElement } from 'react';
      import { renderToString } from 'react-dom/server';
      import { Questions } from './Questions.tsx';
      export const html = (props) => renderToString(createElement(Questions, props));`,
    hydrate: `import { createElement } from 'react';
      import { hydrateRoot } from 'react-dom/client';
      import { Questions } from './Questions.tsx';
      hydrateRoot(document.getElementById('app'), createElement(Questions, props));`,
    plugin: () => null,
  },
  {
    name: 'vue',
    main: 'main.ts',
    server: `import { createSSRApp } from 'vue';
      import { renderToString } from 'vue/server-renderer';
      import Questions from './Questions.vue';
      export const html = (props) => renderToString(createSSRApp(Questions, props));`,
    hydrate: `import { createSSRApp } from 'vue';
      import Questions from './Questions.vue';
      createSSRApp(Questions, props).mount('#app');`,
    plugin: vue,
  },
  {
    name: 'svelte',
    main: 'main.ts',
    server: `import { render } from 'svelte/server';
      import Questions from './Questions.svelte';
      export const html = (props) => render(Questions, { props }).body;`,
    hydrate: `import { hydrate } from 'svelte';
      import Questions from './Questions.svelte';
      hydrate(Questions, { target: document.getElementById('app'), props });`,
    plugin: svelte,
  },
];

/** One script for the page, with all that it imports: the example's own entry, or other code that stands beside its component. */
export async function scriptOf({ name, main, plugin }: Framework, code = `import './${main}';`): Promise<string> {
  const { outputFiles } = await build({
    ...options(name, code, plugin('client')),
    // The development builds: they say what they don't like, and React mounts twice.
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    platform: 'browser',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

/** What the framework makes of the component on a server, where packages are imported by Node itself. */
export async function htmlOf({ name, server, plugin }: Framework, props: object): Promise<string> {
  const outfile = inRoot(`node_modules/.cache/retrust-examples/${name}.mjs`);
  await build({ ...options(name, server, plugin('server')), platform: 'node', packages: 'external', outfile });
  const made = (await import(pathToFileURL(outfile).href)) as { readonly html: (props: object) => string | Promise<string> };
  return made.html(props);
}

const options = (name: string, contents: string, plugin: Plugin | null) =>
  ({
    stdin: { contents, resolveDir: inRoot('examples', name), sourcefile: 'entry.js' },
    bundle: true,
    format: 'esm',
    jsx: 'automatic',
    logLevel: 'silent',
    plugins: plugin ? [plugin] : [],
  }) satisfies BuildOptions;
