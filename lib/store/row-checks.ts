import { DENSITIES, FACES, PICTURES, TEXT_SIZES, THEMES } from '@/lib/appearance';
import { WORD_KINDS, WORD_SCOPES } from '@/lib/briefing/reader-words';
import { WINDOW_CHOICES } from '@/lib/briefing/types';
import { LANGUAGES } from '@/lib/i18n';
import { NEW_TAB_MODES } from '@/lib/manners';
import { RHYTHMS } from '@/lib/rhythm';
import { DEFAULT_SETTINGS, MAX_STORIES_CHOICES } from '@/lib/settings';
import type { Row } from '@/lib/store/backup-format';
import { UNITS, WEATHER_SERVICES } from '@/lib/weather/types';

export type Check = (value: unknown) => boolean;
export type Shape = Readonly<Record<string, Check>>;

export const isRow: Check = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
export const text: Check = (value) => typeof value === 'string';
export const name: Check = (value) => typeof value === 'string' && value !== '' && value.length <= 1024;
export const number: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const within =
  (most: number): Check =>
  (value) =>
    number(value) && Math.abs(value as number) <= most;
export const flag: Check = (value) => typeof value === 'boolean';
export const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
export const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
export const oneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);
export const has =
  (shape: Shape): Check =>
  (value) =>
    isRow(value) && Object.entries(shape).every(([key, check]) => check((value as Row)[key]));
export const address: Check = (value) =>
  text(value) && URL.canParse(value as string) && /^https?:/i.test(value as string);
export const clock: Check = (value) => text(value) && /^([01]\d|2[0-3]):[0-5]\d$/.test(value as string);
export const day: Check = (value) => text(value) && /^\d{4}-\d\d-\d\d$/.test(value as string);

/** An unknown zone would stop whoever formats a time in it. */
export function zone(value: unknown): boolean {
  if (!name(value)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: value as string });
    return true;
  } catch {
    return false;
  }
}

/** Whoever reads one of these has words, colours or code for each, and for no other. */
const CHOICES: Shape = {
  language: oneOf('auto', ...LANGUAGES),
  feedLanguage: oneOf('auto', ...LANGUAGES),
  rhythm: oneOf(...RHYTHMS),
  theme: oneOf(...THEMES),
  density: oneOf(...DENSITIES),
  textSize: oneOf(...TEXT_SIZES),
  face: oneOf(...FACES),
  pictures: oneOf(...PICTURES),
  newTab: oneOf(...NEW_TAB_MODES),
  units: oneOf(...UNITS),
  weatherService: oneOf('auto', ...WEATHER_SERVICES),
};

/** Of a known setting, the kind of value that its default is; what is not set stands at its default. */
export const SETTINGS: Shape = {
  ...Object.fromEntries(
    Object.entries(DEFAULT_SETTINGS).map(([key, value]) => [key, optional((one) => typeof one === typeof value)]),
  ),
  ...Object.fromEntries(Object.entries(CHOICES).map(([key, check]) => [key, optional(check)])),
  editionTime: optional(clock),
  eveningTime: optional(clock),
  sourceWeights: optional((value) => isRow(value) && Object.values(value as Row).every(number)),
  place: optional(has({ name: text, latitude: within(90), longitude: within(180), timeZone: zone })),
  foldedSections: optional(listOf(text)),
  weatherAddress: optional(address),
};

/** What the reader arranges: it comes out of backups and from other browsers. */
export const ARRANGED = {
  sections: {
    id: name,
    title: optional(text),
    emoji: text,
    enabled: flag,
    maxStories: oneOf(...MAX_STORIES_CHOICES),
    breadth: number,
    position: number,
    windowHours: optional(oneOf(...WINDOW_CHOICES)),
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
} as const satisfies Readonly<Record<string, Shape>>;

const MAX_DEPTH = 20;

/** Nothing in it may be taken for more than data: no prototype, no depth that stops whoever walks it. */
function isPlain(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth > MAX_DEPTH) return false;
  if (Array.isArray(value)) return value.every((one) => isPlain(one, depth + 1));
  return !Object.hasOwn(value, '__proto__') && Object.values(value).every((one) => isPlain(one, depth + 1));
}

/** Whether a known field may be this; one that is not known, whatever is nothing but data. */
export function fieldFits(shape: Shape, name: string, value: unknown): boolean {
  const check = Object.hasOwn(shape, name) ? shape[name] : undefined;
  return isPlain(value) && (check?.(value) ?? true);
}

/** What is wrong with a row: `unsafe` what could be taken for more than data, `shape` what the product would stumble over. */
export function faultIn(shape: Shape, row: unknown): 'shape' | 'unsafe' | undefined {
  if (!isRow(row)) return 'shape';
  if (!isPlain(row)) return 'unsafe';
  const fits = Object.entries(shape).every(([key, check]) => check((row as Row)[key]));
  return fits ? undefined : 'shape';
}
