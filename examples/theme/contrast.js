// The contrast of two colours as WCAG 2.2 measures it.

/**
 * What stands on what in the questionnaire, and the least contrast that people need: 4.5 for text, 3 for the borders that show where a control is.
 * @type {readonly (readonly [colour: string, on: readonly string[], least: number])[]}
 */
export const PAIRS = [
  ['ink', ['paper', 'raised', 'quiet', 'tint'], 4.5],
  ['soft-ink', ['paper', 'raised', 'quiet', 'tint'], 4.5],
  ['accent', ['paper', 'raised', 'quiet', 'tint'], 4.5],
  ['on-accent', ['accent'], 4.5],
  ['edge', ['paper', 'raised', 'quiet'], 3],
];

/**
 * From 1 to 21.
 * @param {string} one `#rrggbb`
 * @param {string} other `#rrggbb`
 */
export function contrast(one, other) {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

/** @param {string} colour */
function luminance(colour) {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * All pairs of these colours, measured.
 * @param {Readonly<Record<string, string>>} colours
 */
export const measure = (colours) =>
  PAIRS.flatMap(([colour, on, least]) =>
    on.map((under) => {
      const ratio = contrast(colours[colour] ?? '', colours[under] ?? '');
      return { colour, under, least, ratio, enough: ratio >= least };
    }),
  );

/**
 * Rounded down, as a ratio just below what is needed is below it.
 * @param {number} ratio
 */
export const shown = (ratio) => (Math.floor(ratio * 10) / 10).toFixed(1);
