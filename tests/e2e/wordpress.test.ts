import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pack } from '../../examples/wordpress/pack.js';
import { inRoot } from '../../scripts/lib/root.js';

interface Attribute {
  readonly type: string;
  readonly default: unknown;
  readonly enum?: readonly unknown[];
}
interface Described {
  readonly file: string;
  readonly integrity: string;
}
const read = (...path: readonly string[]): unknown => JSON.parse(readFileSync(join(...path), 'utf8'));

let folder: string;
beforeAll(async () => {
  folder = await pack(join(mkdtempSync(join(tmpdir(), 'retrust-wordpress-')), 'retrust'));
});
afterAll(() => {
  rmSync(join(folder, '..'), { recursive: true });
});

describe('the WordPress plugin', () => {
  const block = read(inRoot('examples/wordpress/retrust/block.json')) as Readonly<Record<string, unknown>> & {
    readonly attributes: Readonly<Record<string, Attribute>>;
  };

  it('has a setting for each attribute of the element, but for those that name a block of JSON', () => {
    const { modules } = read(inRoot('packages/widget/dist/custom-elements.json')) as {
      modules: { declarations: { attributes?: { name: string }[] }[] }[];
    };
    const documented = modules.flatMap(({ declarations }) =>
      declarations.flatMap(({ attributes = [] }) => attributes.map(({ name }) => name)),
    );
    const settings = Object.keys(block.attributes).map((name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
    expect([...settings, 'helplines', 'rulebook', 'words'].sort()).toEqual(documented.sort());
    for (const { type, default: initial, enum: allowed } of Object.values(block.attributes)) {
      expect(Array.isArray(initial) ? 'array' : typeof initial).toBe(type);
      if (allowed) expect(allowed).toContain(initial);
    }
  });

  it('is packed with all the files that it names, each as its hash says', () => {
    const named = Object.values(block).flatMap((value) =>
      typeof value === 'string' && value.startsWith('file:./') ? [value.slice(7)] : [],
    );
    expect(named).toHaveLength(3);
    for (const file of [...named, 'retrust.php', 'editor.asset.php']) expect(existsSync(join(folder, file)), file).toBe(true);
    const { locales, rest, ...entry } = read(folder, 'widget/manifest.json') as Described & {
      readonly rest: Described;
      readonly locales: Readonly<Record<string, Described>>;
    };
    for (const { file, integrity } of [entry, rest, ...Object.values(locales)]) {
      const hash = createHash('sha384').update(readFileSync(join(folder, 'widget', file)));
      expect(`sha384-${hash.digest('base64')}`, file).toBe(integrity);
    }
    for (const locale of ['en', ...Object.keys(locales)]) {
      const help = read(folder, `help/${locale}.json`) as Readonly<Record<string, string>>;
      expect(help['GB'], locale).toContain('href="tel:999"');
      expect(help[''], locale).not.toContain('tel:');
      expect(help[''], locale).toContain('https://findahelpline.com');
    }
  });

  // Where there is a PHP. The functions of WordPress that the block calls are stood in for; the README says what was seen in a real one.
  describe.skipIf(spawnSync('php', ['-v']).status !== 0)('in PHP', () => {
    const STANDING_IN = `<?php
      define('ABSPATH', '/');
      function esc_attr($text) { return htmlspecialchars($text, ENT_QUOTES); }
      function get_bloginfo() { return 'en-GB'; }
      function esc_url($url, $schemes = ['http', 'https']) { return in_array(strtok($url, ':'), $schemes) ? esc_attr($url) : ''; }
      function is_feed() { return false; }
      function add_action() {}
      function plugins_url($file) { return "https://example.org/plugins/retrust/$file"; }
      function get_block_wrapper_attributes() { return 'class="wp-block"'; }
      function wp_get_script_tag($a) { return "<script type=\\"{$a['type']}\\" src=\\"{$a['src']}\\" integrity=\\"{$a['integrity']}\\" crossorigin></script>"; }
      require __DIR__ . '/retrust/retrust.php';
      $attributes = json_decode(stream_get_contents(STDIN), true);
      require __DIR__ . '/retrust/render.php';`;
    const render = (given: Readonly<Record<string, unknown>>): string => {
      const defaults = Object.entries(block.attributes).map(([name, { default: initial }]) => [name, initial]);
      const file = join(folder, '../page.php');
      writeFileSync(file, STANDING_IN);
      return execFileSync('php', [file], { encoding: 'utf8', input: JSON.stringify({ ...Object.fromEntries(defaults), ...given }) });
    };

    it('prints the element, the script by its own address with its hash, and the helplines of the country', () => {
      const html = render({ country: 'GB', theme: 'dark', exitUrl: 'https://example.org/?a=1&b=2', keep: ['copy', 'text'] });
      const { file, integrity } = read(folder, 'widget/manifest.json') as Described;
      expect(html).toContain(`<script type="module" src="https://example.org/plugins/retrust/widget/${file}" integrity="${integrity}"`);
      expect(html).toContain(
        '<retrust-assessment class="wp-block" country="GB" theme="dark" keep="copy text" exit-url="https://example.org/?a=1&amp;b=2">',
      );
      expect(html).toContain('href="tel:999"');
      expect(render({ country: 'GB', locale: 'de-AT' })).toContain('<div lang="de"');
      expect(render({})).toContain('<retrust-assessment class="wp-block">');
    });

    it('lets nothing out of an attribute, and no script into an address', () => {
      const html = render({ country: '"><script>', locale: '../../x" onclick="x', readerRole: "'>", exitUrl: 'data:text/html,x' });
      expect(html.match(/<script/g)).toHaveLength(1);
      expect(html).not.toMatch(/data:text| onclick="/);
    });
  });
});
