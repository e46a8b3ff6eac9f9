import { mergeOrder, mergeRows } from '@/lib/catalogue/merge';
import { type Shipped, type ShippedAddress, shippedAddresses, shippedIn } from '@/lib/catalogue/shipped';
import type { Language } from '@/lib/i18n';
import { type Changes, changesBetween } from '@/lib/store/changes';
import { db, type FeedRow, type SectionRow, type ShippedRow, type SubscriptionRow } from '@/lib/store/db';
import { readSections } from '@/lib/store/sections';

const NOTHING: Shipped = { sections: [], subscriptions: [] };

const newFeed = ({ id, url, also }: ShippedAddress): FeedRow => ({
  id,
  url,
  host: new URL(url).host,
  alsoHosts: also,
  nextPollAt: 0,
  failureCount: 0,
});

const ids = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);

/** Rows in an order, each with its place in it. */
function placed<Row extends { readonly id: string }>(rows: readonly Row[], order: readonly string[]) {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return order.flatMap((id) => byId.get(id) ?? []).map((row, position) => ({ ...row, position }));
}

/** Only a section that is shipped has a name in the locales. */
const named = (row: SectionRow, before: Shipped, now: Shipped): SectionRow =>
  row.title === undefined && ids(before.sections).includes(row.id) && !ids(now.sections).includes(row.id)
    ? { ...row, title: row.id }
    : row;

/** The reader's sections after an update; of one that is shipped no more only what still has feeds stays. */
function mergeSections(before: Shipped, now: Shipped, mine: readonly SectionRow[], used: ReadonlySet<string>) {
  const merged = mergeRows(before.sections, now.sections, mine);
  const kept = new Set(ids(merged));
  const rows = [...merged, ...mine.filter(({ id }) => !kept.has(id) && used.has(id))];
  const present = new Set(ids(rows));
  const still = (one: string) => present.has(one);
  const order = mergeOrder(ids(before.sections), ids(now.sections).filter(still), ids(mine).filter(still));
  return placed(rows, order).map((row) => named(row, before, now));
}

function mergeSubscriptions(before: Shipped, now: Shipped, mine: readonly SubscriptionRow[]): SubscriptionRow[] {
  const merged = mergeRows(before.subscriptions, now.subscriptions, mine);
  const bySection = Map.groupBy(merged, ({ sectionId }) => sectionId);
  const own = (shipped: Shipped, sectionId: string) =>
    ids(shipped.subscriptions.filter((row) => row.sectionId === sectionId));
  return [...bySection].flatMap(([sectionId, rows]) => {
    const present = new Set(ids(rows));
    const readers = mine.filter((row) => row.sectionId === sectionId && present.has(row.id));
    const order = ids(readers.toSorted((a, b) => a.position - b.position));
    const shippedNow = own(now, sectionId).filter((id) => present.has(id));
    return placed(withoutTwins(rows, order), mergeOrder(own(before, sectionId), shippedNow, order));
  });
}

/** A feed that the reader has here already is not added a second time. */
function withoutTwins<Row extends { readonly id: string; readonly feedId: string }>(
  rows: readonly Row[],
  readers: readonly string[],
): Row[] {
  const known = new Set(readers);
  const had = new Set(rows.filter(({ id }) => known.has(id)).map(({ feedId }) => feedId));
  return rows.filter(({ id, feedId }) => known.has(id) || !had.has(feedId));
}

/**
 * Brings the catalogue of this version, in `language`, into the store: new sections and feeds come, feeds that have moved
 * follow, and what the reader changed or removed stays so. Running it twice is harmless.
 */
export function seedCatalogue(
  language: Language,
  now = shippedIn(language),
  addresses = shippedAddresses(language),
): Promise<void> {
  return db.transaction('rw', db.sections, db.subscriptions, db.feeds, db.catalogue, async () => {
    const before = (await db.catalogue.get('shipped')) ?? NOTHING;
    const [sections, subscriptions] = [await readSections(), await db.subscriptions.toArray()];
    const wanted = mergeSubscriptions(before, now, subscriptions);
    const used = new Set(wanted.map(({ sectionId }) => sectionId));
    await storeSubscriptions(changesBetween(subscriptions, wanted));
    await storeSections(changesBetween(sections, mergeSections(before, now, sections, used)));
    await addFeeds(addresses, wanted);
    const shipped: ShippedRow = { key: 'shipped', ...now };
    if (JSON.stringify(before) !== JSON.stringify(shipped)) await db.catalogue.put(shipped);
  });
}

// Only what differs: every write wakes every open page.
async function storeSections({ gone, put }: Changes<SectionRow>): Promise<void> {
  await db.sections.bulkDelete([...gone]);
  await db.sections.bulkPut([...put]);
}

async function storeSubscriptions({ gone, put }: Changes<SubscriptionRow>): Promise<void> {
  await db.subscriptions.bulkDelete([...gone]);
  await db.subscriptions.bulkPut([...put]);
}

async function addFeeds(addresses: readonly ShippedAddress[], wanted: readonly SubscriptionRow[]): Promise<void> {
  const known = new Set(await db.feeds.toCollection().primaryKeys());
  const used = new Set(wanted.map(({ feedId }) => feedId));
  const missing = addresses.filter(({ id }) => !known.has(id) && used.has(id));
  await db.feeds.bulkAdd(missing.map(newFeed));
}
