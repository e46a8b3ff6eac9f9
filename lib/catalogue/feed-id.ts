import { hash } from '../hash';

/** The id of the feed at an address. The same address has the same id for ever: entries, polls and subscriptions hang on it. */
export const feedId = (url: string): string => hash(url);
