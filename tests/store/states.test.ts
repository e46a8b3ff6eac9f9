import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/lib/store/db';
import { recordPoll } from '@/lib/store/record-poll';
import { markRead, markUnread, saveEntries, statesOf, unsaveEntries } from '@/lib/store/states';
import { emptyStore, entry, feedRow, NOW } from './fixtures';

beforeEach(emptyStore);

describe('what the reader did with an entry', () => {
  test('is kept by its id, and the first time counts', async () => {
    await markRead(['one/a', 'one/b'], NOW);
    await markRead(['one/a'], NOW + 1);
    await saveEntries(['one/a'], NOW + 2);
    expect(await db.states.toArray()).toEqual([
      { id: 'one/a', readAt: NOW, savedAt: NOW + 2 },
      { id: 'one/b', readAt: NOW },
    ]);
  });

  test('can be taken back, one thing without the other', async () => {
    await markRead(['one/a'], NOW);
    await saveEntries(['one/a'], NOW);
    await markUnread(['one/a']);
    expect(await db.states.toArray()).toEqual([{ id: 'one/a', savedAt: NOW }]);
    await unsaveEntries(['one/a']);
    expect(await db.states.count()).toBe(0);
  });

  test('is not touched when its feed brings the entry again', async () => {
    await db.feeds.put(feedRow('one'));
    await markRead(['one/a'], NOW);
    await saveEntries(['one/a'], NOW);
    const poll = { feedId: 'one', at: NOW, outcome: 'ok', bytes: 0, ms: 0 } as const;
    const again = entry('one', 'a', { revision: 2 });
    await recordPoll({
      feed: feedRow('one'),
      poll,
      entriesFor: () => ({ write: [again], listed: [again.id], complete: true }),
    });
    expect((await statesOf(['one/a', 'one/x'])).get('one/a')).toEqual({ id: 'one/a', readAt: NOW, savedAt: NOW });
    expect((await statesOf(['one/x'])).size).toBe(0);
  });
});
