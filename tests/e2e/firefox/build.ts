import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../../..');

/** Builds the Firefox extension that ships, once before all tests. */
export function setup(): void {
  const wxt = join(ROOT, 'node_modules/wxt/bin/wxt.mjs');
  execFileSync(process.execPath, [wxt, 'build', '-b', 'firefox'], {
    cwd: ROOT,
    stdio: 'pipe',
    // Vitest's own would build JSX as for development.
    env: { ...process.env, NODE_ENV: 'production' },
  });
}
