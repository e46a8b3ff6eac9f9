import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const TOKENS = readFileSync(join(ROOT, 'assets/styles/tokens.css'), 'utf8');
/** What WCAG 2.2 asks for small text at its levels AA and AAA. */
const AA = 4.5;
const AAA = 7;
const SCHEMES = ['light', 'dark'] as const;
type Scheme = (typeof SCHEMES)[number];

/** A token as `#rrggbb`; the first definition is the one without a preference. */
function colour(token: string, scheme: Scheme): string {
  const value = TOKENS.match(new RegExp(`--${token}:\\s*([^;]+);`))?.[1] ?? '';
  const colours = value.match(/#[\da-f]{6}\b/g) ?? [];
  const found = colours.length === 2 && scheme === 'dark' ? colours[1] : colours[0];
  if (!found) throw new Error(`--${token} is no colour`);
  return found;
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [bright = 0, dim = 0] = [luminance(a), luminance(b)].toSorted((one, other) => other - one);
  return (bright + 0.05) / (dim + 0.05);
}

const PAIRS = [
  { text: 'ink', on: 'paper', least: AAA },
  { text: 'ink-summary', on: 'paper', least: AAA },
  { text: 'ink-meta', on: 'paper', least: AA },
  { text: 'accent', on: 'paper', least: AAA },
  { text: 'bad', on: 'paper', least: AAA },
  { text: 'paper', on: 'ink', least: AAA },
  { text: 'ink', on: 'tint', least: AAA },
  { text: 'ink-summary', on: 'tint', least: AAA },
  { text: 'ink-meta', on: 'tint', least: AA },
  { text: 'accent', on: 'tint', least: AAA },
  { text: 'on-warning-yellow', on: 'warning-yellow', least: AAA },
  { text: 'on-warning-orange', on: 'warning-orange', least: AAA },
  { text: 'on-warning-red', on: 'warning-red', least: AA },
  { text: 'on-warning-grey', on: 'warning-grey', least: AAA },
] as const;

describe.each(SCHEMES)('in the %s theme', (scheme) => {
  test.each(PAIRS)('$text can be read on $on', ({ text, on, least }) => {
    expect(contrast(colour(text, scheme), colour(on, scheme))).toBeGreaterThanOrEqual(least);
  });

  test('what has the focus stands out from paper and tint', () => {
    for (const on of ['paper', 'tint'])
      expect(contrast(colour('focus', scheme), colour(on, scheme))).toBeGreaterThan(3);
  });
});

test('black on white is told at 21 to 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
});

const SHEETS = ['assets/styles', 'components']
  .flatMap((folder) => readdirSync(join(ROOT, folder)).map((name) => join(folder, name)))
  .filter((path) => path.endsWith('.css') && !path.endsWith('tokens.css'));
const COLOUR =
  /#[\da-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|light-dark)\(|:[^;{]*\b(?:white|black|red|green|blue|gr[ae]y|orange|yellow|transparent)\b\s*[;)]/i;

test.each(SHEETS)('%s takes its colours from the tokens', (path) => {
  const rules = readFileSync(join(ROOT, path), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|var\([^)]*\)/g, '');
  expect(rules.split('\n').filter((line) => COLOUR.test(line))).toEqual([]);
});
