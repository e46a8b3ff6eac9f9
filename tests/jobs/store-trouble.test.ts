import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { runJobs } from '@/lib/jobs/jobs';
import { answerWork } from '@/lib/jobs/worker';
import { db } from '@/lib/store/db';
import { MINUTE } from '@/lib/time';
import { emptyStore, feedRow, sectionRow, storeSection } from '../store/fixtures';
import { session } from '../support/browser';
import { rss, startWeb } from '../support/web';

let web: Awaited<ReturnType<typeof startWeb>>;

beforeEach(async () => {
  await emptyStore();
  web = await startWeb({
    '/feed': (_, response) =>
      response.writeHead(200, { ETag: '"v1"' }).end(rss(['Bridge opens', 'Snow expected'], Date.now() - 5 * MINUTE)),
  });
  // The catalogue and the weather would ask the live web.
  await db.jobs.put({ name: 'seed', startedAt: Date.now() });
  const row = feedRow('one', { url: web.url('/feed'), host: new URL(web.url('/feed')).host });
  await storeSection(sectionRow('news', 0), [row]);
});
afterEach(async () => {
  vi.restoreAllMocks();
  session.clear();
  await web.close();
});

/** From now on the disk has no room for anything that is longer than so many characters. */
function fillDisk(room = 0): void {
  for (const method of ['put', 'add'] as const) {
    const native = IDBObjectStore.prototype[method];
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: IDBObjectStore, row, key) {
      if (JSON.stringify(row).length > room) throw new DOMException('The disk is full', 'QuotaExceededError');
      return native.call(this, row, key);
    });
  }
}

describe('a store that takes no writes', () => {
  test('asks nobody, says why, and goes on by itself once there is room again', async () => {
    fillDisk();
    await runJobs();
    expect(web.asked).toEqual([]);
    expect(session.get('trouble')).toMatchObject({ kind: 'full', since: expect.any(Number) });
    expect(await answerWork()).toEqual({ kind: 'done' });
    vi.restoreAllMocks();
    await runJobs();
    expect(session.has('trouble')).toBe(false);
    expect(await db.entries.count()).toBe(2);
    expect((await db.jobs.get('store'))?.error).toMatch(/^full QuotaExceededError/);
  });

  test('of what a feed brought keeps nothing, its validators neither: the next answer is no 304', async () => {
    fillDisk(300); // a lease has room, entries have not
    await runJobs();
    expect(web.asked).toHaveLength(1);
    expect(await db.entries.count()).toBe(0);
    expect((await db.feeds.get('one'))?.etag).toBeUndefined();
    expect(session.get('trouble')).toMatchObject({ kind: 'full' });
    await runJobs();
    expect(web.asked, 'it is not asked again and again for nothing').toHaveLength(1);
    vi.restoreAllMocks();
    await runJobs();
    expect(web.asked[1]?.headers['if-none-match']).toBeUndefined();
    expect(await db.entries.count()).toBe(2);
    expect((await db.feeds.get('one'))?.etag).toBe('"v1"');
  });
});
