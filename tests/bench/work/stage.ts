import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { build } from 'vite';
import { launchWithExtension } from '@/scripts/browser';
import { ROOT } from '@/scripts/command';
import { cutLocales } from '@/scripts/cut-locales';

const MANIFEST = {
  manifest_version: 3,
  name: 'Work',
  version: '1',
  permissions: ['storage', 'unlimitedStorage', 'webRequest', 'alarms'],
  host_permissions: ['<all_urls>'],
};

/** The worker's code as a page of an extension that has nothing else. */
async function writeExtension(folder: string): Promise<void> {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    plugins: [cutLocales()],
    resolve: {
      alias: [
        { find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' },
        { find: '@', replacement: ROOT },
      ],
    },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2023',
      rolldownOptions: { input: 'tests/bench/work/page.ts', output: { format: 'iife', entryFileNames: 'work.js' } },
    },
  });
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(MANIFEST));
  writeFileSync(join(folder, 'work.html'), '<!doctype html><meta charset="utf-8"><script src="/work.js"></script>');
}

/** Answers every feed that it has not changed. */
async function startQuietServer() {
  const server = createServer((_, response) => response.writeHead(304, { ETag: '"v1"' }).end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, close: () => server.close() };
}

export type WorkStage = {
  readonly page: Page;
  /** Processor time that the page's own thread takes while something runs, ms. */
  cpuOf(run: () => Promise<unknown>): Promise<number>;
  close(): Promise<void>;
};

async function threadTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
}

export async function openWorkStage(folder: string): Promise<WorkStage> {
  const extensionDir = join(folder, 'extension');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(extensionDir, { recursive: true });
  await writeExtension(extensionDir);
  const server = await startQuietServer();
  const { context, extensionId } = await launchWithExtension({
    extensionDir,
    profileDir: join(folder, 'profile'),
    headless: true,
    hostRules: `MAP * 127.0.0.1:${server.port}`,
  });
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/work.html`);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return {
    page,
    async cpuOf(run) {
      const before = await threadTime(session);
      await run();
      return (await threadTime(session)) - before;
    },
    close: async () => {
      await context.close();
      server.close();
    },
  };
}
