/**
 * Query parameters that say where a reader came from and nothing about the page, as names or beginnings of names.
 * After https://github.com/AdguardTeam/AdguardFilters (TrackParamFilter), and what the feeds of the catalogue carry.
 */
const NAMES: ReadonlySet<string> = new Set([
  '_hsenc',
  '_hsmi',
  'at_campaign',
  'at_campaign_type',
  'at_format',
  'at_link_id',
  'at_link_origin',
  'at_link_type',
  'at_medium',
  'at_ptr_name',
  'dclid',
  'fbclid',
  'gbraid',
  'gclid',
  'gclsrc',
  'igshid',
  'maca', // Deutsche Welle
  'mc_cid',
  'mc_eid',
  'mkt_tok',
  'msclkid',
  'ns_campaign',
  'ns_linkname',
  'ns_mchannel',
  'ns_source',
  'oly_anon_id',
  'oly_enc_id',
  'twclid',
  'vero_id',
  'wbraid',
  'wickedid',
  'xtor',
  'yclid',
]);

const BEGINNINGS = ['mtm_', 'pk_', 'utm_'] as const;

/** Parameters that track with these values only; with others they may name the page. */
const VALUES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['cmp', new Set(['rss'])],
  ['cmpid', new Set(['rss'])],
  ['ftag', new Set(['rss'])],
  ['partner', new Set(['rss', 'rssnyt'])],
  ['ref', new Set(['feed', 'rss'])],
  ['source', new Set(['feed', 'rss'])],
  ['src', new Set(['rss'])],
]);

/** Whether a parameter can be dropped from an address that is shown. */
export function isTracker(name: string, value: string): boolean {
  const key = name.toLowerCase();
  return (
    NAMES.has(key) ||
    BEGINNINGS.some((beginning) => key.startsWith(beginning)) ||
    (VALUES.get(key)?.has(value.toLowerCase()) ?? false)
  );
}

/** An address without tracking parameters, and otherwise letter for letter as it was. */
export function withoutTrackers(address: string): string {
  const hashStart = address.indexOf('#');
  const end = hashStart < 0 ? address.length : hashStart;
  const queryStart = address.slice(0, end).indexOf('?');
  if (queryStart < 0) return address;
  const parts = address.slice(queryStart + 1, end).split('&');
  const kept = parts.filter((part) => {
    const [name = '', value = ''] = part.split('=');
    return !isTracker(name, value);
  });
  if (kept.length === parts.length) return address;
  const query = kept.length > 0 ? `?${kept.join('&')}` : '';
  return address.slice(0, queryStart) + query + address.slice(end);
}
