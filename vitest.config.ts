import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { cutLocales } from './scripts/cut-locales';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [cutLocales()],
  resolve: { alias: { 'wxt/browser': here('tests/support/browser.ts'), '@': here('.').replace(/\/$/, '') } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**'],
          setupFiles: ['fake-indexeddb/auto', 'scripts/words.ts'],
          // All cores: by itself the runner leaves one idle, which on two is half of them.
          maxWorkers: '100%',
          // Generous, because a busy machine is no failure: what may take how long is measured by the benches.
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/*.test.ts'],
          globalSetup: ['tests/e2e/build.ts'],
          // Most of a test waits for its browser, so two at a time take little more than half as long.
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'firefox',
          include: ['tests/e2e/firefox/*.test.ts'],
          globalSetup: ['tests/e2e/firefox/build.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
