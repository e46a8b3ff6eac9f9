// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { EndPiece } from '@/components/EndPiece';
import { MenuList } from '@/components/MenuList';
import { NewsSection } from '@/components/NewsSection';
import { placeSections } from '@/components/placed-sections';
import { type Menus, ReadingContext, type ReadingControls } from '@/components/reading';
import { StoryCard } from '@/components/StoryCard';
import { UndoToast } from '@/components/UndoToast';
import { anEdition, aSection, aStory, NOW, printed, SECTIONS } from './samples';
import { all, button, click, show, textOf } from './show';

const someControls = (over: Partial<ReadingControls> = {}): ReadingControls => ({
  read: new Set(),
  saved: new Set(),
  menus: undefined,
  loadMenus: vi.fn(),
  unfold: vi.fn(),
  listen: vi.fn(),
  showKeys: vi.fn(),
  finish: vi.fn(),
  ...over,
});

const card = (over: Partial<ReadingControls> = {}, language: 'en' | 'fr' = 'en') => {
  const controls = someControls(over);
  const story = aStory({ mark: 'new' });
  const { page } = show(
    <ReadingContext.Provider value={controls}>
      <StoryCard story={story} now={NOW} rank="plain" />
    </ReadingContext.Provider>,
    language,
  );
  return { article: page.querySelector('article') as HTMLElement, controls };
};

const open = (details: HTMLDetailsElement) =>
  act(() => {
    details.open = true;
  });

test('a story that was read says so in words, and is new no more', () => {
  const { article } = card({ read: new Set(['story-1']) });
  expect(article.dataset.read).toBe('true');
  expect(textOf(article.querySelector('.story-meta'))).toMatch(/^Read/);
  expect(textOf(article)).not.toContain('New');
});

test('a saved story says so, in French too', () => {
  const { article } = card({ saved: new Set(['story-1']) }, 'fr');
  expect(article.dataset.saved).toBe('true');
  expect(textOf(article.querySelector('.mark'))).toBe('Gardé');
});

test('a story with which nothing was done carries no mark of it', () => {
  const { article } = card();
  expect(article.hasAttribute('data-read') || article.hasAttribute('data-saved')).toBe(false);
});

test('its menu names its story, and is made when it is opened', () => {
  const { article, controls } = card();
  const details = article.querySelector('.more-details') as HTMLDetailsElement;
  expect(textOf(details)).toBe('More Ferries sail again');
  expect(all(details, 'button')).toEqual([]);
  open(details);
  expect(controls.loadMenus).toHaveBeenCalledOnce();
});

test('a choice in the menu closes it, and gives the focus back to its button', () => {
  const onSelect = vi.fn();
  const menus: Menus = {
    StoryMenu: ({ onDone }) => <MenuList items={[{ label: 'Save', onSelect }]} onDone={onDone} />,
    SectionMenu: () => null,
  };
  const { article } = card({ menus });
  const details = article.querySelector('.more-details') as HTMLDetailsElement;
  open(details);
  click(button(details, 'Save'));
  expect(onSelect).toHaveBeenCalledOnce();
  expect(details.open).toBe(false);
  expect(document.activeElement).toBe(details.querySelector('summary'));
});

test('a page that marks nothing has no menus', () => {
  const { page } = show(<StoryCard story={aStory()} now={NOW} rank="plain" />);
  expect(page.querySelector('.more-details')).toBeNull();
});

test('what was done is said in a live region that stood there before, and taken back by a button', () => {
  const handlers = { onUndo: vi.fn(), onHold: vi.fn(), onRelease: vi.fn() };
  const { page, again } = show(<UndoToast done={undefined} {...handlers} />);
  const region = page.querySelector('[role="status"]');
  expect(textOf(region)).toBe('');
  again(<UndoToast done={{ said: ['reading.finished', { count: 2 }], undo: () => {} }} {...handlers} />);
  expect(page.querySelector('[role="status"]')).toBe(region);
  expect(textOf(region)).toBe('2 stories marked as read. Undo');
  click(button(page, 'Undo'));
  expect(handlers.onUndo).toHaveBeenCalledOnce();
});

const end = (over: Partial<ReadingControls>) => {
  const controls = someControls(over);
  const edition = anEdition({
    sections: [printed('science', { stories: [aStory({ id: 'one' }), aStory({ id: 'two' })] })],
  });
  const { page } = show(
    <ReadingContext.Provider value={controls}>
      <EndPiece
        edition={edition}
        now={NOW}
        place={{ slot: 'part', spans: { two: 6, three: 4, four: 3, six: 2 } }}
        onOptions={() => {}}
      />
    </ReadingContext.Provider>,
  );
  return { page, controls };
};

test('whoever reaches the end may be done with the rest', () => {
  const { page, controls } = end({ read: new Set(['two']) });
  expect(textOf(page.querySelector('[data-finish="reached"] .line'))).toBe('You are caught up.');
  click(button(page, 'Mark the one unread story as read'));
  expect(controls.finish).toHaveBeenCalledExactlyOnceWith([expect.objectContaining({ id: 'one' })]);
});

test('whoever has read everything is told so, and what comes next', () => {
  const { page } = end({ read: new Set(['one', 'two']) });
  expect(textOf(page.querySelector('[data-finish="read"]'))).toBe('You have read it all.');
  expect(textOf(page)).toContain('Next edition tomorrow at 06:45.');
});

test('the list of keys is a button away', () => {
  const { page, controls } = end({});
  click(button(page, 'Keys'));
  expect(controls.showKeys).toHaveBeenCalledOnce();
});

const folded = (language: 'en' | 'fr' = 'en') => {
  const controls = someControls();
  const section = aSection('canada');
  const empty = { code: 'loading', done: 0, total: 1 } as const;
  const { page } = show(
    <ReadingContext.Provider value={controls}>
      <NewsSection
        section={section}
        printed={printed('canada')}
        empty={empty}
        place={{ slot: 'strip', spans: { two: 6, three: 4, four: 3, six: 2 } }}
        now={NOW}
        onGrant={() => {}}
        isFolded
      />
    </ReadingContext.Provider>,
    language,
  );
  return { page, controls };
};

test('a folded section keeps its head and says what it holds', () => {
  const { page } = folded();
  expect(textOf(page.querySelector('h2'))).toBe('Canadian News');
  expect(all(page, 'article, [data-empty]')).toEqual([]);
  expect(button(page, 'Show its 5 stories').getAttribute('aria-expanded')).toBe('false');
  expect(textOf(folded('fr').page)).toContain('Afficher ses 5 articles');
});

test('unfolding it takes the focus to its heading', () => {
  const { page, controls } = folded();
  click(button(page, 'Show its 5 stories'));
  expect(controls.unfold).toHaveBeenCalledExactlyOnceWith('canada');
  expect(document.activeElement).toBe(page.querySelector('h2'));
});

test('a folded section is a strip, and the next one leads', () => {
  const { sections: placed } = placeSections(anEdition(), SECTIONS, { folded: ['international', 'unknown'] });
  expect(placed.map(({ section, place, isFolded }) => [section.id, place.slot, isFolded])).toEqual([
    ['international', 'strip', true],
    ['canada', 'lead', false],
    ['science', 'second', false],
  ]);
});

test('a section without stories has nothing to fold', () => {
  const edition = anEdition({ sections: [printed('canada', { stories: [] })] });
  expect(placeSections(edition, SECTIONS, { folded: ['canada'] }).sections.some(({ isFolded }) => isFolded)).toBe(
    false,
  );
});
