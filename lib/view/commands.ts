import { askWorker, sendMessage } from '@/lib/browser/messages';
import { requestHosts } from '@/lib/browser/permissions';
import { askToTellPlace, placeConsent } from '@/lib/browser/place-consent';
import type { PlaceSearch } from '@/lib/settings';
import { type Millis, SECOND } from '@/lib/time';
import { GEOCODER } from '@/lib/weather/geocode';

/** Between two slices: another page, or the worker's own tick, may be at work already. */
const BETWEEN_SLICES: Millis = SECOND;

/** Lets the worker go on, slice after slice, as long as this page is open and there is something to do. */
export async function workOn(): Promise<void> {
  while ((await askWorker('work'))?.kind === 'more')
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_SLICES));
}

/** Every rested feed is asked, then a new edition is built. */
export async function refresh(): Promise<void> {
  await askWorker('refresh');
  await workOn();
}

/** With `place`, the reader's place may be told to them as well. Must be called inside a click, before anything is awaited. */
export async function grantHosts(hosts: readonly string[], { place = false } = {}): Promise<void> {
  if (await requestHosts(hosts, place ? placeConsent() : {})) await workOn();
}

/** Of a worker that was stopped over it no answer comes; the reader may look again. */
const UNFOUND: PlaceSearch = { kind: 'failed', host: GEOCODER, outcome: 'network' };

/** On the reader's click, before anything is awaited: the geocoder is asked for nothing else. */
export const findPlaces = async (name: string): Promise<PlaceSearch> =>
  (await askToTellPlace()) ? sendMessage('findPlaces', name).catch(() => UNFOUND) : { kind: 'refused' };

/** Does what makes a place the reader's, if they let it be told. Must be called inside a click, before anything is awaited. */
export async function choosePlace(choose: () => Promise<void>): Promise<PlaceSearch | undefined> {
  if (!(await askToTellPlace())) return { kind: 'refused' };
  await choose();
  return undefined;
}
