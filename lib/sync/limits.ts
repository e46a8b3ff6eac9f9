import { DAY, type Millis } from '@/lib/time';

/** How long it is known that something was removed: whoever was away for longer may bring it back. */
export const KEEP_GONE: Millis = 180 * DAY;
/** How long a story that was shown is known in other browsers. */
export const KEEP_SHOWN: Millis = 7 * DAY;
/** Bytes that the browser gives in all. */
export const ROOM = 102_400;
