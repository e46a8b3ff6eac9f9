import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalUrl } from '@/lib/briefing/canonical-url';
import { compileEdition } from '@/lib/briefing/compile';
import type { CompileInput } from '@/lib/briefing/compile-input';
import { shownBy } from '@/lib/briefing/ledger';
import type { ReaderWord } from '@/lib/briefing/reader-words';
import type { Edition, ShownStory } from '@/lib/briefing/types';
import { DAY, HOUR } from '@/lib/time';
import { entry, feed, input, NOW, section, slugs } from './make';

const only = (edition: Edition) => edition.sections[0]!;

describe('a story', () => {
  const story = (...entries: CompileInput['entries']) =>
    only(compileEdition(input({ sections: [section('news', ['a', 'b'])], entries }))).stories[0]!;

  test('carries what its entry has', () => {
    expect(story(entry('a', 'x', 2, { authors: ['Ann Roe'] }))).toMatchObject({
      title: 'Title of x',
      url: 'https://a.example/x',
      summary: 'What x is about, told by a.',
      publisher: 'A',
      author: 'Ann Roe',
      at: NOW - 2 * HOUR,
      dated: true,
      feedId: 'a',
      entryIds: ['a/x'],
      also: [],
    });
  });

  test.each([
    ['an author who is the publisher', { authors: ['a'] }, 'author', undefined],
    ['no summary where there is none', { summary: undefined }, 'summary', undefined],
    ['its own picture, encrypted', { image: 'http://img.example.org/x.jpg' }, 'image', 'https://img.example.org/x.jpg'],
    ['no picture that only counts readers', { image: 'https://pixel.wp.com/b.gif' }, 'image', undefined],
    ['no date where the publisher gave none', { publishedAt: undefined }, 'dated', false],
    ['the first words of a text without a title', { title: undefined, summary: 'A note.' }, 'title', 'A note.'],
  ] as const)('%s', (_name, more, field, expected) => {
    expect(story(entry('a', 'x', 2, more))[field]).toBe(expected);
  });

  test('without a title has at most 80 characters of its text', () => {
    expect(
      story(entry('a', 'x', 2, { title: undefined, summary: 'Many words '.repeat(50) })).title.length,
    ).toBeLessThanOrEqual(80);
  });

  test('has the same id in every edition', () => {
    const again = { ...entry('b', 'y', 1), url: 'http://www.a.example/x/?utm_source=rss#top' };
    expect(story(entry('a', 'x', 2)).id).toBe(story(again).id);
  });
});

describe('the same event under several headlines', () => {
  const titles = [
    'Magnitude 6.6 earthquake strikes off Vanuatu, shaking capital Port Vila',
    'Strong earthquake off Vanuatu shakes capital Port Vila, no tsunami warning',
    '6.6-magnitude earthquake hits off Vanuatu, no tsunami warning',
  ];
  const told = titles.map((title, i) => entry('abc'.charAt(i), `quake-${i}`, 3 - i, { title }));
  const other = entry('b', 'bridge', 2, { title: 'Ferry fleet in Halifax goes electric a year ahead of plan' });
  const news = { sections: [section('news', ['a', 'b', 'c'])] };

  test('is one story, led by who had it first, with links to the others', () => {
    const edition = compileEdition(input({ ...news, entries: [...told, other] }));
    expect(only(edition).stories.map(({ title, also }) => [title, also.map((link) => link.publisher)])).toEqual([
      [titles[0], ['B', 'C']],
      [other.title, []],
    ]);
    expect(edition.receipt).toMatchObject({ considered: 4, shown: 2, merged: 2, left: 0 });
  });

  test('does not come back the next day under another headline', () => {
    const first = compileEdition(input({ ...news, entries: told.slice(0, 2) }));
    const next = compileEdition(
      input({ ...news, now: NOW + DAY, dueAt: NOW + DAY, entries: told, shown: shownBy(first) }),
    );
    expect(only(next)).toMatchObject({ stories: [], empty: { code: 'shown' } });
  });

  test('keeps to the section that has it when an edition is completed', () => {
    const both = { ...news, sections: [...news.sections, section('late', ['c'], { breadth: 1 })] };
    const previous = compileEdition(input({ ...news, entries: told.slice(0, 2) }));
    const edition = compileEdition(input({ ...both, entries: told, previous }));
    expect(edition.sections.map((one) => one.stories.length)).toEqual([1, 0]);
  });
});

describe('the same address in several feeds', () => {
  const twin = (feedId: string, hours: number, more = {}) =>
    entry(feedId, `of-${feedId}`, hours, { url: 'https://w.example/1?cmp=rss', ...more });

  test('is one story, led by who has a summary, then by who was first, with links to the others', () => {
    const edition = compileEdition(
      input({
        sections: [section('news', ['a', 'b', 'c', 'd'])],
        feeds: [feed('a'), feed('b'), feed('c'), feed('d', { publisher: 'C' })],
        entries: [twin('a', 9, { summary: undefined }), twin('b', 5), twin('c', 7), twin('d', 6)],
      }),
    );
    expect(only(edition).stories).toMatchObject([
      {
        feedId: 'c',
        entryIds: ['c/of-c', 'a/of-a', 'b/of-b', 'd/of-d'],
        also: [{ publisher: 'A' }, { publisher: 'B' }],
      },
    ]);
    expect(edition.receipt).toMatchObject({ considered: 4, shown: 1, merged: 3, left: 0 });
  });

  test('stands in the most specific section only', () => {
    const edition = compileEdition(
      input({
        sections: [section('world', ['a', 'b'], { breadth: 9 }), section('ai', ['b'], { breadth: 2 })],
        entries: [twin('a', 3), twin('b', 2), entry('a', 'else', 1)],
      }),
    );
    expect([slugs(edition, 'world'), edition.sections[1]?.stories.map((story) => story.feedId)]).toEqual([
      ['else'],
      ['b'],
    ]);
  });

  test('stays with the news where a specific section has only a small part of it', () => {
    const news = ['a', 'b', 'c', 'd', 'e'];
    const edition = compileEdition(
      input({
        sections: [section('world', news, { breadth: 9 }), section('science', ['f'], { breadth: 2 })],
        entries: [...news, 'f'].map((id, i) => twin(id, i + 1)),
      }),
    );
    expect(edition.sections.map(({ stories }) => stories.length)).toEqual([1, 0]);
  });

  test('of equally specific sections the first of the reader has it', () => {
    const edition = compileEdition(
      input({ sections: [section('one', ['a']), section('two', ['a'])], entries: [entry('a', 'x', 1)] }),
    );
    expect([slugs(edition, 'one'), slugs(edition, 'two')]).toEqual([['x'], []]);
  });
});

describe('the window', () => {
  const at = (...hours: number[]) => hours.map((h) => entry('a', `h${h}`, h));
  const look = (entries: CompileInput['entries'], maxStories = 5) => {
    const edition = compileEdition(input({ sections: [section('news', ['a'], { maxStories })], entries }));
    return [only(edition).windowHours, ...slugs(edition, 'news')];
  };

  test.each([
    ['a day that brings three stories is enough', at(1, 2, 3, 30), 5, [24, 'h1', 'h2', 'h3']],
    ['a day with two looks back three days', at(1, 2, 30, 80), 5, [72, 'h1', 'h2', 'h30']],
    ['three days with two look back seven', at(1, 50, 100, 160, 200), 5, [168, 'h1', 'h50', 'h100', 'h160']],
    ['where one story is wanted one is enough', at(20, 30), 1, [24, 'h20']],
    ['a story just 24 hours old is no longer of the day', at(24), 1, [72, 'h24']],
    ['a quiet section shows its latest of the month', at(200, 300), 5, [720, 'h200']],
    ['nothing is older than thirty days', at(31 * 24), 5, [720]],
  ])('%s', (_name, entries, maxStories, expected) => {
    expect(look(entries, maxStories)).toEqual(expected);
  });

  test('a feed that fails does not bring up its old stories', () => {
    const edition = compileEdition(
      input({
        sections: [section('news', ['a'])],
        feeds: [feed('a', { outcome: 'http', status: 503 })],
        entries: at(200),
      }),
    );
    expect(only(edition)).toMatchObject({
      stories: [],
      empty: { code: 'failed', failures: [{ outcome: 'http', status: 503 }], feedCount: 1 },
    });
  });
});

describe('a fair share', () => {
  const busy = Array.from({ length: 50 }, (_, i) => entry('busy', `busy${i}`, i / 10));

  test('a busy feed leaves room for the others', () => {
    const edition = compileEdition(
      input({
        sections: [section('news', ['busy', 'b', 'c'])],
        entries: [...busy, entry('b', 'b1', 8), entry('c', 'c1', 20), entry('c', 'c2', 21)],
      }),
    );
    expect(slugs(edition, 'news')).toEqual(['busy0', 'busy1', 'b1', 'c1', 'c2']);
  });

  test('no publisher has more than two, whatever room there is, unless the section has nobody else', () => {
    const sections = [section('news', ['busy', 'b']), section('own', ['c'])];
    const own = Array.from({ length: 9 }, (_, i) => entry('c', `own${i}`, i));
    const edition = compileEdition(input({ sections, entries: [...busy, ...own] }));
    expect([slugs(edition, 'news').length, slugs(edition, 'own').length]).toEqual([2, 5]);
  });
});

describe('why a section is empty', () => {
  const one = entry('a', 'x', 5);
  const shown: ShownStory[] = [{ key: canonicalUrl(one.url!), day: '2026-11-20', editionId: 'before' }];
  const failing = (id: string, outcome: 'http' | 'permission' | 'offline' | 'timeout' | 'no-links') =>
    feed(id, { outcome });
  test.each<[string, Partial<CompileInput>, object]>([
    ['it has no feeds', { sections: [section('s', [])] }, { code: 'no-feeds' }],
    [
      'nobody was asked yet',
      { feeds: [feed('a', { outcome: undefined }), feed('b', { outcome: undefined })] },
      { code: 'loading', done: 0, total: 2 },
    ],
    [
      'the first round is under way',
      { state: 'filling', feeds: [feed('a'), feed('b', { outcome: undefined })] },
      { code: 'loading', done: 1, total: 2 },
    ],
    [
      'all was shown before',
      {
        entries: [one, entry('b', 'y', 6)],
        shown: [...shown, { key: 'b.example/y', day: '2026-11-19', editionId: 'long before' }],
      },
      { code: 'shown', count: 2, day: '2026-11-20' },
    ],
    [
      'all was shown before, and now no feed answers: news may be missing',
      { entries: [one], shown, feeds: [failing('a', 'http'), failing('b', 'http')] },
      { code: 'failed', feedCount: 2 },
    ],
    [
      'all was shown before, and now half of its feeds fail',
      { entries: [one], shown, feeds: [feed('a'), failing('b', 'http')] },
      { code: 'shown', count: 1, day: '2026-11-20' },
    ],
    [
      'the browser withholds its hosts',
      { feeds: [failing('a', 'permission'), failing('b', 'permission')] },
      { code: 'permission', hosts: ['a.example', 'b.example'] },
    ],
    ['we are offline', { feeds: [failing('a', 'offline'), failing('b', 'offline')] }, { code: 'offline' }],
    [
      'all its feeds failed',
      { feeds: [failing('a', 'http'), failing('b', 'permission')] },
      { code: 'failed', feedCount: 2 },
    ],
    [
      'half of its feeds failed',
      { feeds: [failing('a', 'no-links'), feed('b')] },
      { code: 'failed', failures: [{ feedId: 'a', outcome: 'no-links' }] },
    ],
    [
      'fewer failed and the rest is quiet',
      {
        sections: [section('s', ['a', 'b', 'c'])],
        feeds: [failing('a', 'timeout'), feed('b', { newestAt: NOW - 40 * DAY }), feed('c', { outcome: 'empty' })],
      },
      { code: 'quiet', since: NOW - 40 * DAY },
    ],
    [
      'its feeds never had anything',
      { feeds: [feed('a', { outcome: 'empty' }), feed('b', { outcome: 'not-modified' })] },
      { code: 'quiet' },
    ],
  ])('%s', (_name, parts, expected) => {
    const { sections } = compileEdition(input({ sections: [section('s', ['a', 'b'])], ...parts }));
    expect(sections[0]?.empty).toMatchObject(expected);
  });

  test('a section with stories has no reason, but tells which feeds failed', () => {
    const edition = compileEdition(
      input({ sections: [section('s', ['a', 'b'])], feeds: [feed('a'), failing('b', 'timeout')], entries: [one] }),
    );
    expect([only(edition).empty, only(edition).failures.map((failure) => failure.feedId)]).toEqual([undefined, ['b']]);
  });
});

describe('an edition built again', () => {
  const sections = [section('one', ['a']), section('two', ['b'])];
  const before = compileEdition(
    input({ sections, entries: [entry('a', 'x', 3)], feeds: [feed('a'), feed('b', { outcome: undefined })] }),
  );
  const entries = [entry('a', 'x', 3), entry('a', 'newer', 0), entry('b', 'y', 1), entry('c', 'z', 1)];
  const rebuilt = (parts: Partial<CompileInput>) =>
    compileEdition(input({ sections, entries, previous: before, now: NOW + HOUR, ...parts }));

  test('keeps its stories and compiles what was still waiting', () => {
    expect([slugs(rebuilt({}), 'one'), slugs(rebuilt({}), 'two')]).toEqual([['x'], ['y']]);
  });

  test('brings the section that was switched on, in the order of the reader', () => {
    const edition = rebuilt({ sections: [section('three', ['c']), ...sections] });
    expect(edition.sections.map(({ id, stories }) => [id, stories.length])).toEqual([
      ['three', 1],
      ['one', 1],
      ['two', 1],
    ]);
  });

  test('drops the section that was switched off', () => {
    expect(rebuilt({ sections: [section('two', ['b'])] }).sections.map(({ id }) => id)).toEqual(['two']);
  });

  test('adds stories behind the kept ones where the reader wants more', () => {
    const narrow = compileEdition(
      input({
        sections: [section('one', ['a'], { maxStories: 1 })],
        entries: [entry('a', 'x', 3), entry('a', 'w', 4)],
      }),
    );
    const wide = compileEdition(
      input({
        sections: [section('one', ['a'], { maxStories: 3 })],
        entries: [entry('a', 'new', 0), entry('a', 'x', 3), entry('a', 'w', 4)],
        previous: narrow,
      }),
    );
    expect(slugs(wide, 'one')).toEqual(['x', 'new', 'w']);
  });

  test('does not print a kept story again in a section that came later', () => {
    const edition = rebuilt({ sections: [section('three', ['a'], { breadth: 1 }), ...sections] });
    expect([slugs(edition, 'three'), slugs(edition, 'one')]).toEqual([['newer'], ['x']]);
  });

  test('is compiled anew while it was filling, and on another day', () => {
    const filling = { ...before, state: 'filling' as const };
    expect(slugs(rebuilt({ previous: filling }), 'one')).toEqual(['newer', 'x']);
    expect(slugs(rebuilt({ dueAt: NOW + DAY, now: NOW + DAY, previous: before }), 'one')).toEqual(['newer', 'x']);
  });
});

test('over four days no story comes twice unless it changed, and each day says why a section is empty', () => {
  const sections = [
    section('world', ['wire', 'paper', 'dead'], { breadth: 9 }),
    section('tech', ['blog', 'wire'], { breadth: 3, maxStories: 2 }),
  ];
  const feeds = [feed('wire'), feed('paper'), feed('blog'), feed('dead', { outcome: 'http', status: 410 })];
  const published = Array.from({ length: 96 }, (_, i) => {
    const name = `n${i % 40}-${i % 3}`;
    const shared = i % 5 === 0 ? { url: `https://shared.example/${Math.floor(i / 15)}` } : {};
    return entry(['wire', 'paper', 'blog'][i % 3]!, name, i - 72, { title: name, ...shared });
  });
  const days = [0, 1, 2, 3].reduce<{ editions: Edition[]; shown: ShownStory[] }>(
    ({ editions, shown }, day) => {
      const now = NOW + day * DAY;
      const entries = published.filter(({ at }) => at <= now);
      const edition = compileEdition(input({ sections, feeds, entries, shown, now, dueAt: now }));
      return { editions: [...editions, edition], shown: [...shown, ...shownBy(edition)] };
    },
    { editions: [], shown: [] },
  );
  const ids = days.editions.flatMap((edition) =>
    edition.sections.flatMap(({ stories }) => stories.filter(({ mark }) => mark !== 'update').map(({ id }) => id)),
  );
  expect(days.editions.map(({ id }) => id)).toEqual([
    '2026-11-21T06:45-05:00',
    '2026-11-22T06:45-05:00',
    '2026-11-23T06:45-05:00',
    '2026-11-24T06:45-05:00',
  ]);
  expect(ids.length).toBeGreaterThan(8);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { stories, empty } of days.editions.flatMap((edition) => edition.sections))
    expect(stories.length > 0).toBe(empty === undefined);
});

describe('whatever comes', () => {
  const FEEDS = ['a', 'b', 'c', 'd'];
  /** Several ways of telling a few events, some of them opinion or live pages. */
  const HEADLINES = [
    'Harbour bridge in Saint Aldric opens a year early',
    'Saint Aldric opens its harbour bridge ahead of time',
    'Opinion: Saint Aldric harbour bridge was never needed',
    'Ferry strike enters week 3 in Port Merrow',
    'Port Merrow ferry strike enters week 4',
    'Live updates: ferry strike in Port Merrow',
    'Orvell researchers fit quantum clock in a backpack',
    'Central bank holds key rate at 2.25 per cent',
  ];
  const anyHours = fc.integer({ min: 0, max: 400 });
  const anyEntry = fc
    .record({
      feedId: fc.constantFrom(...FEEDS, 'stranger'),
      slug: fc.integer({ min: 0, max: 15 }),
      hours: anyHours,
      linked: fc.boolean(),
      headline: fc.constantFrom(undefined, ...HEADLINES),
      revised: fc.option(anyHours, { nil: undefined }),
      position: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }),
    })
    .map(({ feedId, slug, hours, linked, headline, revised, position }) =>
      entry(feedId, `${slug}-${hours}`, hours, {
        url: linked ? `https://w.example/${slug}` : undefined,
        ...(headline === undefined ? { title: undefined, summary: undefined } : { title: headline }),
        ...(revised === undefined || revised > hours ? {} : { revisedAt: NOW - revised * HOUR }),
        position,
      }),
    );
  const anyShown = fc
    .record({
      slug: fc.integer({ min: 0, max: 15 }),
      title: fc.constantFrom(undefined, ...HEADLINES),
      feedId: fc.constantFrom(...FEEDS),
      publisherCount: fc.integer({ min: 1, max: 3 }),
      hours: fc.integer({ min: 24, max: 100 }),
    })
    .map(({ slug, title, feedId, publisherCount, hours }) => ({
      key: `w.example/${slug}`,
      day: '2026-11-20',
      editionId: 'before',
      ...(title && { told: { title, numbers: ['3'], publisherCount, at: NOW - hours * HOUR, feedId } }),
    }));
  const someOf = (kind: ReaderWord['kind'], words: readonly string[]) =>
    fc
      .subarray([...words])
      .map((texts) => texts.map((text): ReaderWord => ({ id: text, kind, text, scopes: ['title', 'summary'] })));
  const anyInput = fc
    .record({
      entries: fc.uniqueArray(anyEntry, { selector: ({ id }) => id, maxLength: 60 }),
      shown: fc.array(anyShown, { maxLength: 6 }),
      maxStories: fc.integer({ min: 1, max: 10 }),
      outcomes: fc.array(fc.constantFrom('ok', 'http', 'offline', 'permission', undefined), {
        minLength: 4,
        maxLength: 4,
      }),
      wishes: fc.record({
        words: fc
          .tuple(someOf('mute', ['ferry', 'clock']), someOf('watch', ['bank', 'bridge']))
          .map(([muted, watched]) => [...muted, ...watched]),
        sourceWeights: fc.constantFrom<Readonly<Record<string, number>>>({}, { A: 0.5, B: 2 }),
      }),
      since: fc.option(
        anyHours.map((hours) => NOW - hours * HOUR),
        { nil: undefined },
      ),
      online: fc.boolean(),
    })
    .map(({ maxStories, outcomes, ...given }) =>
      input({
        ...given,
        sections: [
          section('one', ['a', 'b'], { breadth: 1, maxStories }),
          section('two', ['b', 'c', 'd'], { breadth: 2, maxStories }),
        ],
        feeds: FEEDS.map((id, i) => feed(id, { outcome: outcomes[i] })),
      }),
    );

  test('the receipt adds up, and a section has stories or a reason', () => {
    fc.assert(
      fc.property(anyInput, (given) => {
        const { receipt, sections } = compileEdition(given);
        const parts = [
          receipt.shown,
          receipt.merged,
          receipt.alreadyShown,
          receipt.muted,
          receipt.unlinked,
          receipt.left,
        ];
        expect(parts.reduce((sum, count) => sum + count)).toBe(receipt.considered);
        expect(Math.min(...parts)).toBeGreaterThanOrEqual(0);
        expect(receipt.considered).toBe(given.entries.filter(({ feedId }) => feedId !== 'stranger').length);
        for (const { stories, empty, maxStories } of sections) {
          expect(stories.length <= maxStories && stories.length > 0 === (empty === undefined)).toBe(true);
        }
      }),
    );
  });

  test('each list of the receipt is as long as its number', () => {
    fc.assert(
      fc.property(anyInput, (given) => {
        const { lists, ...receipt } = compileEdition(given).receipt;
        for (const name of ['merged', 'alreadyShown', 'muted', 'unlinked', 'left'] as const)
          expect({ [name]: lists?.[name].length }).toEqual({ [name]: receipt[name] });
      }),
    );
  });

  test('no address stands twice, nothing muted or shown unchanged at all, and no opinion before news', () => {
    fc.assert(
      fc.property(anyInput, (given) => {
        const { sections } = compileEdition(given);
        const stories = sections.flatMap((one) => one.stories);
        const keys = stories.flatMap((story) => story.keys);
        expect(new Set(keys).size).toBe(keys.length);
        const known = new Set(given.shown.map(({ key }) => key));
        const muted = given.wishes?.words.filter(({ kind }) => kind === 'mute') ?? [];
        for (const story of stories) {
          expect(muted.some(({ text }) => story.title.toLowerCase().includes(text))).toBe(false);
          if (story.keys.some((key) => known.has(key))) expect(story.mark).toBe('update');
        }
        for (const { stories: own } of sections) {
          const isOpinion = own.map(({ title }) => /^(?:Opinion|Live updates):/.test(title));
          expect(isOpinion[0] === true && isOpinion.includes(false)).toBe(false);
        }
      }),
    );
  });

  test('no order of entries or feeds changes the edition', () => {
    fc.assert(
      fc.property(anyInput, (given) => {
        const turned = { ...given, entries: given.entries.toReversed(), feeds: given.feeds.toReversed() };
        const strip = (edition: Edition) => ({
          ...edition,
          receipt: { ...edition.receipt, failures: edition.receipt.failures.length },
        });
        expect(strip(compileEdition(turned))).toEqual(strip(compileEdition(given)));
      }),
    );
  });

  test('an edition built again from itself is the same', () => {
    fc.assert(
      fc.property(anyInput, (given) => {
        const first = compileEdition({ ...given, state: 'final' });
        const again = compileEdition({ ...given, previous: first });
        expect(again.sections.map(({ stories }) => stories)).toEqual(first.sections.map(({ stories }) => stories));
        expect(again.receipt).toEqual(first.receipt);
      }),
    );
  });

  test('an update keeps all that stands, in place, and its receipt adds up', () => {
    fc.assert(
      fc.property(anyInput, fc.array(anyEntry, { maxLength: 10 }), (given, more) => {
        const first = compileEdition({ ...given, state: 'final' });
        const known = new Set(given.entries.map(({ id }) => id));
        const entries = [
          ...given.entries,
          ...more.filter(({ id }, i) => !known.has(id) && more.findIndex((one) => one.id === id) === i),
        ];
        const { sections, receipt } = compileEdition({ ...given, entries, previous: first, intent: 'update' });
        sections.forEach(({ stories }, i) => {
          const before = first.sections[i]?.stories.map(({ id }) => id) ?? [];
          expect(stories.slice(0, before.length).map(({ id }) => id)).toEqual(before);
        });
        const { shown, merged, alreadyShown, muted, unlinked, left, considered } = receipt;
        expect(shown + merged + alreadyShown + muted + unlinked + left).toBe(considered);
        expect(Math.min(merged, left)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('dates that say little', () => {
  const news = { sections: [section('news', ['a', 'b'])] };
  const known = entry('b', 'known', 3, { title: 'Harbour reopens after the storm' });

  test.each([
    ['without a date', { publishedAt: undefined }],
    ['dated in the future', { publishedAt: NOW + 400 * DAY }],
  ])('a story %s goes after what is known to be new, and its time is when we saw it', (_, more) => {
    const odd = entry('a', 'odd', 1, { title: 'Quarterly meeting of the board', ...more });
    const { stories } = only(compileEdition(input({ ...news, entries: [odd, known] })));
    expect(stories.map(({ title, dated }) => [title, dated])).toEqual([
      [known.title, true],
      [odd.title, false],
    ]);
  });
});

describe('two editions on one day', () => {
  const news = { sections: [section('news', ['a'])] };
  const told = entry('a', 'told', 5, { title: 'Council ditches its mainframe' });
  const first = compileEdition(input({ ...news, occasion: 'first', entries: [told], dueAt: NOW - DAY }));

  test('a first edition made before its time is of the day it was made on', () => {
    expect(first).toMatchObject({ day: '2026-11-21', id: '2026-11-20T06:45-05:00' });
  });

  test('the one does not repeat the other', () => {
    const next = compileEdition(input({ ...news, entries: [told], shown: shownBy(first) }));
    expect(only(next)).toMatchObject({ stories: [], empty: { code: 'shown', day: '2026-11-21' } });
  });

  test('one that is made anew keeps its stories', () => {
    const again = compileEdition(
      input({ ...news, occasion: 'update', entries: [told], dueAt: NOW - DAY, shown: shownBy(first) }),
    );
    expect(only(again).stories).toHaveLength(1);
  });
});
