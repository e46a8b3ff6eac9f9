/** What a key asks for. */
export type KeyCommand =
  | 'next-story'
  | 'previous-story'
  | 'next-section'
  | 'previous-section'
  | 'open'
  | 'save'
  | 'read'
  | 'why'
  | 'search'
  | 'listen'
  | 'help'
  | 'back'
  | 'undo';

/** By `KeyboardEvent.key`, so that they are where the reader's layout has them. */
const COMMANDS: Readonly<Record<string, KeyCommand>> = {
  j: 'next-story',
  k: 'previous-story',
  n: 'next-section',
  p: 'previous-section',
  o: 'open',
  s: 'save',
  m: 'read',
  x: 'why',
  l: 'listen',
  '/': 'search',
  '?': 'help',
  Escape: 'back',
};

/** These do the same again and again while the key is held down. */
const REPEATABLE: ReadonlySet<KeyCommand> = new Set<KeyCommand>([
  'next-story',
  'previous-story',
  'next-section',
  'previous-section',
]);

const FIELDS = 'input, textarea, select, [contenteditable], dialog';

const isInField = (target: EventTarget | null): boolean => target instanceof Element && target.closest(FIELDS) !== null;

/** The browser empties a field that searches on Escape; in an empty one the key is free. */
const isLeavingSearch = ({ key, target }: KeyboardEvent): boolean =>
  key === 'Escape' && target instanceof HTMLInputElement && target.type === 'search' && target.value === '';

/** Undefined for every key that belongs to the browser, to a field, or to nobody. Shift is part of the character. */
export function commandOf(event: KeyboardEvent): KeyCommand | undefined {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (event.defaultPrevented || event.isComposing) return undefined;
  if (isInField(event.target) && !isLeavingSearch(event)) return undefined;
  if (ctrlKey !== metaKey && !altKey && !shiftKey && key === 'z' && !event.repeat) return 'undo';
  if (ctrlKey || metaKey || altKey) return undefined;
  const command = Object.hasOwn(COMMANDS, key) ? COMMANDS[key] : undefined;
  return command && event.repeat && !REPEATABLE.has(command) ? undefined : command;
}

/** Hears the keys of this page. `run` says whether it did something; "back" is left to the browser as well. */
export function followKeys(run: (command: KeyCommand) => boolean): void {
  addEventListener('keydown', (event) => {
    const command = commandOf(event);
    if (command && run(command) && command !== 'back') event.preventDefault();
  });
}
