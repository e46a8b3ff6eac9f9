import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ROOT, run, tool } from './command';

export const EXTENSION = resolve(ROOT, '.output/chrome-mv3');
const SOURCES = [
  'assets',
  'components',
  'entrypoints',
  'lib',
  'package-lock.json',
  'scripts/cut-locales.ts',
  'scripts/no-markup.ts',
  'scripts/program-later.ts',
  'scripts/worker-parts.ts',
  'wxt.config.ts',
];

const changedAt = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** When anything under a path changed last; a folder's own date tells of files that went away. */
function newestIn(path: string): number {
  const below = statSync(path, { throwIfNoEntry: false })?.isDirectory()
    ? readdirSync(path, { recursive: true, encoding: 'utf8' }).map((file) => changedAt(join(path, file)))
    : [];
  return Math.max(changedAt(path), ...below);
}

/** Whether the build in `output` is older than any of its sources. */
export function isStale(output: string, sources: readonly string[]): boolean {
  const builtAt = changedAt(join(output, 'manifest.json'));
  return builtAt === 0 || sources.some((source) => newestIn(source) > builtAt);
}

/** Builds the extension that ships, unless the last build is newer than its sources. Exits where it does not build. */
export async function buildIfStale(): Promise<void> {
  const sources = SOURCES.map((source) => join(ROOT, source));
  if (!isStale(EXTENSION, sources)) return;
  console.error('Building the extension.');
  const code = await run(tool('wxt'), ['build'], { output: 'stderr' });
  if (code !== 0) process.exit(code);
}
