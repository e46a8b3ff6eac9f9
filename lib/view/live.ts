import { effect, type ReadonlySignal, signal } from '@preact/signals';
import Dexie, { liveQuery } from 'dexie';
import type { Millis } from '@/lib/time';

/** What a page knows of the store right now. */
export type Live<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly value: T }
  | { readonly kind: 'failed'; readonly error: string };

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

/** A query of what `key` names, as long as it names it: the last answer, none of another key's. */
export function liveAt<T>(
  key: ReadonlySignal<string | undefined>,
  query: (key: string) => Promise<T | undefined>,
  open = Promise.resolve(true),
): ReadonlySignal<T | undefined> {
  const answer = signal<T | undefined>(undefined);
  const follow = (at: string) =>
    liveQuery(async () => query(at)).subscribe((value) => {
      answer.value = value;
    });
  void open.then((isOpen) => {
    if (!isOpen) return;
    effect(() => {
      answer.value = undefined;
      const { value } = key;
      const subscription = value === undefined ? undefined : follow(value);
      return () => subscription?.unsubscribe();
    });
  });
  return answer;
}

/** A query rests for so many times as long as it took, but never longer than that. */
const REST_TIMES = 4;
const LONGEST_REST: Millis = 2000;

export type CalmQuery<T> = { readonly tables: readonly string[]; readonly query: () => Promise<T> };

/**
 * As `live`, for what reads thousands of rows of these tables. Dexie begins a query anew at each change and gives up the one
 * before: while feeds are polled, a long one would never come to its end. Here it is finished, shown, and asked again after a
 * rest, so that the page has time for its reader; after a quiet time there is no rest.
 */
export function liveCalmly<T>({ tables, query }: CalmQuery<T>, open = Promise.resolve(true)): ReadonlySignal<Live<T>> {
  const state = signal<Live<T>>({ kind: 'loading' });
  const work = { isStale: true, isRunning: false };
  const run = async () => {
    if (work.isRunning) return;
    work.isRunning = true;
    while (work.isStale) {
      work.isStale = false;
      const began = performance.now();
      state.value = await query().then(
        (value) => ({ kind: 'ready', value }) as const,
        (error: unknown) => ({ kind: 'failed', error: String(error) }) as const,
      );
      await pause(Math.min((performance.now() - began) * REST_TIMES, LONGEST_REST));
    }
    work.isRunning = false;
  };
  const isOurs = (part: string) => part === 'all' || tables.some((table) => part.includes(`/${table}/`));
  void open.then((isOpen) => {
    if (!isOpen) return;
    Dexie.on('storagemutated', (parts) => {
      if (!Object.keys(parts).some(isOurs)) return;
      work.isStale = true;
      void run();
    });
    void run();
  });
  return state;
}

const pause = (ms: Millis): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export const readyValue = <T>(state: Live<T>): T | undefined => (state.kind === 'ready' ? state.value : undefined);
