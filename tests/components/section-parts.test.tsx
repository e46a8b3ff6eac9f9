// @vitest-environment happy-dom
import type { ComponentChildren } from 'preact';
import { describe, expect, test, vi } from 'vitest';
import { ArchiveTop } from '@/components/ArchiveTop';
import { FoldedStories } from '@/components/FoldedStories';
import { type Menus, ReadingContext, type ReadingControls } from '@/components/reading';
import { SectionHead } from '@/components/SectionHead';
import { SectionMore } from '@/components/SectionMore';
import { StoryMore } from '@/components/StoryMore';
import { StoryPicture } from '@/components/StoryPicture';
import { StoryWhy } from '@/components/StoryWhy';
import { WishesContext } from '@/components/wishes';
import { aSection, aStory, NOW, printed } from './samples';
import { all, button, click, show, textOf, unclose } from './show';

const MENUS: Menus = {
  StoryMenu: ({ story, onDone }) => (
    <button type="button" onClick={onDone}>
      Save {story.title}
    </button>
  ),
  SectionMenu: ({ printed: { stories }, onDone }) => (
    <button type="button" onClick={onDone}>
      Done with {stories.length}
    </button>
  ),
};
const someControls = (menus: Menus | undefined): ReadingControls => ({
  read: new Set(),
  saved: new Set(),
  menus,
  loadMenus: vi.fn(),
  unfold: vi.fn(),
  listen: vi.fn(),
  showKeys: vi.fn(),
  finish: vi.fn(),
});
const reading = (child: ComponentChildren, controls = someControls(MENUS)) => {
  const { page } = show(<ReadingContext.Provider value={controls}>{child}</ReadingContext.Provider>);
  return { page, controls };
};

test('a section’s head is its title, what is said of it, and what can be done with it', () => {
  const { page } = show(
    <SectionHead section={aSection('canada')} notes={['Few stories', 'Late']}>
      <button type="button">More</button>
    </SectionHead>,
  );
  expect(page.querySelector('h2')?.id).toBe('heading-canada');
  expect(all(page, 'h2, p, button').map(textOf)).toEqual(['Canadian News', 'Few stories', 'Late', 'More']);
  expect(textOf(show(<SectionHead section={{ id: 'own-1', title: 'Water' }} />).page)).toBe('Water');
  expect(textOf(show(<SectionHead section={{ id: 'canada' }} />, 'fr').page)).not.toBe('Canadian News');
});

test('a folded section says how much it holds; unfolding it gives the focus to its heading', () => {
  const { page, controls } = reading(
    <section>
      <h2>Science</h2>
      <FoldedStories sectionId="science" count={1} />
    </section>,
  );
  const unfold = button(page, 'Show its one story');
  expect(unfold.getAttribute('aria-expanded')).toBe('false');
  click(unfold);
  expect(textOf(document.activeElement)).toBe('Science');
  expect(controls.unfold).toHaveBeenCalledExactlyOnceWith('science');
});

test('the head of an archive page takes the focus, and leads back', () => {
  const { page } = show(<ArchiveTop title="Monday 3 March" toList />);
  expect(textOf(document.activeElement)).toBe('Monday 3 March');
  expect(
    all(page, 'nav[aria-label="Past editions"] a').map((link) => [textOf(link), link.getAttribute('href')]),
  ).toEqual([
    ['Past editions', '#archive'],
    ['Back to the edition', '#edition'],
  ]);
  expect(all(show(<ArchiveTop title="Past editions" />).page, 'nav a').map(textOf)).toEqual(['Back to the edition']);
});

describe('what can be done', () => {
  const section = <SectionMore section={aSection('canada')} printed={printed('canada')} />;

  test.each([
    ['a story', <StoryMore key="story" story={aStory()} />, 'More Ferries sail again', 'Save Ferries sail again'],
    ['a section', section, 'More Canadian News', 'Done with 5'],
  ] as const)(
    'with %s stands behind a button that names it, which has the focus again at the end',
    (_, child, name, item) => {
      const { page, controls } = reading(child);
      const details = page.querySelector('details');
      expect(textOf(details)).toBe(name);
      expect(controls.loadMenus).not.toHaveBeenCalled();
      unclose(details);
      expect(controls.loadMenus).toHaveBeenCalledOnce();
      click(button(page, item));
      expect([details?.open, document.activeElement === details?.querySelector('summary')]).toEqual([false, true]);
    },
  );

  test('comes when it has been loaded', () => {
    const { page, controls } = reading(<StoryMore story={aStory()} />, someControls(undefined));
    unclose(page.querySelector('details'));
    expect(controls.loadMenus).toHaveBeenCalledOnce();
    expect(all(page, 'details button')).toEqual([]);
  });

  test('is nothing on a page that marks nothing', () => {
    for (const child of [section, <StoryMore key="story" story={aStory()} />])
      expect(textOf(show(child).page)).toBe('');
  });
});

describe('why a story is here', () => {
  const story = aStory({ reasons: [{ kind: 'publishers', count: 4 }] });
  const why = (sourceWeights: Readonly<Record<string, number>>) => {
    const wishes = { sourceWeights, lessOf: vi.fn(), asBefore: vi.fn() };
    const { page } = show(
      <WishesContext.Provider value={wishes}>
        <StoryWhy story={story} now={NOW} />
      </WishesContext.Provider>,
    );
    return { page, ...wishes };
  };

  test('is asked by a click, and answered in a sentence', () => {
    const { page } = show(<StoryWhy story={story} now={NOW} />);
    expect(page.querySelector('details')?.open).toBe(false);
    expect(all(page, 'summary, [data-because], button').map(textOf)).toEqual([
      'Why this?',
      'Here because: 4 publishers.',
    ]);
  });

  test('brings less of its source, or takes that back', () => {
    const as = why({});
    click(button(as.page, 'Less of Harbour Post'));
    expect(as.lessOf.mock.calls).toEqual([['Harbour Post']]);
    const less = why({ 'Harbour Post': 0.5 });
    expect(textOf(less.page.querySelector('[role="status"]'))).toContain('Harbour Post counts for half');
    click(button(less.page, 'Undo'));
    expect(less.asBefore.mock.calls).toEqual([['Harbour Post']]);
  });

  test('is no question where nothing ranked it', () => {
    for (const reasons of [undefined, []])
      expect(textOf(show(<StoryWhy story={aStory({ reasons })} now={NOW} />).page)).toBe('');
  });
});

test('a picture is loaded late, without telling where from, and its place is kept', () => {
  const { page, again } = show(<StoryPicture address="https://images.example/a.jpg" />);
  const image = page.querySelector('img');
  expect([image?.alt, image?.loading, image?.getAttribute('referrerpolicy')]).toEqual(['', 'lazy', 'no-referrer']);
  again(<StoryPicture address="https://images.example/b.jpg" />);
  expect(page.querySelector('img')?.src).toBe('https://images.example/b.jpg');
});
