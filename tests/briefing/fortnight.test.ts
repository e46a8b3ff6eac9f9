import { describe, expect, test } from 'vitest';
import { compileEdition } from '@/lib/briefing/compile';
import { shownBy } from '@/lib/briefing/ledger';
import type { Edition, EmptyCode, FeedFacts, ShownStory, Story } from '@/lib/briefing/types';
import type { Entry } from '@/lib/feed/types';
import { DAY } from '@/lib/time';
import { polled } from './fortnight-feeds';
import { feed, input, NOW, section } from './make';

const DAYS = Array.from({ length: 14 }, (_, day) => day);
const SECTIONS = [
  section('world', ['wire', 'daily', 'gazette', 'courier'], { breadth: 9 }),
  section('city', ['gazette'], { breadth: 5 }),
  section('research', ['lab', 'journal'], { breadth: 2 }),
  section('sport', ['pucks'], { breadth: 3 }),
  section('shaky', ['flaky', 'gone'], { breadth: 3 }),
  section('locked', ['locked'], { breadth: 3 }),
  section('bare', [], { breadth: 3 }),
];
/** A server that is down on three days, one that was switched off for ever on the second, and one we may not ask. */
const isDown = (day: number) => day >= 5 && day <= 7;

function factsOn(id: string, day: number): FeedFacts {
  if (id === 'locked') return feed(id, { outcome: 'permission' });
  if (id === 'flaky' && isDown(day)) return feed(id, { outcome: 'http', status: 503 });
  if (id === 'gone' && day > 0) return feed(id, { outcome: 'gone', status: 410 });
  return feed(id, { lastSuccessAt: NOW + day * DAY });
}

type World = { readonly store: Map<string, Entry>; readonly shown: ShownStory[]; readonly editions: Edition[] };

function live({ store, shown, editions }: World, day: number): World {
  const ids = SECTIONS.flatMap(({ feedIds }) => feedIds);
  const feeds = ids.map((id) => factsOn(id, day));
  const silent = new Set(feeds.filter(({ outcome }) => outcome !== 'ok').map(({ id }) => id));
  const now = NOW + day * DAY;
  const next = polled(store, day, silent);
  const entries = [...next.values()].filter(({ at }) => now - at < 30 * DAY);
  const wishes = {
    words: [{ id: 'hockey', kind: 'mute' as const, text: 'hockey', scopes: ['title' as const, 'summary' as const] }],
    sourceWeights: {},
  };
  const edition = compileEdition(
    input({ sections: SECTIONS, feeds, entries, shown, now, dueAt: now, wishes, since: editions.at(-1)?.builtAt }),
  );
  return { store: next, shown: [...shown, ...shownBy(edition)], editions: [...editions, edition] };
}

const { editions } = DAYS.reduce<World>(live, { store: new Map(), shown: [], editions: [] });
const storiesOf = (edition: Edition): readonly Story[] => edition.sections.flatMap(({ stories }) => stories);
const slugsOf = (edition: Edition) => storiesOf(edition).map(({ url }) => url.replace(/^.*\/|\?.*$/g, ''));
const daysOf = (slug: string) => DAYS.filter((day) => slugsOf(editions[day]!).includes(slug));
const markOn = (day: number, slug: string) => storiesOf(editions[day]!).find(({ url }) => url.includes(`/${slug}`));
const emptyOn = (id: string) => editions.map((edition) => edition.sections.find((one) => one.id === id)?.empty);

describe('over a fortnight', () => {
  test('there is news every day', () => {
    expect(Math.min(...editions.map((edition) => storiesOf(edition).length))).toBeGreaterThanOrEqual(4);
  });

  test('no story comes twice, by address or by headline, unless as an update that says what changed', () => {
    const known = new Set<string>();
    for (const story of editions.flatMap(storiesOf)) {
      const names = [...story.keys, story.title.toLowerCase()];
      const isUpdate = story.mark === 'update';
      expect({ story: story.title, again: names.some((name) => known.has(name)) && !isUpdate }).toEqual({
        story: story.title,
        again: false,
      });
      if (isUpdate) expect(story.reasons?.[0]).toMatchObject({ kind: 'update', changes: [expect.anything()] });
      for (const name of names) known.add(name);
    }
  });

  test('what changed comes back once: new numbers, a new headline; a mended typo and a copy do not', () => {
    expect([daysOf('quake'), daysOf('strike'), daysOf('typo')]).toEqual([[1, 2], [3, 4], [2]]);
    expect(markOn(2, 'quake')?.reasons?.[0]).toEqual({
      kind: 'update',
      changes: [{ kind: 'numbers', numbers: ['14'] }],
    });
    expect(markOn(4, 'strike')?.reasons?.[0]).toMatchObject({ changes: [{ kind: 'headline' }] });
    expect([...daysOf('repost'), ...daysOf('repost-2')]).toEqual([5]);
  });

  test('a story that two papers have at one address stands once, with both', () => {
    const both = editions
      .flatMap(storiesOf)
      .filter(({ keys }) => keys.some((key) => key.startsWith('daily.example/d')));
    const shared = both.filter(({ also }) => also.some(({ publisher }) => /^(?:DAILY|COURIER)$/.test(publisher)));
    expect(shared.length).toBeGreaterThan(2);
  });

  test('a story that two sections want stands in the more specific one', () => {
    const own = editions.flatMap(({ sections }) =>
      sections.flatMap(({ id, stories }) => stories.filter(({ feedId }) => feedId === 'gazette').map(() => id)),
    );
    expect(own.length).toBeGreaterThan(10);
    expect(new Set(own)).toEqual(new Set(['city']));
  });

  test('no publisher has more than its share of a section', () => {
    for (const { stories } of editions.flatMap((edition) =>
      edition.sections.filter(({ feedCount }) => feedCount > 1),
    )) {
      const counts = Map.groupBy(stories, ({ publisher }) => publisher);
      expect(Math.max(0, ...[...counts.values()].map((own) => own.length))).toBeLessThanOrEqual(2);
    }
  });

  test('every empty section gives the true reason', () => {
    const codes = (id: string): (EmptyCode | undefined)[] => emptyOn(id).map((reason) => reason?.code);
    expect(new Set(codes('bare'))).toEqual(new Set(['no-feeds']));
    expect(new Set(codes('locked'))).toEqual(new Set(['permission']));
    expect(new Set(codes('sport'))).toEqual(new Set(['muted']));
    // The last report of the dead feed is shown first of all; the shaky one fails for three days.
    expect(
      codes('shaky')
        .map((code, day) => [day, code])
        .filter(([, code]) => code),
    ).toEqual([
      [5, 'failed'],
      [6, 'failed'],
      [7, 'failed'],
    ]);
    expect(emptyOn('shaky')[6]).toMatchObject({ failures: [{ status: 503 }, { status: 410 }], feedCount: 2 });
    // It publishes every third day, and between two reports all of it was shown.
    expect(codes('research').map((code, day) => (day % 3 === 0 ? code === undefined : code === 'shown'))).toEqual(
      DAYS.map(() => true),
    );
  });

  test('muted words stay out of everything', () => {
    expect(editions.flatMap(storiesOf).filter(({ title }) => /hockey/i.test(title))).toEqual([]);
    expect(Math.min(...editions.map(({ receipt }) => receipt.muted))).toBeGreaterThan(0);
  });

  test('what has no link is counted and not shown', () => {
    expect(editions.some(({ receipt }) => receipt.unlinked > 0)).toBe(true);
    expect(editions.flatMap(storiesOf).filter(({ title }) => /^Nolinka/.test(title))).toEqual([]);
  });

  test('the receipt’s numbers add up exactly, and each list is as long as its number', () => {
    for (const { receipt, sections } of editions) {
      const { considered, shown, merged, alreadyShown, muted, unlinked, left, lists } = receipt;
      expect(shown + merged + alreadyShown + muted + unlinked + left).toBe(considered);
      expect(sections.reduce((sum, { stories }) => sum + stories.length, 0)).toBe(shown);
      const lengths = [lists?.merged, lists?.alreadyShown, lists?.muted, lists?.unlinked, lists?.left].map(
        (list) => list?.length,
      );
      expect(lengths).toEqual([merged, alreadyShown, muted, unlinked, left].map((count) => Math.min(count, 200)));
      expect(lists?.considered.reduce((sum, { count }) => sum + count, 0)).toBe(considered);
    }
  });

  test('most of what is shown is new, and says why it is there', () => {
    const later = editions.slice(1).flatMap(storiesOf);
    expect(later.filter(({ mark }) => mark === 'new').length).toBeGreaterThan(0.7 * later.length);
    for (const { reasons } of later) expect(reasons?.at(-1)?.kind).toBe('first-seen');
  });

  test('lived again it is the same', () => {
    const again = DAYS.reduce<World>(live, { store: new Map(), shown: [], editions: [] });
    expect(again.editions).toEqual(editions);
  });
});
