import { searchHash } from '@/lib/search-path';

/** What is looked for stands in the address, so that it is still there when the reader comes back to the page. */
export const keepSearchText = (text: string): void => history.replaceState(history.state, '', searchHash(text));
