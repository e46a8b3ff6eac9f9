import type { BackupTable } from '@/lib/store/backup-format';
import {
  ARRANGED,
  address,
  day,
  faultIn,
  flag,
  has,
  isRow,
  listOf,
  name,
  number,
  oneOf,
  optional,
  SETTINGS,
  type Shape,
  text,
  zone,
} from '@/lib/store/row-checks';

const story = has({
  id: name,
  keys: listOf(text),
  title: text,
  url: address,
  summary: optional(text),
  publisher: text,
  at: number,
  dated: flag,
  feedId: text,
  entryIds: listOf(text),
  also: listOf(has({ publisher: text, url: address })),
});
const failure = has({ feedId: text, publisher: text, url: text, outcome: text });
const editionSection = has({
  id: name,
  stories: listOf(story),
  windowHours: number,
  empty: optional(has({ code: name })),
  failures: listOf(failure),
  feedCount: number,
  maxStories: number,
  compiledAt: number,
});
const RECEIPT_COUNTS = [
  'feedCount',
  'answeredCount',
  'considered',
  'shown',
  'merged',
  'alreadyShown',
  'muted',
  'unlinked',
  'left',
];
const receipt = has({ failures: listOf(failure), ...Object.fromEntries(RECEIPT_COUNTS.map((key) => [key, number])) });
const receiptItems = listOf(has({ title: text, publisher: text }));

const SHAPES: Readonly<Record<BackupTable, Shape>> = {
  ...ARRANGED,
  settings: { key: oneOf('settings'), value: has(SETTINGS) },
  catalogue: {
    key: oneOf('shipped'),
    sections: listOf(has({ id: name, emoji: text, enabled: flag, maxStories: number, breadth: number })),
    subscriptions: listOf(has({ id: name, sectionId: name, feedId: name, title: text })),
  },
  entries: {
    id: text,
    feedId: name,
    identity: text,
    revision: number,
    contentHash: text,
    title: optional(text),
    url: optional(address),
    summary: optional(text),
    text: optional(text),
    authors: listOf(text),
    categories: listOf(text),
    image: optional(address),
    firstSeenAt: number,
    at: number,
    publishedAt: optional(number),
    updatedAt: optional(number),
    revisedAt: optional(number),
  },
  states: { id: text, readAt: optional(number), savedAt: optional(number) },
  ledger: { key: text, day, editionId: text, storyId: text, told: optional(isRow) },
  editions: {
    id: name,
    day,
    dueAt: number,
    builtAt: number,
    nextAt: number,
    timeZone: zone,
    state: oneOf('filling', 'final'),
    occasion: oneOf('first', 'scheduled', 'late', 'update'),
    sample: flag,
    sections: listOf(editionSection),
    minutes: number,
    receipt,
  },
  receipts: {
    id: name,
    lists: has({
      considered: listOf(has({ publisher: text, count: number })),
      merged: receiptItems,
      alreadyShown: receiptItems,
      muted: receiptItems,
      unlinked: receiptItems,
      left: receiptItems,
    }),
  },
  oldBriefings: {
    date: day,
    importedAt: number,
    sections: listOf(has({ id: text, title: text, stories: listOf(has({ title: text, summary: optional(text) })) })),
  },
};

/** What is wrong with a row. */
export const faultOf = (table: BackupTable, row: unknown): 'shape' | 'unsafe' | undefined =>
  faultIn(SHAPES[table], row);
