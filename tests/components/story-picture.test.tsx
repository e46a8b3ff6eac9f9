// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { PicturesContext } from '@/components/pictures';
import { StoryCard } from '@/components/StoryCard';
import type { StoryRank } from '@/components/story-rank';
import type { Pictures } from '@/lib/appearance';
import { aStory, NOW } from './samples';
import { all, show } from './show';

const IMAGE = 'https://images.example.org/ferries.jpg';

const card = (pictures: Pictures, rank: StoryRank, image: string | undefined = IMAGE) =>
  show(
    <PicturesContext.Provider value={pictures}>
      <StoryCard story={aStory({ image })} now={NOW} rank={rank} />
    </PicturesContext.Provider>,
  ).page;

const place = (page: HTMLElement) => page.querySelector<HTMLElement>('.story-picture');

/** As if the browser had answered with a picture of this size; 0 where it could not be had. */
function come(page: HTMLElement, size: readonly [width: number, height: number], room = 300): string | undefined {
  const image = page.querySelector('img') as HTMLImageElement;
  const [naturalWidth, naturalHeight] = size;
  for (const [name, value] of Object.entries({ naturalWidth, naturalHeight, clientWidth: room }))
    Object.defineProperty(image, name, { value });
  act(() => void image.dispatchEvent(new Event(naturalWidth === 0 ? 'error' : 'load')));
  return place(page)?.dataset.state;
}

test.each([
  ['off', 'lead', 0],
  ['off', 'plain', 0],
  ['leads', 'lead', 1],
  ['leads', 'first', 1],
  ['leads', 'plain', 0],
  ['all', 'plain', 1],
] as const)('with pictures %s, a story of rank %s has %i', (pictures, rank, count) => {
  expect(all(card(pictures, rank), 'img').length).toBe(count);
});

test('where no page gives pictures, and where a story has none, there is no place for one', () => {
  expect(all(show(<StoryCard story={aStory({ image: IMAGE })} now={NOW} rank="lead" />).page, 'img')).toEqual([]);
  const { image: _, ...old } = aStory({ image: IMAGE });
  const page = show(
    <PicturesContext.Provider value="all">
      <StoryCard story={old} now={NOW} rank="lead" />
    </PicturesContext.Provider>,
  ).page;
  expect(place(page)).toBeNull();
});

test('it is asked for late and tells nothing of the page; beside its headline it says nothing', () => {
  const image = card('all', 'lead').querySelector('img');
  const of = (name: string) => image?.getAttribute(name);
  expect([of('loading'), of('decoding'), of('referrerpolicy'), of('alt'), of('src')]).toEqual([
    'lazy',
    'async',
    'no-referrer',
    '',
    IMAGE,
  ]);
  const names = image?.getAttributeNames() ?? [];
  for (const early of ['loading', 'referrerpolicy']) expect(names.indexOf(early)).toBeLessThan(names.indexOf('src'));
});

test.each([
  { size: [1200, 800], state: 'shown' },
  { size: [1, 1], state: 'gone' },
  { size: [600, 60], state: 'gone' },
  { size: [0, 0], state: 'gone' },
  { size: [140, 140], state: 'small' },
] as const)('a picture of $size is $state', ({ size, state }) => {
  expect(come(card('all', 'lead'), size)).toBe(state);
});
