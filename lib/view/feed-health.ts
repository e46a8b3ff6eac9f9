import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { sendMessage } from '@/lib/browser/messages';
import { requestHosts } from '@/lib/browser/permissions';
import { feedKey } from '@/lib/feed/feed-key';
import { typedAddress } from '@/lib/feed/typed-address';
import type { AddressOutcome, AddressWish, FeedDetails, FeedFacts, FeedNews, TryOutcome } from '@/lib/feed-health';
import { mustBeConfirmed } from '@/lib/private-address';
import type { FeedView, KnownFeed } from '@/lib/settings';
import { hostsToAllow } from '@/lib/site-hosts';
import { followMove, putAddressBack } from '@/lib/store/feed-address';
import { feedDetails, feedFacts } from '@/lib/store/feed-facts';
import { openStore } from '@/lib/store/open';
import { type Millis, SECOND } from '@/lib/time';
import { pauseFeedEverywhere, removeFeedEverywhere } from '@/lib/view/arrange';
import { workOn } from '@/lib/view/commands';
import { copyText } from '@/lib/view/copy';
import { readyValue } from '@/lib/view/live';
import { liveAt, liveCalmly } from '@/lib/view/live-query';
import { kept } from '@/lib/view/trouble';
import { offerUndo } from '@/lib/view/undo';

/** Feeds are being asked, a slice of 20 s at a time: so often, and so far apart, a wish waits for the end of one. */
const PATIENCE = 12;
const BETWEEN_TRIES: Millis = 2 * SECOND;

const NONE: ReadonlyMap<string, FeedFacts> = new Map();

type Sent = { readonly feed: FeedView; readonly hosts?: readonly string[]; readonly confirmedHost?: string };

/** The health of feeds, and what the reader does for one that is not well. */
export function createFeedHealth(known: ReadonlySignal<readonly KnownFeed[]>) {
  const isOpen = openStore().then((trouble) => trouble === undefined);
  const facts = liveCalmly({ tables: ['feeds'], query: feedFacts }, isOpen);
  const opened = signal<string | undefined>(undefined);
  const details = liveAt(opened, feedDetails, isOpen);
  const news = signal<FeedNews | undefined>(undefined);

  /** What came of a wish, unless the reader wishes something of another feed by now. */
  function tell(came: FeedNews): void {
    if (news.value === undefined || news.value.feedId === came.feedId) news.value = came;
  }

  async function tryNow({ id }: FeedView): Promise<void> {
    const since = Date.now();
    news.value = { kind: 'trying', feedId: id };
    const outcome = await sendMessage('tryFeed', id).catch((): TryOutcome => ({ kind: 'queued' }));
    tell({ kind: 'tried', feedId: id, outcome });
    if (outcome.kind === 'queued') tellOnceAsked(id, since);
    void workOn();
  }

  /** Others were being asked; when it is this one's turn, the store tells of it. */
  function tellOnceAsked(id: string, since: Millis): void {
    const stop = effect(() => {
      const told = news.value;
      const isAwaited = told?.kind === 'tried' && told.feedId === id && told.outcome.kind === 'queued';
      const latest = details.value?.id === id ? details.value.attempts[0] : undefined;
      if (isAwaited && (!latest || latest.at < since)) return;
      queueMicrotask(() => {
        stop();
        if (isAwaited && latest) news.value = { kind: 'tried', feedId: id, outcome: { kind: 'asked', ...latest } };
      });
    });
  }

  /** Whatever the reader answers the browser, the worker says whether it may ask. */
  async function changeAddress(url: string, { feed, hosts = [], confirmedHost }: Sent): Promise<void> {
    news.value = { kind: 'changing', feedId: feed.id, url };
    if (hosts.length > 0) await requestHosts(hosts).catch(() => false);
    // Of a worker that was stopped over it no answer comes; the wish can be made again.
    const outcome = await sent({ feedId: feed.id, url, confirmedHost }).catch((): AddressOutcome => ({ kind: 'busy' }));
    tell({ kind: 'address', feedId: feed.id, outcome });
    if (outcome.kind === 'changed') offerBack(feed, outcome);
  }

  function offerBack({ id, title }: FeedView, { before, at }: Extract<AddressOutcome, { kind: 'changed' }>): void {
    const undo = () => {
      news.value = undefined;
      void kept(putAddressBack(before, at, Date.now()));
    };
    offerUndo({ said: ['health.done-address', { title }], undo });
    void workOn();
    opened.value ??= id;
  }

  async function useMoved({ id, title }: FeedView): Promise<void> {
    const outcome = await kept(followMove(id, Date.now()));
    if (outcome?.kind === 'known') news.value = { kind: 'address', feedId: id, outcome };
    if (outcome?.kind !== 'followed') return;
    const { undo } = outcome;
    offerUndo({ said: ['health.done-address', { title }], undo: () => void kept(undo()) });
  }

  /** The address that was wished last is wished again, once the reader allowed or confirmed its host. Inside a click. */
  function again(feed: FeedView): void {
    const { value } = news;
    if (value?.kind !== 'address' || value.feedId !== feed.id) return;
    const { outcome } = value;
    if (outcome.kind === 'withheld') void changeAddress(outcome.url, { feed, hosts: outcome.hosts });
    if (outcome.kind === 'private')
      void changeAddress(outcome.url, { feed, hosts: [outcome.host], confirmedHost: outcome.host });
  }

  /** Inside a click, because the browser may have to ask for the new host. */
  function edit(feed: FeedView, text: string): void {
    const url = typedAddress(text);
    if (url === undefined) news.value = { kind: 'no-address', feedId: feed.id, text };
    else void changeAddress(url, { feed, hosts: hostsFor(url, known.value) });
  }

  const actions = {
    open: (id: string | undefined) => {
      opened.value = id;
      if (news.value?.feedId !== id) news.value = undefined;
    },
    tryNow: (feed: FeedView) => void tryNow(feed),
    edit,
    again,
    useMoved: (feed: FeedView) => void useMoved(feed),
    pause: (feed: FeedView, options: { paused: boolean }) => void pauseFeedEverywhere(feed.id, feed.title, options),
    remove: (feed: FeedView) => void removeFeedEverywhere(feed.id, feed.title),
    copy: (text: string) => void copyText(text),
  };
  return {
    facts: computed(() => readyValue(facts.value) ?? NONE),
    opened: opened as ReadonlySignal<string | undefined>,
    details: details as ReadonlySignal<FeedDetails | undefined>,
    news: news as ReadonlySignal<FeedNews | undefined>,
    actions,
  };
}

/** None where the answer is known without, or the reader has to confirm something first. */
function hostsFor(url: string, known: readonly KnownFeed[]): readonly string[] {
  const key = feedKey(url);
  return mustBeConfirmed(url) || known.some((feed) => feedKey(feed.url) === key) ? [] : hostsToAllow(url);
}

/** Nothing is asked while others are: then the wish waits. */
async function sent(wish: AddressWish): Promise<AddressOutcome> {
  for (let tries = 1; ; tries += 1) {
    const outcome = await sendMessage('changeAddress', wish);
    if (outcome.kind !== 'busy' || tries >= PATIENCE) return outcome;
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_TRIES));
  }
}
