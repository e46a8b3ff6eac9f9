import { type Millis, SECOND } from '@/lib/time';

/** On a full disk Chromium may never answer a write: neither an error nor the end of it (measured on a disk of 150 MB). */
export const CONFIRM_WITHIN: Millis = 10 * SECOND;

/** The write, or an `UnconfirmedError` when it takes too long. It is not taken back: it may still come through. */
export async function confirmed<T>(write: PromiseLike<T>, within = CONFIRM_WITHIN): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(unconfirmed(within)), within);
  });
  return Promise.race([write, late]).finally(() => clearTimeout(timer));
}

const unconfirmed = (within: Millis): Error =>
  Object.assign(new Error(`No answer within ${within / SECOND} s`), { name: 'UnconfirmedError' });
