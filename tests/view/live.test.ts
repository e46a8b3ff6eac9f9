import { effect, signal } from '@preact/signals';
import { beforeEach, expect, test, vi } from 'vitest';
import { db } from '@/lib/store/db';
import { readSections } from '@/lib/store/sections';
import { readyValue } from '@/lib/view/live';
import { live, liveAt, liveCalmly } from '@/lib/view/live-query';
import { emptyStore, sectionRow } from '../store/fixtures';

beforeEach(emptyStore);

test('a live query loads, then follows every commit of what it read', async () => {
  const state = live(async () => (await readSections()).map((section) => section.id));
  const seen: unknown[] = [];
  effect(() => {
    seen.push(readyValue(state.value) ?? state.value.kind);
  });
  await vi.waitFor(() => expect(seen).toEqual(['loading', []]));
  await db.sections.put(sectionRow('science', 0));
  await vi.waitFor(() => expect(seen).toEqual(['loading', [], ['science']]));
});

test('a query that throws is a state the page can show, not an exception', async () => {
  const state = live(() => Promise.reject(new Error('the store is closed')));
  await vi.waitFor(() => expect(state.value).toEqual({ kind: 'failed', error: 'Error: the store is closed' }));
});

const titles = async () => (await readSections()).map((section) => section.id);

test('a calm query loads, follows what is committed to its tables, and asks again for no others', async () => {
  const query = vi.fn(titles);
  const state = liveCalmly({ tables: ['sections'], query });
  await vi.waitFor(() => expect(state.value).toEqual({ kind: 'ready', value: [] }));
  await db.sections.put(sectionRow('science', 0));
  await vi.waitFor(() => expect(state.value).toEqual({ kind: 'ready', value: ['science'] }));
  const asked = query.mock.calls.length;
  await db.states.put({ id: 'a', readAt: 1 });
  await db.sections.put(sectionRow('ai', 1));
  await vi.waitFor(() => expect(readyValue(state.value)).toEqual(['science', 'ai']));
  expect(query.mock.calls.length).toBe(asked + 1);
});

test('a calm query that takes longer than the store rests is shown all the same, one at a time', async () => {
  let [running, most, isOver] = [0, 0, false];
  const query = async () => {
    running += 1;
    most = Math.max(most, running);
    const found = await titles();
    for (let turn = 0; turn < 20; turn += 1) await db.meta.get('born');
    running -= 1;
    return found;
  };
  const state = liveCalmly({ tables: ['sections'], query });
  const writing = (async () => {
    for (let index = 0; !isOver; index += 1) await db.sections.put(sectionRow(`s${index}`, index));
  })();
  await vi.waitFor(() => expect(readyValue(state.value)?.length).toBeGreaterThan(1));
  const then = readyValue(state.value)?.length ?? 0;
  await vi.waitFor(() => expect(readyValue(state.value)?.length).toBeGreaterThan(then), { timeout: 10_000 });
  isOver = true;
  await writing;
  expect(most).toBe(1);
});

test('a calm query that throws is a state the page can show, and is asked again', async () => {
  let isBroken = true;
  const state = liveCalmly({
    tables: ['sections'],
    query: () => (isBroken ? Promise.reject(new Error('the store is closed')) : titles()),
  });
  await vi.waitFor(() => expect(state.value).toEqual({ kind: 'failed', error: 'Error: the store is closed' }));
  isBroken = false;
  await db.sections.put(sectionRow('science', 0));
  await vi.waitFor(() => expect(readyValue(state.value)).toEqual(['science']));
});

test('a query of what a key names follows the key, and shows nothing of another one', async () => {
  await db.sections.bulkPut([sectionRow('a', 0), sectionRow('b', 1)]);
  const key = signal<string | undefined>(undefined);
  const state = liveAt(key, async (id) => (await db.sections.get(id))?.emoji);
  expect(state.value).toBeUndefined();
  key.value = 'a';
  await vi.waitFor(() => expect(state.value).toBe('🗞'));
  await db.sections.update('a', { emoji: '🧪' });
  await vi.waitFor(() => expect(state.value).toBe('🧪'));
  key.value = 'b';
  expect(state.value).toBeUndefined();
  await vi.waitFor(() => expect(state.value).toBe('🗞'));
  key.value = undefined;
  expect(state.value).toBeUndefined();
});
