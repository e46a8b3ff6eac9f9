/** Beside the frozen page, because it is asked before that is drawn. */
export const PICTURES_ON = 'briefing:pictures:1';

/** Whether a frozen page may load its pictures: it may be from a day on which the reader still wanted them. */
export const mayLoadPictures = (): boolean => localStorage.getItem(PICTURES_ON) !== null;
