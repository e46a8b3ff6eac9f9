import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { onTrouble, readTrouble } from '@/lib/browser/trouble';
import { bornAt } from '@/lib/store/born';
import { confirmed } from '@/lib/store/confirmed';
import { db } from '@/lib/store/db';
import { openStore, tryWriting } from '@/lib/store/open';
import { troubleOf } from '@/lib/store/trouble';
import { type Millis, SECOND } from '@/lib/time';
import type { Trouble, TroubleKind } from '@/lib/trouble';
import { isUnseen } from '@/lib/view/unseen';

/** This page's own, and what the worker tells. Every command may meet one, so there is one signal for a page. */
const own = signal<Trouble | undefined>(undefined);
const workers = signal<Trouble | undefined>(undefined);

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
 * one means that the browser lost it. Waits as long as it cannot be opened; false when that takes other code.
 */
export async function openForPage(knownBorn: Millis | undefined): Promise<boolean> {
  db.on('versionchange', letGo);
  if (!isUnseen()) hearWorker(); // where nobody looks, an extension has none of the browser's storage
  if (!(await untilOpen())) return false;
  void isLost(knownBorn).then((lost) => {
    if (lost) own.value ??= { kind: 'emptied' };
  });
  return true;
}

function hearWorker(): void {
  const hear = (met: Trouble | undefined) => {
    workers.value = met;
  };
  onTrouble(hear);
  void readTrouble().then(hear);
}

async function untilOpen(): Promise<boolean> {
  for (;;) {
    const met = await openStore();
    if (own.value?.kind !== met?.kind) own.value = met;
    if (!met) return true;
    if (!PASSING.has(met.kind)) return false;
    await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN));
  }
}

const isLost = async (knownBorn: Millis | undefined): Promise<boolean> =>
  knownBorn !== undefined && (await bornAt()) !== knownBorn;

/** Newer code wants to change the store: it must not wait for an old page, which keeps what it shows and asks to be loaded anew. */
function letGo(): void {
  db.close();
  own.value = { kind: 'outdated' };
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
  if ((await openStore()) ?? (await tryWriting(0))) setTimeout(lookAgain, TRY_AGAIN);
  else recover();
}

function recover(): void {
  if (PASSING.has(own.value?.kind)) own.value = undefined;
}
