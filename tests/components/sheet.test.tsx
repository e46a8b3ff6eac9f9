// @vitest-environment happy-dom
import type { ComponentProps } from 'preact';
import { describe, expect, test, vi } from 'vitest';
import { Column } from '@/components/Column';
import { PastSheet } from '@/components/PastSheet';
import { placeSections, weatherOf } from '@/components/placed-sections';
import { Sheet } from '@/components/Sheet';
import type { Place } from '@/components/slots';
import { pastOfBriefing, pastOfEdition } from '@/lib/briefing/past';
import { printedAt } from '@/lib/briefing/printed-at';
import type { Edition } from '@/lib/briefing/types';
import type { SectionView } from '@/lib/settings';
import { DAY } from '@/lib/time';
import { anEdition, aSection, aStory, NOW, printed, SECTIONS, someWeather, stories } from './samples';
import { all, button, click, show, textOf, ZONE } from './show';

function sheet(
  edition: Edition | undefined,
  sections: readonly SectionView[] = SECTIONS,
  over: Partial<ComponentProps<typeof Sheet>> = {},
) {
  const { sections: placed, end } = placeSections(edition, sections);
  const actions = { grantHosts: vi.fn(), openOptions: vi.fn() };
  const { page } = show(
    <Sheet
      edition={edition}
      placed={placed}
      end={end}
      isKnown
      weatherSection={weatherOf(sections)}
      weather={someWeather()}
      now={NOW}
      online
      actions={actions}
      greeting={<aside>Welcome</aside>}
      {...over}
    />,
  );
  return { page, actions, main: page.querySelector('main') };
}
const headings = (page: Element) => all(page, 'h2').map(textOf);

describe('a sheet', () => {
  test('has the weather, the sections in their order, the end and the greeting', () => {
    const { page, main } = sheet(anEdition());
    expect(headings(page)).toEqual(['Weather', 'International News', 'Canadian News', 'Science']);
    expect(page.querySelector('[data-section="science"] ~ .end-piece')).not.toBeNull();
    expect(textOf(page.querySelector('.edition > :last-child'))).toBe('Welcome');
    expect([main?.id, main?.dataset.editionAt]).toEqual(['edition', String(printedAt(anEdition()))]);
  });

  test('says what it waits for, before the store has answered', () => {
    const { page } = sheet(undefined, [], { isKnown: false });
    expect(textOf(page.querySelector('[data-empty="loading"]'))).toBe('Loading…');
    expect(page.querySelector('[data-edition-at]')).toBeNull();
  });

  test('says so where every section is off, with the way to the options at its end', () => {
    const { page, actions } = sheet(anEdition({ sections: [] }), [aSection('science', { enabled: false })]);
    expect(page.querySelector('[data-empty="off"]')).not.toBeNull();
    click(button(page, 'Sections and feeds'));
    expect(actions.openOptions).toHaveBeenCalledOnce();
  });

  test('has no weather where the reader wants none, and says why where there is none', () => {
    expect(sheet(anEdition(), SECTIONS.slice(1)).page.querySelector('[data-weather]')).toBeNull();
    const offline = sheet(anEdition(), SECTIONS, { weather: undefined, online: false });
    expect(offline.page.querySelector('[data-weather] [data-empty="offline"]')).not.toBeNull();
  });

  test('asks for withheld sites from the section that lacks them', () => {
    const edition = anEdition({
      sections: [printed('science', { stories: [], empty: { code: 'permission', hosts: ['a.example'] } })],
    });
    const { page, actions } = sheet(edition, [aSection('science')]);
    click(button(page, 'Allow these sites'));
    expect(actions.grantHosts).toHaveBeenCalledOnce();
  });

  test('shows what was missed before the end, and how it is shared in it', () => {
    const { page } = sheet(anEdition(), SECTIONS, {
      missed: <p id="missed">Missed</p>,
      share: <p id="share">Share</p>,
    });
    expect(page.querySelector('#missed ~ .end-piece #share')).not.toBeNull();
  });
});

describe('a place of the sheet', () => {
  const place: Place = { slot: 'part', spans: { two: 6, three: 4, four: 3, six: 2 } };
  const column = (names: readonly string[]) =>
    show(
      <Column place={place}>
        {names.map((name) => (
          <section key={name}>{name}</section>
        ))}
      </Column>,
    ).page;

  test('is its one section', () => expect(column(['a']).innerHTML).toBe('<section>a</section>'));

  test('holds a section and the one under it, in the order they are read in', () => {
    const [found] = all(column(['a', 'b']), '.column');
    expect([found?.classList.contains('slot-part'), all(found as Element, 'section').map(textOf)]).toEqual([
      true,
      ['a', 'b'],
    ]);
  });

  test('is shared by a section that has nothing to print, which keeps its name and its reason', () => {
    const none = printed('science', { stories: [], empty: { code: 'quiet', since: NOW - 3 * DAY } });
    const ids = ['international', 'canada', 'us', 'science', 'ai'];
    const edition = anEdition({ sections: ids.map((id) => (id === 'science' ? none : printed(id))) });
    const { page } = sheet(
      edition,
      ids.map((id) => aSection(id)),
    );
    const under = page.querySelector('.column [data-section="us"] + [data-section="science"]');
    expect(all(under as Element, 'h2, [data-empty="quiet"]')).toHaveLength(2);
    expect(all(page, '[data-section]').map(({ dataset }) => dataset.section)).toEqual(ids);
  });
});

describe('a past sheet', () => {
  test('has its sections and stories in their order, and says of that day why one is empty', () => {
    const past = pastOfEdition(
      anEdition({
        sections: [
          printed('canada', { stories: stories(2, 'canada') }),
          printed('science', { stories: [], empty: { code: 'quiet', since: NOW - 3 * DAY } }),
        ],
      }),
    );
    const { page } = show(<PastSheet past={past} now={NOW + 30 * DAY} />);
    expect(headings(page)).toEqual(['Canadian News', 'Science']);
    expect(all(page, 'article h3').map(textOf)).toEqual(['canada number 1', 'canada number 2']);
    expect(textOf(page.querySelector('[data-empty="quiet"]'))).toContain('18 November');
  });

  test('of an old briefing has its stories without links, and says where there was no news', () => {
    const past = pastOfBriefing(
      {
        date: '2025-03-03',
        sections: [
          { id: 'science', title: 'Science', stories: [{ title: 'Gulls return' }, { title: 'Seals' }] },
          { id: 'us', title: 'U.S. Top Stories', stories: [] },
        ],
      },
      ZONE,
    );
    const { page } = show(<PastSheet past={past} now={NOW} />);
    expect(headings(page)).toEqual(['Science', 'U.S. Top Stories']);
    expect(all(page, 'article h3').map(textOf)).toEqual(['Gulls return', 'Seals']);
    expect(all(page, 'h3 a')).toEqual([]);
    expect(textOf(page.querySelector('[data-section="us"]'))).toContain('No updates.');
  });

  test('gives a section that has much to tell more room, as today’s does', () => {
    const also = [{ publisher: 'CBC', url: 'https://cbc.example/' }];
    const told = stories(3, 'us').map((story) => ({ ...story, also }));
    const sections = [printed('canada'), printed('ai'), printed('us', { stories: told }), printed('science')];
    const { page } = show(<PastSheet past={pastOfEdition(anEdition({ sections }))} now={NOW} />);
    const isBroad = (id: string) => page.querySelector(`[data-section="${id}"]`)?.classList.contains('four-8');
    expect([isBroad('us'), isBroad('science')]).toEqual([true, false]);
  });

  test('of one story has no run of others', () => {
    const past = pastOfEdition(anEdition({ sections: [printed('canada', { stories: [aStory()] })] }));
    expect(all(show(<PastSheet past={past} now={NOW} />).page, '.run')).toEqual([]);
  });
});
