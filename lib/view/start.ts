import { effect } from '@preact/signals';
import { type ComponentChild, hydrate, render } from 'preact';
import { hash } from '@/lib/hash';
import { type Millis, SECOND } from '@/lib/time';
import { freezePage, writeFrozen } from '@/lib/view/frozen';
import type { Model } from '@/lib/view/model';

/** Where nothing is drawn yet, how long a page waits for the store before it says that it is loading. */
const PATIENCE: Millis = 200;
/** A round of polls changes the store many times a second; the frozen page follows once it is quiet. */
const QUIET: Millis = SECOND;

/** A page is drawn from these; and from the time, which changes words in it but nothing that stands around them. */
const keyOf = ({ edition, weather, sections, settings, trouble }: Model): string =>
  hash(JSON.stringify([edition.value, weather.value, sections.value, settings.value, trouble.value]));

/** Takes over what the frozen page has drawn if it is the page still; else draws it anew. Measurements look for the mark. */
function draw(view: ComponentChild, model: Model): void {
  const { thawed } = document.documentElement.dataset;
  delete document.documentElement.dataset.thawed;
  if (thawed !== undefined && thawed === keyOf(model)) hydrate(view, document.body);
  else {
    document.body.replaceChildren();
    render(view, document.body);
  }
  performance.mark('briefing:ready');
}

/** Shows `view` as soon as the store has answered or cannot be read; the frozen page stands there until then. */
export function startPage(view: ComponentChild, model: Model): void {
  let isDrawn = false;
  const drawOnce = () => {
    if (!isDrawn) draw(view, model);
    isDrawn = true;
  };
  effect(() => {
    if (model.settled.value || model.trouble.value) drawOnce();
  });
  if (document.documentElement.dataset.thawed === undefined) setTimeout(drawOnce, PATIENCE);
}

/** Keeps the next page's first paint up to date with what this one shows. */
export function keepFrozen(model: Model): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  effect(() => {
    if (!model.settled.value || model.trouble.value) return;
    const key = keyOf(model);
    clearTimeout(timer);
    timer = setTimeout(() => writeFrozen(freezePage(key)), QUIET);
  });
}
