import type { EmptyReason } from '@/lib/briefing/types';
import type { SectionView } from '@/lib/settings';

/** Why there is no weather to show. Where the service's addresses stand as feeds of the section, their states say it. */
export function weatherAbsence(section: SectionView, { online }: { readonly online: boolean }): EmptyReason {
  if (!online) return { code: 'offline' };
  const failures = section.feeds.flatMap(({ id: feedId, url, hosts, title: publisher, state: outcome, status }) =>
    outcome === 'waiting' || outcome === 'ok' || outcome === 'not-modified' || outcome === 'offline'
      ? []
      : [{ feedId, publisher, url, hosts, outcome, status }],
  );
  const withheld = failures.filter(({ outcome }) => outcome === 'permission');
  if (withheld.length > 0) return { code: 'permission', hosts: withheld.flatMap(({ hosts }) => hosts) };
  if (failures.length > 0) return { code: 'failed', failures, feedCount: section.feeds.length };
  if (section.feeds.some(({ state }) => state === 'offline')) return { code: 'offline' };
  return { code: 'loading', done: 0, total: 0 };
}
