import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const STORE = resolve(import.meta.dirname, '../../assets/store');

export const storeText = (file: string): string => readFileSync(resolve(STORE, file), 'utf8');

/** What stands under each heading of a text: `{ Name: 'Morning Briefing', … }`. */
export const fieldsOf = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    text
      .split(/^# /m)
      .slice(1)
      .map((field) => [field.slice(0, field.indexOf('\n')).trim(), field.slice(field.indexOf('\n')).trim()]),
  );

type Justified = { readonly permission: string; readonly where: string; readonly why: string };

const ROW = /^\| `([^`]+)` \| ([^|]+) \| ([^|]+) \|$/gm;

/** The rows of `assets/store/permissions.md`. */
const justified = (): readonly Justified[] =>
  [...storeText('permissions.md').matchAll(ROW)].map(([, permission = '', where = '', why = '']) => ({
    permission,
    where: where.trim(),
    why: why.trim(),
  }));

/** What the store of a browser is told to be wanted, with the reason. */
export const justifiedFor = (browser: 'Chrome' | 'Firefox'): readonly string[] =>
  justified()
    .filter(({ where, why }) => why.length > 40 && (where.startsWith('both') || where.startsWith(browser)))
    .map(({ permission }) => permission)
    .toSorted();
