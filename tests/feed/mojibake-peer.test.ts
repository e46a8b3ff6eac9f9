import { fix_encoding } from 'ftfy-js';
import { describe, expect, test } from 'vitest';
import { repair } from '@/lib/feed/mojibake';
import { garbled, NEWS, READ_AS } from '@/tests/feed/garbling';

/** Longer texts are repaired piece by piece, which ftfy does not do. */
const MAX_CHARS = 400;
const LANGUAGES = Object.entries(NEWS);

/** A text, its halves, and every three words of it. */
function partsOf(text: string): readonly string[] {
  const words = text.split(' ');
  const few = words.map((_, at) => words.slice(at, at + 3).join(' '));
  const half = words.length / 2;
  return [text, words.slice(0, half).join(' '), words.slice(half).join(' '), ...few];
}

/** What becomes of garbled text on its way: lost no-break spaces and control signs, whole sentences before it. */
const LOSSES: readonly ((broken: string) => string)[] = [
  (broken) => broken,
  (broken) => broken.replaceAll('\u00a0', ' '),
  (broken) => broken.replace(/[\x80-\x9f]/g, ''),
  (broken) => broken.replace(/[\x80-\x9f]/g, '\ufffd'),
  (broken) => broken.replace(/[\x80-\x9f]/g, '?'),
  (broken) => `L’été à Łódź, 日本: ${broken}`,
];

const differing = (texts: readonly string[]) =>
  texts
    .filter((text) => text.length <= MAX_CHARS)
    .map((text) => ({ text, ours: repair(text), theirs: fix_encoding(text) }))
    .filter(({ ours, theirs }) => ours !== theirs);

describe.each(LANGUAGES)('%s', (_, text) => {
  test('is left alone where it is well', () => {
    const parts = partsOf(text);
    expect(parts.map(repair)).toEqual(parts);
  });

  test('is repaired as ftfy does it where it was read as another encoding', () => {
    const broken = partsOf(text).flatMap((part) => READ_AS.map((as) => garbled(part, as)));
    expect(differing(broken.flatMap((part) => LOSSES.map((lose) => lose(part))))).toEqual([]);
  });

  test('is repaired as ftfy does it where it was read as another encoding twice', () => {
    const some = partsOf(text).filter((_, at) => at % 3 === 0);
    const twice = some.flatMap((part) =>
      READ_AS.flatMap((first) => READ_AS.map((second) => garbled(garbled(part, first), second))),
    );
    expect(differing(twice)).toEqual([]);
  });
});

test.each([
  { as: 'latin-1', lost: [] },
  { as: 'windows-1252', lost: [] },
  { as: 'windows-1250', lost: [] },
  { as: 'windows-1251', lost: ['Greek'] },
  { as: 'macintosh', lost: [] },
] as const)('whatever was read as $as comes back, save $lost', ({ as, lost }) => {
  const changed = LANGUAGES.filter(([, text]) => repair(garbled(text, as)) !== text);
  expect(changed.map(([name]) => name)).toEqual(lost);
});
