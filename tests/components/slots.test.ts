import { expect, test } from 'vitest';
import { columnsOf, placesOf, type SlotInput, type Spans } from '@/components/slots';

type Options = Parameters<typeof placesOf>[1];
/** Stories, with a decimal where several tell them: 5.3 are five, three of which print their summary. */
type Count = number | 'pending' | 'folded';

const input = (count: Count, index: number): SlotInput =>
  typeof count === 'string'
    ? { id: String(index), storyCount: count }
    : { id: String(index), storyCount: Math.floor(count), toldCount: Math.round((count % 1) * 10) };

const slots = (counts: readonly Count[], options?: Options) =>
  [...placesOf(counts.map(input), options).of.values()].map(({ slot }) => slot).join(' ');

/** What each part takes of a sheet's twelve columns, the end's last, row by row; those that fill a row by themselves apart. */
function rows(counts: readonly Count[], width: keyof Spans, options: Options = {}): readonly string[] {
  const { of, end } = placesOf(counts.map(input), options);
  const isAbreast = (slot: string) => slot === 'part' || (slot === 'second' && (width === 'two' || width === 'three'));
  const spans = [...of.values()]
    .filter(({ slot }) => slot !== 'under')
    .map(({ slot, spans: own }) => (isAbreast(slot) ? own[width] : `(${own[width]})`));
  const last = options.hasEnd === false ? [] : [end.spans[width]];
  const all = [...spans, ...(options.hasMissed ? ['(12)'] : []), ...last];
  let used = 0;
  return all
    .map((span) => {
      used += typeof span === 'number' ? span : 0;
      return used % 12 === 0 && typeof span === 'number' ? `${span} |` : String(span);
    })
    .join(' ')
    .split(' | ');
}

const full = (count: number): readonly Count[] => Array.from({ length: count }, () => 5);

test.each<[readonly Count[], string]>([
  [[5, 5, 5], 'lead second part'],
  [[0, 5, 5, 5], 'strip lead second part'],
  [[5, 1, 5, 5], 'lead strip part part'],
  [[5, 5, 5, 1, 5], 'lead second part under part'],
  [[5, 5, 0, 5], 'lead second under part'],
  [[5, 5, 5, 'folded', 5], 'lead second part strip part'],
  [[5, 5, 5, 0, 'folded', 5], 'lead second part strip strip part'],
  [['folded', 5, 5], 'strip lead second'],
  [[5, 5, 5, 1, 0, 5], 'lead second part strip strip part'],
  [[5, 5, 5, 0], 'lead second part under'],
  [[0, 1, 0], 'strip strip strip'],
  [['pending', 'pending'], 'lead second'],
  [[], ''],
])('sections with %j stories stand as %s', (counts, expected) => {
  expect(slots(counts)).toBe(expected);
});

test('nothing but the greeting stands beside the lead', () => {
  expect(slots([5, 5, 5], { hasGreeting: true })).toBe('lead part part');
});

test.each<[readonly Count[], keyof Spans, string]>([
  [full(13), 'four', '(12) (12) 3 3 3 3 | 3 3 3 3 | 3 3 3 3 |'],
  [full(12), 'four', '(12) (12) 4 4 4 | 3 3 3 3 | 3 3 3 3 |'],
  [full(6), 'four', '(12) (12) 6 6 | 4 4 4 |'],
  [full(13), 'six', '(12) (12) 2 2 2 2 2 2 | 2 2 2 2 2 2 |'],
  [full(13), 'three', '(12) 6 6 | 6 6 | 4 4 4 | 4 4 4 | 4 4 4 |'],
  [full(6), 'two', '(12) 6 6 | 6 6 | 6 6 |'],
  [[5, 5, 5, 5.3, 5], 'four', '(12) (12) 4 8 | 6 6 |'],
  [[5, 5, 5, 5.3, 5, 5, 5], 'four', '(12) (12) 4 8 | 3 3 3 3 |'],
  [[5, 5, 5, 0, 5], 'four', '(12) (12) 4 4 4 |'],
  [[5, 5, 0, 5, 5, 1], 'two', '(12) 6 6 | 6 6 |'],
  [[5, 5, 5.3, 5.4, 5], 'two', '(12) 12 | 12 | 12 | 6 6 |'],
])('sections with %j stories fill the rows of a sheet for %s: %s', (counts, width, expected) => {
  expect(`${rows(counts, width).join(' | ')}`).toBe(expected);
});

test('every row is full, whatever stands in it', () => {
  const kinds: readonly Count[] = [5, 5.3, 0, 'pending', 1, 'folded', 2.2];
  for (let seed = 0; seed < 400; seed += 1)
    for (const width of ['two', 'three', 'four', 'six'] as const)
      for (const options of [{}, { hasGreeting: true }, { hasMissed: true }, { hasEnd: false }]) {
        const counts = Array.from({ length: seed % 15 }, (_, at) => kinds[(seed * (at + 3) + at * at) % 7] ?? 5);
        const sizes = rows(counts, width, options).flatMap((row) => row.split(/\(12\)/));
        const sums = sizes.map((row) => (row.match(/\d+/g) ?? []).reduce((sum, span) => sum + Number(span), 0));
        expect(sums.filter((sum) => sum % 12 !== 0)).toEqual([]);
      }
});

test('what is under another shares its column, and its measure', () => {
  const { of } = placesOf([5, 5, 5, 0, 5].map(input));
  const placed = [...of].map(([id, place]) => ({ id, place }));
  expect(columnsOf(placed).map(({ sections }) => sections.map(({ id }) => id).join())).toEqual(['0', '1', '2,3', '4']);
  expect(of.get('3')?.spans).toEqual(of.get('2')?.spans);
});
