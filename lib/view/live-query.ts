import { type ReadonlySignal, signal } from '@preact/signals';
import { liveQuery } from 'dexie';
import type { Live } from '@/lib/view/live';

/**
 * A query of the store as a signal: Dexie runs it again whenever the worker or another page commits what it read. It waits
 * until the store is `open`; of one that cannot be opened Dexie says nothing.
 */
export function live<T>(query: () => Promise<T>, open = Promise.resolve(true)): ReadonlySignal<Live<T>> {
  const state = signal<Live<T>>({ kind: 'loading' });
  // Dexie follows native `await`s only in a function that is itself `async`: given a plain one that returns such a promise,
  // it loses track of what is read, here and in other live queries (Dexie 4, live-query.ts: `incrementExpectedAwaits`).
  const follow = () =>
    liveQuery(async () => query()).subscribe({
      next: (value) => {
        state.value = { kind: 'ready', value };
      },
      error: (error: unknown) => {
        state.value = { kind: 'failed', error: String(error) };
      },
    });
  void open.then((isOpen) => isOpen && follow());
  return state;
}
