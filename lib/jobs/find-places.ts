import { mayFetch } from '@/lib/browser/permissions';
import { here } from '@/lib/jobs/here';
import { fetchFeed } from '@/lib/net/fetch-feed';
import type { PlaceSearch } from '@/lib/settings';
import { GEOCODER, readPlaces, searchAddress } from '@/lib/weather/geocode';

const failed = (rest: Omit<Extract<PlaceSearch, { kind: 'failed' }>, 'kind' | 'host'>): PlaceSearch => ({
  kind: 'failed',
  host: GEOCODER,
  ...rest,
});

/**
 * Asks the geocoder for places of a name. It lets every page read its answers, so no permission is asked for in advance;
 * should it stop that, the reader can grant it.
 */
export async function findPlaces(name: string): Promise<PlaceSearch> {
  const { language } = await here();
  const url = searchAddress(name, language);
  const fetched = await fetchFeed({ url, validators: {}, now: Date.now(), accept: 'application/json' });
  switch (fetched.kind) {
    case 'fetched': {
      const places = readPlaces(fetched.body);
      return places ? { kind: 'found', places } : failed({ outcome: 'not-a-feed' });
    }
    case 'failed': {
      const withheld = fetched.outcome === 'network' && !(await mayFetch(url));
      return failed({ outcome: withheld ? 'permission' : fetched.outcome, status: fetched.status });
    }
    case 'not-modified':
    case 'interrupted':
      return failed({ outcome: 'network' });
    default:
      return fetched satisfies never;
  }
}
