import type { Millis } from '@/lib/time';

/** A JSON document, or undefined where it is none: cut off, a page of a portal, nothing at all. */
export function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

/** What stands at a path of keys and indexes; undefined as soon as one is missing. */
export const at = (value: unknown, ...path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (found, key) => (typeof found === 'object' && found !== null ? (found as Record<string, unknown>)[key] : undefined),
    value,
  );

export const listAt = (value: unknown, ...path: readonly (string | number)[]): readonly unknown[] => {
  const found = at(value, ...path);
  return Array.isArray(found) ? found : [];
};

/** Undefined for anything but text that says something. */
export function asText(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** A number, or a number written as text. A missing value is undefined and never zero: `null`, `""`, `"Calm"`, `NaN`. */
export function asNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** An instant written with its zone. Without one it would mean another instant on each machine, so it is none. */
export function asInstant(value: unknown): Millis | undefined {
  const text = asText(value);
  if (text === undefined || !/(?:Z|[+-]\d{2}:?\d{2})$/.test(text)) return undefined;
  const instant = Date.parse(text);
  return Number.isNaN(instant) ? undefined : instant;
}

export const textAt = (value: unknown, ...path: readonly (string | number)[]): string | undefined =>
  asText(at(value, ...path));
export const numberAt = (value: unknown, ...path: readonly (string | number)[]): number | undefined =>
  asNumber(at(value, ...path));
export const instantAt = (value: unknown, ...path: readonly (string | number)[]): Millis | undefined =>
  asInstant(at(value, ...path));

/** Only addresses of the web: what a service sends is followed by a reader's click. */
export function webAddressAt(value: unknown, ...path: readonly (string | number)[]): string | undefined {
  const url = textAt(value, ...path);
  return url !== undefined && /^https?:\/\//i.test(url) ? url : undefined;
}
