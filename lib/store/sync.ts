import { hash } from '@/lib/hash';
import { db, type SyncKnown } from '@/lib/store/db';
import { readSettings } from '@/lib/store/settings';
import { arrange } from '@/lib/store/sync-arrange';
import { type Arranged, baseFacts, factsOf, isSecret } from '@/lib/store/sync-facts';
import { arrangedBy, fitsField, isField, lasting, rowsIn } from '@/lib/store/sync-rows';
import { shownHere, storeShown } from '@/lib/store/sync-shown';
import { noteSync, syncStatus } from '@/lib/store/sync-status';
import { longAgo, nextStamp } from '@/lib/sync/clock';
import { changesSince, type Facts, type Passed, passedOver, yielding } from '@/lib/sync/facts';
import { packState, unpackState } from '@/lib/sync/pack';
import { settled } from '@/lib/sync/settle';
import { latestStamp, merge, NOTHING, type SyncState } from '@/lib/sync/state';
import type { Came } from '@/lib/sync/status';
import type { Millis } from '@/lib/time';

const readState = (text: string): SyncState | undefined => unpackState(text, fitsField);

type Exchanging = {
  /** What another browser wrote; undefined where there is nothing new. */
  readonly heard?: string;
  readonly now: Millis;
  readonly timeZone: string;
};

export type Exchanged = {
  /** All that is known now. */
  readonly state: SyncState;
  /** Others do not know all of it. */
  readonly isNews: boolean;
  readonly isSpoilt: boolean;
  readonly secret: number;
  /** Undefined where nothing came that a reader would see. */
  readonly came: Came | undefined;
};

const inTables = <T>(work: () => Promise<T>): Promise<T> =>
  db.transaction(
    'rw',
    [
      db.sync,
      db.sections,
      db.subscriptions,
      db.words,
      db.settings,
      db.feeds,
      db.catalogue,
      db.editions,
      db.ledger,
      db.visits,
    ],
    work,
  );

/**
 * Notes what was changed here since the last time, merges it with what another browser says, and arranges everything as both
 * have it; in one transaction, so that a worker that is stopped has done all of it or nothing. Running it twice is harmless.
 * Undefined where nothing has changed on either side.
 */
export function exchange({ heard, now, timeZone }: Exchanging): Promise<Exchanged | undefined> {
  return inTables(async () => {
    const [status, known, here] = [await syncStatus(), await knownBefore(), await readArranged()];
    const shown = await shownHere(now);
    const print = printOf(here, shown);
    if (heard === undefined && !status?.isDue && known?.print === print) return undefined;
    const urls = await readUrls();
    const base = baseFacts((await db.catalogue.get('shipped')) ?? { sections: [], subscriptions: [] });
    const isKnownFeed = (id: string) => urls.has(id);
    const settle = (state: SyncState) => settled(state, now, (key) => base.has(key));
    const viewOf = (one: SyncState) => arrangedBy(one, base, isKnownFeed);
    const rowsOf = (facts: Facts) => rowsIn(facts, isKnownFeed);
    const before = settle((known && readState(known.state)) ?? NOTHING);
    const node = status?.node ?? '0';
    // Whoever joins yields to what the others have agreed on.
    const isJoining = known === undefined && heard !== undefined;
    const stamp = isJoining ? longAgo(node) : nextStamp(latestStamp(before), now, node);
    const view = viewOf(before);
    const local = lasting(factsOf({ ...here, urls }, view, base), NOTHING, isKnownFeed);
    const late = known ? latecomers(known, { base, view, before }) : [];
    const own = yielding(local, view, late);
    const said = (state: SyncState) => merge(state, changesSince(viewOf(state), own, stamp));
    // Twice: where a feed that hid its twin has left, the twin is not to come forth.
    const mine = merge(said(said(before)), { records: new Map(), shown });
    const others = heard === undefined ? undefined : readState(heard);
    const theirs = others && settle(others);
    const state = settle(theirs ? merge(mine, theirs) : mine);
    const text = packState(state);
    const isWritten = known?.state === text;
    const wanted = viewOf(state);
    const came =
      theirs || late.length > 0
        ? await arrange({ spoken: rowsOf(local), wanted: rowsOf(wanted), here: { ...here, urls }, now, timeZone })
        : undefined;
    if (theirs) await storeShown(state.shown);
    // Whatever others changed has another print, so the next round looks once more.
    const passed = passedOver(state, wanted, isField);
    await db.sync.put({ key: 'known', state: text, print, shipped: [...base.keys()], passed });
    const isNews = heard === undefined ? !isWritten : text !== (theirs && packState(theirs));
    if (isNews || theirs) await noteSync({ isDue: isNews || undefined });
    const secret = here.subscriptions.filter(({ feedId }) => isSecret(urls.get(feedId) ?? '')).length;
    return { state, isNews, isSpoilt: heard !== undefined && !others, secret, came };
  });
}

type Told = { readonly base: Facts; readonly view: Facts; readonly before: SyncState };

/** What was said of it was known here, but not yet what it is. */
function latecomers({ shipped, passed }: SyncKnown, { base, view, before }: Told): Passed[] {
  const had = new Set(shipped);
  const fresh = [...base.keys()].filter((key) => !had.has(key) && before.records.has(key));
  return [...fresh.map((key): Passed => [key]), ...passed.filter(([key]) => view.has(key))];
}

const knownBefore = async (): Promise<SyncKnown | undefined> => {
  const row = await db.sync.get('known');
  return row?.key === 'known' ? row : undefined;
};

type Here = Omit<Arranged, 'urls'>;

const readArranged = async (): Promise<Here> => ({
  sections: await db.sections.toArray(),
  subscriptions: await db.subscriptions.toArray(),
  words: await db.words.toArray(),
  settings: await readSettings(),
});

const printOf = (here: Here, shown: SyncState['shown']): string => hash(JSON.stringify([here, [...shown]]));

async function readUrls(): Promise<ReadonlyMap<string, string>> {
  const feeds = await db.feeds.toArray();
  return new Map(feeds.map(({ id, url }) => [id, url]));
}
