/** Names of a query's parts that hold what only this reader may know. */
const SECRET_NAME = /key|token|auth|pass|pwd|secret|sig|session|user|email|mail|hash|code|member|account|uuid|^u?id$/i;
/** Long, and of letters and figures mixed: hardly a word. */
const LOOKS_SECRET = /^(?=.*\d)(?=.*[a-z])[\w%.~=-]{16,}$/i;
const HIDDEN = '…';

const shownPart = (part: string): string => (LOOKS_SECRET.test(part) && !/[-_].*[-_]/.test(part) ? HIDDEN : part);

/**
 * An address as it may be told to others: without user and password, and without what looks like a key of the reader's own
 * in its path or query, as private feeds have it.
 */
export function shownAddress(address: string): string {
  if (!URL.canParse(address)) return HIDDEN;
  const { protocol, host, pathname, searchParams } = new URL(address);
  const path = pathname.split('/').map(shownPart).join('/');
  const query = [...searchParams].map(([name, value]) => {
    const isSecret = SECRET_NAME.test(name) || LOOKS_SECRET.test(value);
    return `${encodeURIComponent(name)}=${isSecret && value !== '' ? HIDDEN : encodeURIComponent(value)}`;
  });
  return `${protocol}//${host}${path}${query.length > 0 ? `?${query.join('&')}` : ''}`;
}
