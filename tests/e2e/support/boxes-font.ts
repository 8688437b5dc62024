/**
 * A font that draws every letter as the same solid box, as a data address. What is drawn with it is the same on every machine and under every
 * release of a browser: where lines break and how high they are no longer depends on the fonts that are installed.
 */
export const boxesFont = (): string => `data:font/ttf;base64,${fontFile().toString('base64')}`;

/** In units of which 1,000 make an em. A box is as high as a small letter. */
const EM = 1000;
const WIDTH = 500;
const HEIGHT = 500;
const ASCENT = 800;
const DESCENT = 200;

const BLANK = 1;
const BOX = 2;
/** Spaces are blank, everything else is a box. */
const GROUPS = [
  [0x20, 0x20, BLANK],
  [0x21, 0x7e, BOX],
  [0xa0, 0xa0, BLANK],
  [0xa1, 0xd7ff, BOX],
  [0xe000, 0x10ffff, BOX],
] as const;

const u8 = (...values: readonly number[]): Buffer => Buffer.from(values.map((value) => value & 0xff));
const u16 = (...values: readonly number[]): Buffer => Buffer.concat(values.map((value) => u8(value >> 8, value)));
const u32 = (...values: readonly number[]): Buffer => Buffer.concat(values.map((value) => u16(value >>> 16, value & 0xffff)));
const padded = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);

/** The tables that a browser asks for, in the order of their names: https://learn.microsoft.com/typography/opentype/spec/ */
function tables(): Readonly<Record<string, Buffer>> {
  // One outline of four points on the curve: right, up, left, each step in two bytes.
  const box = Buffer.concat([u16(1, 0, 0, WIDTH, HEIGHT, 3, 0), u8(1, 1, 1, 1), u16(0, WIDTH, 0, -WIDTH), u16(0, 0, HEIGHT, 0)]);
  const glyph = padded(box);
  const map = Buffer.concat([u16(0, 1, 3, 10), u32(12), u16(13, 0), u32(16 + 12 * GROUPS.length, 0, GROUPS.length, ...GROUPS.flat())]);
  return {
    'OS/2': Buffer.concat([
      u16(4, WIDTH, 400, 5, 0, 650, 600, 0, 75, 650, 600, 0, 350, 50, 250, 0),
      Buffer.alloc(10),
      u32(1, 0, 0, 0),
      Buffer.from('NONE'),
      u16(0x40, 0x20, 0xffff, ASCENT, -DESCENT, 0, ASCENT, DESCENT),
      u32(1, 0),
      u16(HEIGHT, HEIGHT, 0, 0x20, 1),
    ]),
    cmap: map,
    glyf: glyph,
    head: Buffer.concat([u32(0x10000, 0x10000, 0, 0x5f0f3cf5), u16(0b1011, EM), Buffer.alloc(16), u16(0, 0, WIDTH, HEIGHT, 0, 8, 2, 1, 0)]),
    hhea: Buffer.concat([u32(0x10000), u16(ASCENT, -DESCENT, 0, WIDTH, 0, 0, WIDTH, 1), Buffer.alloc(14), u16(1)]),
    // One width for all three; then where each begins.
    hmtx: u16(WIDTH, 0, 0, 0),
    loca: u32(0, 0, 0, glyph.length),
    maxp: Buffer.concat([u32(0x10000), u16(3, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)]),
    name: names({ 1: 'Boxes', 2: 'Regular', 3: 'Boxes', 4: 'Boxes', 6: 'Boxes' }),
    post: Buffer.concat([u32(0x30000, 0), u16(-100, 50), u32(1, 0, 0, 0, 0)]),
  };
}

function names(texts: Readonly<Record<number, string>>): Buffer {
  const entries = Object.entries(texts);
  const data = entries.map(([, text]) => Buffer.from(text, 'utf16le').swap16());
  const starts = data.map((_, i) => Buffer.concat(data.slice(0, i)).length);
  const records = entries.map(([id], i) => u16(3, 1, 0x409, Number(id), data[i]?.length ?? 0, starts[i] ?? 0));
  return Buffer.concat([u16(0, entries.length, 6 + 12 * entries.length), ...records, ...data]);
}

function fontFile(): Buffer {
  const all = Object.entries(tables()).sort(([a], [b]) => (a < b ? -1 : 1));
  const head = Buffer.concat([u32(0x10000), u16(all.length, 128, 3, all.length * 16 - 128)]);
  let offset = head.length + 16 * all.length;
  const directory = all.map(([tag, bytes]) => {
    const entry = Buffer.concat([Buffer.from(tag), u32(0, offset, bytes.length)]);
    offset += padded(bytes).length;
    return entry;
  });
  return Buffer.concat([head, ...directory, ...all.map(([, bytes]) => padded(bytes))]);
}
