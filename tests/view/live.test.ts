import { effect } from '@preact/signals';
import { beforeEach, expect, test, vi } from 'vitest';
import { db } from '@/lib/store/db';
import { readSections } from '@/lib/store/sections';
import { readyValue } from '@/lib/view/live';
import { live } from '@/lib/view/live-query';
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
