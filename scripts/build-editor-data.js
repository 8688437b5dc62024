// Writes what editors read of the element into packages/widget/dist: its custom elements manifest, and from that the data of VS Code and of JetBrains.
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';
import { readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from './lib/root.js';
import { widgetManifest } from './widget-manifest.js';

const manifest = widgetManifest();
// The tool takes the name and version of the package where it is run.
const { name, version } = JSON.parse(readFileSync(inRoot('packages/widget/package.json'), 'utf8'));
const files = {
  'custom-elements.json': manifest,
  'vscode.html-custom-data.json': JSON.parse(getVsCodeHtmlCustomData(manifest)),
  'vscode.css-custom-data.json': JSON.parse(getVsCodeCssCustomData(manifest)),
  'web-types.json': { ...JSON.parse(getWebTypesData(manifest)), name, version },
};
for (const [file, data] of Object.entries(files)) writeFileSync(inRoot('packages/widget/dist', file), `${JSON.stringify(data, null, 2)}\n`);
