import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

/** Builds the extension that ships, once before all end-to-end tests. */
export function setup(): void {
  execFileSync(process.execPath, [join(ROOT, 'node_modules/wxt/bin/wxt.mjs'), 'build'], {
    cwd: ROOT,
    stdio: 'pipe',
    // Vitest's own would build JSX as for development.
    env: { ...process.env, NODE_ENV: 'production' },
  });
}
