import { join } from 'node:path';
import type { Plugin } from 'vite';
import { build } from 'wxt';
import { ROOT } from '@/scripts/command';

type Variant = {
  readonly name: string;
  /** What makes it another product than the one that ships. */
  readonly plugins?: readonly Plugin[];
  readonly define?: Readonly<Record<string, string>>;
};

/** Builds the extension beside the one that others use, and gives its folder. */
export async function buildVariant({ name, plugins = [], define = {} }: Variant): Promise<string> {
  const outDir = join('.cache', name);
  await build({
    root: ROOT,
    outDir,
    browser: 'chrome',
    logger: QUIET,
    vite: () => ({ plugins: [...plugins], define: { ...define } }),
  });
  return join(ROOT, outDir, 'chrome-mv3');
}

const nothing = () => undefined;
const QUIET = {
  debug: nothing,
  log: nothing,
  info: nothing,
  warn: nothing,
  error: console.error,
  fatal: console.error,
  success: nothing,
  level: 0,
};
