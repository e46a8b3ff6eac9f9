import type { Page } from 'playwright-core';
import type { Entry } from '@/lib/feed/types';
import type { SearchReply } from '@/lib/search/types';

/** What is noted in the page while it is measured. */
declare global {
  var noted: { longest: number; readyAt: number; answered?: () => void };
}

/** Runs before the page: notes its longest task, and what its worker says when. */
export function note(): void {
  globalThis.noted = { longest: 0, readyAt: 0 };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) noted.longest = Math.max(noted.longest, duration);
  }).observe({ type: 'longtask', buffered: true });
  const Native = Worker;
  globalThis.Worker = class extends Native {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      this.addEventListener('message', ({ data }: MessageEvent<SearchReply>) => {
        if (data.kind === 'found') noted.answered?.();
        if (data.kind === 'ready') noted.readyAt = performance.now();
      });
    }
  };
}

/** Runs in the page: a batch of entries, past the product's own code. */
export function putEntries(entries: readonly Entry[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('morning-briefing');
    request.onsuccess = () => {
      const transaction = request.result.transaction('entries', 'readwrite');
      for (const entry of entries) transaction.objectStore('entries').put(entry);
      transaction.oncomplete = () => {
        request.result.close();
        resolve();
      };
      transaction.onerror = () => reject(transaction.error);
    };
  });
}

/** Runs in the page: how much the index takes in the store, in bytes. */
export function indexBytes(): Promise<number> {
  const sizeOf = (value: unknown): number => {
    if (ArrayBuffer.isView(value)) return value.byteLength;
    if (typeof value === 'string') return value.length;
    return Array.isArray(value) ? value.reduce<number>((sum, one) => sum + sizeOf(one), 0) : 0;
  };
  return new Promise((resolve) => {
    const request = indexedDB.open('morning-briefing');
    request.onsuccess = () => {
      const rows = request.result.transaction('segments').objectStore('segments').getAll();
      rows.onsuccess = () => resolve(sizeOf(rows.result.flatMap((row: object) => Object.values(row))));
    };
  });
}

/** Types a text and gives how long it took from its last key until the results were on their way to the screen, in ms. */
export const timeKey = (page: Page, text: string): Promise<number> =>
  page.evaluate(async (typed) => {
    const field = document.querySelector<HTMLInputElement>('input[type=search]');
    if (!field) throw new Error('There is no field to search in.');
    const answered = new Promise<void>((resolve) => {
      noted.answered = resolve;
    });
    const start = performance.now();
    field.value = typed;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await answered;
    await new Promise(requestAnimationFrame);
    return performance.now() - start;
  }, text);
