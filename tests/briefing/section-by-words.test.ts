import { describe, expect, test } from 'vitest';
import { compileEdition } from '@/lib/briefing/compile';
import { whatStays } from '@/lib/briefing/what-stays';
import { HOUR } from '@/lib/time';
import { entry, feed, input, NOW, section, slugs } from './make';

const FEEDS = ['a', 'b', 'c'];
const town = (says: readonly string[] = ['Petawawa']) => section('town', [], { says, heardIds: FEEDS });
const news = section('news', ['a', 'b'], { breadth: 1 });
const ports = section('ports', ['c']);
const feeds = FEEDS.map((id) => feed(id));

const base = entry('a', 'base', 1, { title: 'Petawawa base opens its gates' });
const bridge = entry('c', 'bridge', 2, { title: 'Bridge closes', summary: 'Drivers from PETAWAWA take the long way.' });
const ferry = entry('c', 'ferry', 3, { title: 'Ferries sail' });
const entries = [base, bridge, ferry];
const compiled = (more: Partial<Parameters<typeof input>[0]> = {}) =>
  compileEdition(input({ sections: [news, ports, town()], feeds, entries, ...more }));

describe('a section of all stories that say a word', () => {
  test('takes them from every feed, in headline and summary, and nobody else has them', () => {
    const edition = compiled();
    expect(slugs(edition, 'town')).toEqual(['base', 'bridge']);
    expect([slugs(edition, 'news'), slugs(edition, 'ports')]).toEqual([[], ['ferry']]);
  });

  test('takes a story that one of several tells so, and lets that one tell it', () => {
    const title = 'Tidal station at Annapolis Royal turns its last turbine';
    const others = [
      entry('a', 'first', 3, { title }),
      entry('b', 'second', 2, { title, summary: 'Seen from Petawawa.' }),
    ];
    expect(slugs(compiled({ entries: others }), 'town')).toEqual(['second']);
  });

  test('comes before others of its kind in the reader’s order', () => {
    const roads = section('roads', [], { says: ['bridge'], heardIds: FEEDS });
    expect(slugs(compiled({ sections: [roads, town(), news, ports] }), 'roads')).toEqual(['bridge']);
    expect(slugs(compiled({ sections: [town(), roads, news, ports] }), 'town')).toEqual(['base', 'bridge']);
  });

  test('may have feeds of its own beside', () => {
    const both = section('town', ['c'], { says: ['Petawawa'], heardIds: FEEDS });
    expect(slugs(compiled({ sections: [news, both] }), 'town')).toEqual(['base', 'bridge', 'ferry']);
  });

  test('is quiet since its own last story, and does not answer for the feeds of others', () => {
    const failing = [feed('a', { newestAt: NOW }), feed('b', { outcome: 'http', status: 503 }), feed('c')];
    const [, , empty] = compiled({ entries: [ferry], feeds: failing }).sections;
    expect(empty).toMatchObject({ id: 'town', stories: [], failures: [], empty: { code: 'quiet' } });
    expect(empty?.empty).not.toHaveProperty('since');
  });

  test('that is made during the day takes its stories out of the finished edition', () => {
    const before = compiled({ sections: [news, ports] });
    expect(slugs(before, 'news')).toEqual(['base']);
    const rules = [news, ports, town()];
    const previous = whatStays(before, rules, feeds);
    const after = compiled({ now: NOW + HOUR, sections: rules, previous });
    expect(slugs(after, 'town')).toEqual(['base', 'bridge']);
    expect(slugs(after, 'ports')).toEqual(['ferry']);
    expect(after.sections[0]).toMatchObject({ stories: [], empty: { code: 'shown', count: 1, day: before.day } });
    const { considered, shown, merged, alreadyShown, muted, unlinked, left } = after.receipt;
    expect(shown + merged + alreadyShown + muted + unlinked + left).toBe(considered);
  });

  test('is compiled anew when its words change, and only then', () => {
    const before = compiled();
    expect(whatStays(before, [news, ports, town()], feeds)).toBeUndefined();
    const rules = [news, ports, town(['ferries'])];
    const after = compiled({ now: NOW + HOUR, sections: rules, previous: whatStays(before, rules, feeds) });
    expect(slugs(after, 'town')).toEqual(['ferry']);
    expect(slugs(after, 'ports')).toEqual([]);
  });
});

describe('the window of a section', () => {
  const old = [entry('c', 'today', 3), entry('c', 'older', 30), entry('c', 'oldest', 100)];
  const within = (windowHours?: 24 | 72 | 168) =>
    slugs(compiled({ sections: [{ ...ports, windowHours }], entries: old }), 'ports');

  test('goes as far back as it must where the reader chose none', () => {
    expect(within()).toHaveLength(3);
  });

  test.each([
    [24, 1],
    [72, 2],
    [168, 3],
  ] as const)('of %i hours holds, however little it brings', (hours, count) => {
    expect(within(hours)).toHaveLength(count);
  });

  test('that holds nothing leaves the section empty and says since when', () => {
    const edition = compiled({ sections: [{ ...ports, windowHours: 24 }], entries: [entry('c', 'older', 30)] });
    expect(edition.sections[0]).toMatchObject({ stories: [], empty: { code: 'quiet', since: NOW - 30 * HOUR } });
  });
});
