import { type ReadonlySignal, signal } from '@preact/signals';
import { askWorker, sendMessage } from '@/lib/browser/messages';
import { requestHosts } from '@/lib/browser/permissions';
import { feedKey } from '@/lib/feed/feed-key';
import { feedOfPage } from '@/lib/feed/known-sites';
import { typedAddress } from '@/lib/feed/typed-address';
import type { FeedQuery, FeedSearch, FinderActions, FinderState } from '@/lib/feed-search';
import { mustBeConfirmed } from '@/lib/private-address';
import type { KnownFeed } from '@/lib/settings';
import { hostsToAllow } from '@/lib/site-hosts';
import { type Millis, SECOND } from '@/lib/time';
import { addFeed } from '@/lib/view/arrange';

/** Between two requests to one site. */
const BETWEEN_PLACES: Millis = SECOND;

/**
 * Looks for feeds, one address at a time, and adds what is found. What may ask the browser for a host must be called inside
 * a click: all but `findLinked`, which takes an address that the reader did not type.
 */
export type FeedFinder = {
  readonly state: ReadonlySignal<FinderState>;
  /** What stands in the field. */
  readonly address: ReadonlySignal<string>;
  readonly actions: FinderActions;
  findLinked(address: string): void;
};

export function createFeedFinder(known: ReadonlySignal<readonly KnownFeed[]>): FeedFinder {
  const state = signal<FinderState>({ kind: 'idle' });
  const address = signal('');
  /** What is looked at, what the reader typed and confirmed; a new look makes an older one void. */
  const now: { look: number; query?: FeedQuery; typed?: string } = { look: 0 };

  const begin = (next: FinderState): (() => boolean) => {
    now.look += 1;
    state.value = next;
    const { look } = now;
    return () => look === now.look;
  };

  async function look(query: FeedQuery, hosts: readonly string[] = []): Promise<void> {
    now.query = query;
    const isCurrent = begin({ kind: 'searching', url: query.address });
    // Whatever the reader answers, the worker says whether it may look.
    if (hosts.length > 0) await requestHosts(hosts);
    const found = isCurrent() && (await ask(query));
    if (found && isCurrent()) state.value = told(found);
  }

  /** Only what was typed can be confirmed. */
  const told = (found: FeedSearch): FinderState =>
    found.kind === 'private' ? { ...found, mayConfirm: found.url === now.typed } : found;

  async function tryAll(places: readonly string[], url: string): Promise<void> {
    const isCurrent = begin({ kind: 'searching', url });
    for (const [index, place] of places.entries()) {
      if (index > 0) await new Promise((resolve) => setTimeout(resolve, BETWEEN_PLACES));
      if (!isCurrent()) return;
      state.value = { kind: 'searching', url: place, place: { number: index + 1, total: places.length } };
      now.query = { ...now.query, address: place };
      const found = await ask(now.query);
      if (!isCurrent()) return;
      if (!isNothing(found)) {
        state.value = told(found);
        return;
      }
    }
    state.value = { kind: 'nowhere', url, count: places.length };
  }

  async function add(sectionId: string, title: string): Promise<void> {
    const found = state.value;
    if (found.kind !== 'found') return;
    const { url } = found.preview;
    const isCurrent = begin({ kind: 'adding', title });
    const kept = found.answer === undefined || (await askWorker('keepFeed', found.answer))?.kind === 'kept';
    if (!kept) state.value = { kind: 'not-kept', title };
    if (!kept) return;
    await addFeed(sectionId, { url, title });
    if (!isCurrent()) return;
    state.value = { kind: 'added', url, title, sectionId };
    address.value = '';
  }

  function find(text: string): void {
    now.typed = typedAddress(text);
    if (now.typed === undefined) begin({ kind: 'no-address', text });
    else void look({ address: now.typed }, hostsFor(now.typed, known.value));
  }

  function findLinked(linked: string): void {
    address.value = linked;
    now.typed = undefined;
    const url = typedAddress(linked);
    if (url === undefined) begin({ kind: 'no-address', text: linked });
    else void look({ address: url });
  }

  function allow(): void {
    if (state.value.kind === 'withheld' && now.query) void look(now.query, state.value.hosts);
  }

  function confirm(): void {
    const { value } = state;
    if (value.kind !== 'private' || !value.mayConfirm) return;
    void look({ address: value.url, confirmedHost: value.host }, [value.host]);
  }

  function tryPlaces(): void {
    if (state.value.kind === 'no-feed') void tryAll(state.value.places, state.value.url);
  }

  const type = (text: string): void => {
    address.value = text;
  };
  const clear = (): void => {
    address.value = '';
    begin({ kind: 'idle' });
  };
  const choose = (url: string): void => void look({ ...now.query, address: url }, hostsToAllow(url));
  const actions = {
    type,
    find,
    choose,
    allow,
    confirm,
    tryPlaces,
    clear,
    add: (...what: [string, string]) => void add(...what),
  };
  return { state, address, findLinked, actions };
}

/** Of a worker that was stopped over it no answer comes; whether the address is asked again, the reader decides. */
const ask = (query: FeedQuery): Promise<FeedSearch> =>
  sendMessage('findFeed', query).catch(
    (): FeedSearch => ({
      kind: 'failed',
      url: query.address,
      outcome: 'network',
    }),
  );

/**
 * All hosts that looking at an address may need, so that the browser asks once; none where the answer is known without, or
 * something else has to be asked first.
 */
function hostsFor(address: string, known: readonly KnownFeed[]): string[] {
  const feed = feedOfPage(address) ?? address;
  const key = feedKey(feed);
  if (mustBeConfirmed(address) || known.some(({ url }) => feedKey(url) === key)) return [];
  return [...new Set([...hostsToAllow(feed), ...hostsToAllow(address)])];
}

/** No feed lies there, and the next place may be asked. */
function isNothing(found: FeedSearch): boolean {
  if (found.kind === 'failed') return found.outcome === 'gone' || (found.outcome === 'http' && found.status !== 429);
  return found.kind === 'no-feed' || found.kind === 'choice' || found.kind === 'not-a-feed';
}
