import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import { type ComponentChild, render } from 'preact';
import type { Face } from '@/lib/frozen-key';
import { hash } from '@/lib/hash';
import { HOUR, type Millis, SECOND } from '@/lib/time';
import { draw } from '@/lib/view/draw';
import { freezePage, writeFrozen } from '@/lib/view/frozen';
import type { Model } from '@/lib/view/model';
import { isUnseen } from '@/lib/view/unseen';

/** Where nothing is drawn yet, how long a page waits for the store before it says that it is loading. */
const PATIENCE: Millis = 200;
/** A round of polls changes the store many times a second; the frozen page follows once it is quiet. */
const QUIET: Millis = SECOND;

/** What a page is drawn from besides the model. */
export type OwnState = {
  readonly settled: boolean;
  readonly drawnFrom: unknown;
  /** Whether it is what the next page is to show first. */
  readonly isKept: boolean;
};
const NOTHING: ReadonlySignal<OwnState> = signal({ settled: true, drawnFrom: null, isKept: true });

/**
 * A page is drawn from these; and from the time, which within an hour changes words in it but nothing that stands around
 * them. The curve of the weather begins with the hour, and its lines are attributes, which a taken-over page keeps.
 */
export function keyOf(
  { edition, weather, sections, settings, trouble }: Model,
  { drawnFrom }: OwnState,
  now: Millis,
): string {
  const hour = Math.floor(now / HOUR);
  return hash(
    JSON.stringify([edition.value, weather.value, sections.value, settings.value, trouble.value, drawnFrom, hour]),
  );
}

/** Shows `view` as soon as the store has answered or cannot be read; the frozen page stands there until then. */
export function startPage(view: ComponentChild, model: Model, own = NOTHING): void {
  const waited = signal(false);
  const isDue = computed(
    () => model.hasWords.value && ((model.settled.value && own.value.settled) || !!model.trouble.value || waited.value),
  );
  let isDrawn = false;
  effect(() => {
    if (!isDue.value || isDrawn) return;
    isDrawn = true;
    // Only what stands there frozen is compared, and of thousands of feeds the key is long.
    const isFrozen = document.documentElement.dataset.thawed !== undefined;
    untracked(() => draw(view, isFrozen ? keyOf(model, own.value, Date.now()) : ''));
  });
  if (document.documentElement.dataset.thawed !== undefined) return;
  setTimeout(() => {
    waited.value = true;
  }, PATIENCE);
}

/** A page may have more than one face; those that do not stand in it are drawn aside, so that each can begin the next one. */
type FaceKept = { readonly face: Face; isShown(): boolean; readonly view: ComponentChild };
const ONLY_FACE: FaceKept = { face: 'briefing', isShown: () => true, view: null };

function freezeAside(key: string, { face, view }: FaceKept): void {
  const body = document.createElement('body');
  render(view, body);
  writeFrozen(freezePage(key, body), face);
  render(null, body);
}

function freeze(key: string, { face }: FaceKept): void {
  writeFrozen(freezePage(key), face);
  if (isUnseen()) close();
}

/** Keeps the next page's first paint up to date with what this one shows, or would. */
export function keepFrozen(model: Model, own = NOTHING, kept = ONLY_FACE): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  effect(() => {
    clearTimeout(timer);
    if (!model.settled.value || !own.value.settled || !own.value.isKept || model.trouble.value) return;
    const key = keyOf(model, own.value, Date.now());
    const keep = kept.isShown() ? freeze : freezeAside;
    timer = setTimeout(() => keep(key, kept), isUnseen() ? 0 : QUIET);
  });
}
