/** What a new tab may begin with. */
export type Face = 'briefing' | 'quiet';

/** Where a page keeps what it last showed, in storage that is read without waiting; `path` as in `/newtab.html`. */
export const frozenKey = (path: string, face: Face = 'briefing'): string =>
  `briefing:frozen:1:${path}${face === 'quiet' ? '#quiet' : ''}`;

/** A page is opened so, out of sight, to draw itself for the next time and close. */
export const UNSEEN = '?unseen';
