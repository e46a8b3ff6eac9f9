import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import recorded from '../fixtures/bundle.json';

type Weighed = { readonly bytes: number; readonly modules: Readonly<Record<string, number>> };
type Weighing = Readonly<Record<string, Weighed>>;

const ROOT = join(import.meta.dirname, '../..');
const KB = 1024;
/** What each part may weigh, KB gzip: a page with its words in one language, and all that it loads before it can be used; the worker as it starts. */
const BUDGET = { paint: 3, newtab: 55, popup: 45, options: 115, background: 74 };

let weighed: Weighing;
beforeAll(() => {
  execFileSync(process.execPath, ['--import', './scripts/register.ts', 'scripts/sizes.ts'], {
    cwd: ROOT,
    stdio: 'pipe',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  weighed = JSON.parse(readFileSync(join(ROOT, '.cache/bundle.json'), 'utf8')) as Weighing;
});

/** The modules that grew most since the weights were last recorded: "+812 B lib/feed/date.ts". */
function grown(part: keyof typeof BUDGET): readonly string[] {
  const before: Readonly<Record<string, number>> = recorded[part].modules;
  return Object.entries(weighed[part]?.modules ?? {})
    .map(([name, bytes]) => ({ name, more: bytes - (before[name] ?? 0) }))
    .toSorted((a, b) => b.more - a.more)
    .slice(0, 8)
    .map(({ name, more }) => `+${more} B ${name}`);
}

test.each(Object.entries(BUDGET) as [keyof typeof BUDGET, number][])('%s stays within %d KB', (part, limit) => {
  const { bytes = 0 } = weighed[part] ?? {};
  expect(bytes).toBeGreaterThan(0);
  const message = `${part} weighs ${(bytes / KB).toFixed(1)} KB. What grew most:\n${grown(part).join('\n')}\nLoad it when it is needed; “npm run sizes” lists all.`;
  expect(bytes, message).toBeLessThanOrEqual(limit * KB);
});

test('nothing of others is in the first paint', () => {
  const names = Object.keys(weighed.paint?.modules ?? {});
  expect(names.filter((name) => !/^(?:lib|entrypoints)\//.test(name) && !/^(?:wxt\/|virtual:)/.test(name))).toEqual([]);
});
