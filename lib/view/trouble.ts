import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { onTrouble, readTrouble } from '@/lib/browser/trouble';
import { byHand, openByHand } from '@/lib/store/by-hand';
import { confirmed } from '@/lib/store/confirmed';
import { shownBirth } from '@/lib/store/shown';
import { troubleOf } from '@/lib/store/trouble';
import { type Millis, SECOND } from '@/lib/time';
import type { Trouble, TroubleKind } from '@/lib/trouble';
import { isUnseen } from '@/lib/view/unseen';

/** This page's own, and what the worker tells. Every command may meet one, so there is one signal for a page. */
const own = signal<Trouble | undefined>(undefined);
const workers = signal<Trouble | undefined>(undefined);
/** The page's own connection. */
let ours: IDBDatabase | undefined;

const withDexie = () => Promise.all([import('@/lib/store/db'), import('@/lib/store/open')]);

/** Why the store cannot be used as it should; undefined when all is well. */
export const trouble: ReadonlySignal<Trouble | undefined> = computed(() => own.value ?? workers.value);

/** Those that may end by themselves: with the first write that succeeds. A disk that is full to the last byte cannot even be opened. */
const PASSING: ReadonlySet<TroubleKind | undefined> = new Set<TroubleKind>([
  'full',
  'unconfirmed',
  'unopened',
  'blocked',
]);
const TRY_AGAIN: Millis = 10 * SECOND;

/**
 * Opens the store for this page and keeps an eye on it. `knownBorn` is the store that the page saw the last time: another
 * one means that the browser lost it. Waits as long as it cannot be opened; undefined when that takes other code.
 */
export async function openForPage(knownBorn: Millis | undefined): Promise<IDBDatabase | undefined> {
  if (!isUnseen()) hearWorker(); // where nobody looks, an extension has none of the browser's storage
  const store = (await openByHand()) ?? (await untilOpen());
  if (!store) return undefined;
  stepAside();
  ours = store;
  store.addEventListener('versionchange', letGo);
  // The browser closes it by itself when its files are gone or damaged: a new page finds out which.
  store.addEventListener('close', () => location.reload());
  void isLost(store, knownBorn).then((lost) => {
    if (lost) own.value ??= { kind: 'emptied' };
  });
  return store;
}

function hearWorker(): void {
  const hear = (met: Trouble | undefined) => {
    workers.value = met;
  };
  onTrouble(hear);
  void readTrouble().then(hear);
}

/** A store that is not there yet, or not as it should be, is a matter for the whole of Dexie. */
async function untilOpen(): Promise<IDBDatabase | undefined> {
  const [{ db }, { openStore }] = await withDexie();
  for (;;) {
    const met = await openStore();
    if (own.value?.kind !== met?.kind) own.value = met;
    if (!met) return db.backendDB();
    if (!PASSING.has(met.kind)) return undefined;
    await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN));
  }
}

const isLost = async (store: IDBDatabase, knownBorn: Millis | undefined): Promise<boolean> =>
  knownBorn !== undefined && (await shownBirth(byHand(store))) !== knownBorn;

/** Newer code wants to change the store: it must not wait for an old page, which keeps what it shows and asks to be loaded anew. */
function letGo(): void {
  stepAside();
  own.value = { kind: 'outdated' };
  void withDexie().then(([{ db }]) => db.close());
}

/** Closes the page's own connection without a word, for another one or because the page deletes the store itself. */
export function stepAside(): void {
  ours?.removeEventListener('versionchange', letGo);
  ours?.close();
}

/** The reader has read it and decided. */
export function dismissTrouble(): void {
  own.value = undefined;
}

/** A write by the reader: once it is given, it is on the disk. Where the store does not take it the page says so, and it gives nothing. */
export const kept = <T>(write: PromiseLike<T>): Promise<T | undefined> => keptInTheEnd(confirmed(write));

/** The same of work that may take long. */
export function keptInTheEnd<T>(work: Promise<T>): Promise<T | undefined> {
  return work.then(
    (result) => {
      recover();
      return result;
    },
    (error: unknown) => {
      const met = troubleOf(error);
      if (!met) throw error;
      if (own.value?.kind !== 'outdated') own.value = met;
      if (PASSING.has(met.kind)) setTimeout(lookAgain, TRY_AGAIN);
      return undefined;
    },
  );
}

async function lookAgain(): Promise<void> {
  if (!PASSING.has(own.value?.kind)) return;
  const [, { openStore, tryWriting }] = await withDexie();
  if ((await openStore()) ?? (await tryWriting(0))) setTimeout(lookAgain, TRY_AGAIN);
  else recover();
}

function recover(): void {
  if (PASSING.has(own.value?.kind)) own.value = undefined;
}
