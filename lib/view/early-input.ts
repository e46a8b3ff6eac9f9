/** Told by the program once it hears what is done on the page. */
const READY = 'briefing:ready';

export function tellReady(): void {
  // Measurements look for the mark.
  performance.mark(READY);
  dispatchEvent(new Event(READY));
}

/** A link and what can be opened need no program; whatever else is clicked does. */
const buttonOf = ({ target }: Event): HTMLButtonElement | null =>
  target instanceof Element ? target.closest('button') : null;

/** What a button says, and of which story. */
const meaningOf = (button: HTMLButtonElement): string =>
  [
    button.textContent,
    button.getAttribute('aria-label'),
    button.closest('[data-story]')?.getAttribute('data-story'),
  ].join('\n');

/** On a page that was drawn anew: the one button that says the same. */
function sameAs(button: HTMLButtonElement): HTMLButtonElement | undefined {
  const meaning = meaningOf(button);
  const same = [...document.querySelectorAll('button')].filter((one) => meaningOf(one) === meaning);
  return same.length === 1 ? same[0] : undefined;
}

function giveAgain(event: Event): void {
  if (event instanceof KeyboardEvent) {
    const { key, shiftKey, repeat, isComposing } = event;
    const again = new KeyboardEvent('keydown', { key, shiftKey, repeat, isComposing, bubbles: true, cancelable: true });
    (document.activeElement ?? document.body).dispatchEvent(again);
    return;
  }
  const button = buttonOf(event);
  if (button) (button.isConnected ? button : sameAs(button))?.click();
}

/**
 * Keeps what the reader does on the painted page before the program is there, and gives it to the program once it is: a
 * button that was clicked, or the one that stands for it by then, and keys without the browser's own modifiers.
 */
export function keepEarlyInput(): void {
  const early: Event[] = [];
  const keepClick = (event: Event) => void (buttonOf(event) && early.push(event));
  const keepKey = (event: KeyboardEvent) => void (event.ctrlKey || event.metaKey || event.altKey || early.push(event));
  addEventListener('click', keepClick, true);
  addEventListener('keydown', keepKey, true);
  const done = () => {
    removeEventListener('click', keepClick, true);
    removeEventListener('keydown', keepKey, true);
    for (const event of early) giveAgain(event);
  };
  addEventListener(READY, done, { once: true });
}
