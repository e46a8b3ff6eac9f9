import { UNSEEN } from '@/lib/frozen-key';

/** Nobody sees this page: it was opened to be drawn for the next time. */
export const isUnseen = (): boolean => globalThis.location?.search === UNSEEN;
