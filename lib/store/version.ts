/** The store, by name; and the version of its schema (`VERSIONS` in db.ts), for those who open it without Dexie. */
export const STORE_NAME = 'morning-briefing';
export const STORE_VERSION = 1;
/** Dexie's version 1 is the browser's 10. */
export const NATIVE_STEP = 10;
