/** The part of the address by which the new tab searches for a text. */
export const searchHash = (text: string) =>
  text === '' ? '#search' : (`#search?q=${encodeURIComponent(text)}` as const);

/** The page that searches for a text. */
export const searchPath = (text: string) => `/newtab.html${searchHash(text.trim())}` as const;

/** Behind our keyword in the address bar a whole address is a story that was suggested. */
export const isStoryAddress = (text: string): boolean => /^https?:\/\/\S+$/.test(text);
