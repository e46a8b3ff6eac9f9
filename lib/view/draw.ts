import { type ComponentChild, hydrate, render } from 'preact';
import { tellReady } from '@/lib/view/early-input';
import { keepOpen } from '@/lib/view/kept-open';

/** Takes over what the frozen page has drawn if it is the page still; else draws it anew. */
export function draw(view: ComponentChild, key: string): void {
  const { thawed } = document.documentElement.dataset;
  delete document.documentElement.dataset.thawed;
  if (thawed !== undefined && thawed === key) takeOver(view);
  else drawAnew(view);
  tellReady();
}

/** What was opened before the program was there is told to it now. */
function takeOver(view: ComponentChild): void {
  hydrate(view, document.body);
  for (const details of document.querySelectorAll('details[open]')) details.dispatchEvent(new Event('toggle'));
}

/** The reader may be on the frozen page already. */
function drawAnew(view: ComponentChild): void {
  const open = keepOpen();
  document.body.replaceChildren();
  render(view, document.body);
  open();
}
