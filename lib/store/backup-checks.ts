import { WORD_KINDS, WORD_SCOPES } from '@/lib/briefing/reader-words';
import { DEFAULT_SETTINGS } from '@/lib/settings';
import type { BackupTable, Row } from '@/lib/store/backup-format';

type Check = (value: unknown) => boolean;
type Shape = Readonly<Record<string, Check>>;

const isRow: Check = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const text: Check = (value) => typeof value === 'string';
const name: Check = (value) => typeof value === 'string' && value !== '' && value.length <= 1024;
const number: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const flag: Check = (value) => typeof value === 'boolean';
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const oneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);
const has =
  (shape: Shape): Check =>
  (value) =>
    isRow(value) && Object.entries(shape).every(([key, check]) => check((value as Row)[key]));
const address: Check = (value) => text(value) && URL.canParse(value as string) && /^https?:/i.test(value as string);
const clock: Check = (value) => text(value) && /^([01]\d|2[0-3]):[0-5]\d$/.test(value as string);
const day: Check = (value) => text(value) && /^\d{4}-\d\d-\d\d$/.test(value as string);

/** An unknown zone would stop whoever formats a time in it. */
function zone(value: unknown): boolean {
  if (!name(value)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: value as string });
    return true;
  } catch {
    return false;
  }
}

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

/** Of a known setting, the kind of value that its default is; what is not set stands at its default. */
const SETTINGS: Shape = {
  ...Object.fromEntries(
    Object.entries(DEFAULT_SETTINGS).map(([key, value]) => [key, optional((one) => typeof one === typeof value)]),
  ),
  editionTime: optional(clock),
  eveningTime: optional(clock),
  sourceWeights: optional((value) => isRow(value) && Object.values(value as Row).every(number)),
  place: optional(has({ name: text, latitude: number, longitude: number, timeZone: zone })),
  foldedSections: optional(listOf(text)),
  weatherAddress: optional(address),
};

const SHAPES: Readonly<Record<BackupTable, Shape>> = {
  settings: { key: oneOf('settings'), value: has(SETTINGS) },
  sections: {
    id: name,
    title: optional(text),
    emoji: text,
    enabled: flag,
    maxStories: number,
    breadth: number,
    position: number,
    windowHours: optional(number),
    says: optional(listOf(text)),
  },
  feeds: {
    id: name,
    url: address,
    host: name,
    alsoHosts: optional(listOf(name)),
    title: optional(text),
    siteUrl: optional(address),
    confirmedAt: optional(number),
  },
  subscriptions: {
    id: name,
    sectionId: name,
    feedId: name,
    title: text,
    position: number,
    paused: optional(flag),
    extras: optional((value) => isRow(value) && Object.values(value as Row).every(text)),
  },
  words: {
    id: name,
    kind: oneOf(...WORD_KINDS),
    text,
    scopes: listOf(oneOf(...WORD_SCOPES)),
    sectionId: optional(name),
    until: optional(number),
    addedAt: number,
  },
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

const MAX_DEPTH = 20;

/** Nothing in it may be taken for more than data: no prototype, no depth that stops whoever walks it. */
function isPlain(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth > MAX_DEPTH) return false;
  if (Array.isArray(value)) return value.every((one) => isPlain(one, depth + 1));
  return !Object.hasOwn(value, '__proto__') && Object.values(value).every((one) => isPlain(one, depth + 1));
}

/** Whether a known field of a row may be this; one that is not known, whatever is nothing but data. */
export function fieldFits(table: BackupTable, name: string, value: unknown): boolean {
  const shape = table === 'settings' ? SETTINGS : SHAPES[table];
  const check = Object.hasOwn(shape, name) ? shape[name] : undefined;
  return isPlain(value) && (check?.(value) ?? true);
}

/** What is wrong with a row: `unsafe` what could be taken for more than data, `shape` what the product would stumble over. */
export function faultOf(table: BackupTable, row: unknown): 'shape' | 'unsafe' | undefined {
  if (!isRow(row)) return 'shape';
  if (!isPlain(row)) return 'unsafe';
  const fits = Object.entries(SHAPES[table]).every(([key, check]) => check((row as Row)[key]));
  return fits ? undefined : 'shape';
}
