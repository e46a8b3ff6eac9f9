/** What a snippet calls, fetches or goes to: all of it is its own, so that a hit names its snippet. */
export type Canary = {
  /** JavaScript without double quotes and angle brackets, and without a value: a page would go to that. */
  readonly run: string;
  /** Something to load. */
  readonly got: string;
  /** Somewhere to go. */
  readonly went: string;
  /** A host to connect to, or to look up. */
  readonly near: string;
};

/** A script ran, something was loaded, a page or frame went elsewhere, a connection was opened, a page was taken away. */
export type HitKind = 'script' | 'request' | 'navigation' | 'connection' | 'window';
export type Hit = { readonly snippet: number; readonly kind: HitKind };

const KINDS: Readonly<Record<string, HitKind>> = {
  ran: 'script',
  got: 'request',
  went: 'navigation',
  near: 'connection',
};

export const canaryOf = (snippet: number): Canary => ({
  run: `void(new Image().src='https://ran.test/c${snippet}')`,
  got: `https://got.test/c${snippet}`,
  went: `https://went.test/c${snippet}`,
  near: `https://c${snippet}.near.test`,
});

/** Whose canary was asked. What an address of somebody else's carries in its query is no hit. */
export function hitBy(address: string): Hit | undefined {
  const [, asPath, pathId] = /^https?:\/\/(ran|got|went)\.test\/+c(\d+)/i.exec(address) ?? [];
  const [, hostId] = /^https?:\/\/c(\d+)\.near\.test/i.exec(address) ?? [];
  const kind = KINDS[hostId ? 'near' : (asPath ?? '').toLowerCase()];
  return kind && { snippet: Number(pathId ?? hostId), kind };
}
