import { browser } from 'wxt/browser';

/** In Firefox's words (https://extensionworkshop.com/documentation/develop/firefox-builtin-data-consent), which WXT's types do not know. */
const CONSENT: object = { data_collection: ['locationInfo'] };

/** What a question about hosts asks for besides, where Firefox asks about places. */
export const placeConsent = (): object => (import.meta.env.FIREFOX ? CONSENT : {});

/** Whether a place of the reader's may be told to a service. Chromium has no such question: to name the place is to answer it. */
export const mayTellPlace = async (): Promise<boolean> =>
  !import.meta.env.FIREFOX || browser.permissions.contains(CONSENT);

/**
 * Asks the reader, if that was not yet done. Must be called inside a click, before anything is awaited: outside of one
 * Firefox refuses the question, even about what was granted.
 */
export const askToTellPlace = async (): Promise<boolean> =>
  !import.meta.env.FIREFOX || browser.permissions.request(CONSENT).catch(mayTellPlace);
