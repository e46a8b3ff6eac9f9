import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { hosts } from './lib/catalogue/hosts';
import { cutLocales } from './scripts/cut-locales';
import { licencesText, packagesOf } from './scripts/licences';
import { noMarkup } from './scripts/no-markup';
import { programLater } from './scripts/program-later';
import { workerParts } from './scripts/worker-parts';

/** A widened build for tests that serve feeds from hosts outside the catalogue; nothing else differs. */
const everyHost = process.env.MODE === 'e2e';

/** Nothing but what comes with the extension; feeds and pictures from anywhere, because nobody knows whose feeds are read. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' https: data:",
  'connect-src https: http:',
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];
/** No text becomes markup or script, save the addresses of our own workers and their parts (`lib/view/own-worker.ts`, `scripts/worker-parts.ts`). Not for `wxt dev`, whose client writes markup. */
const SINKS = ["require-trusted-types-for 'script'", 'trusted-types own-worker'];

/** Every module that went into the build, through all of its steps. */
const bundled = new Set<string>();
const noteBundled: Plugin = {
  name: 'note-what-is-bundled',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle))
      if (chunk.type === 'chunk') for (const id of chunk.moduleIds) bundled.add(id);
  },
};

export default defineConfig({
  srcDir: '.',
  publicDir: 'assets/public',
  outDir: '.output',
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}',
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/i18n/module'],
  i18n: { localesDir: 'assets/locales/manifest' },
  vite: ({ browser, command }) => ({
    plugins: [
      cutLocales(),
      noMarkup(),
      programLater(),
      noteBundled,
      // Firefox's background is a page, which may import at any time.
      ...(browser === 'firefox' || command === 'serve' ? [] : [workerParts()]),
    ],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    // Dexie's default is written for browsers of before 2017, and a kilobyte heavier.
    resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
    worker: { plugins: () => [noteBundled] },
    build: { target: 'es2023', cssTarget: ['chrome123', 'firefox140'], modulePreload: { polyfill: false } },
  }),
  hooks: {
    'build:done': ({ config }) =>
      writeFileSync(join(config.outDir, 'licences.txt'), licencesText(packagesOf([...bundled]))),
  },
  zip: {
    exclude: ['**/*.map'],
    excludeSources: [
      'tests/**',
      '.ci/**',
      'assets/readme/**',
      'assets/store/**/*.png',
      '.cache/**',
      '.profile/**',
      'coverage/**',
      '*.png',
      '*.log',
    ],
  },
  manifest: ({ browser, command }) => ({
    name: '__MSG_name__',
    short_name: 'Briefing',
    description: '__MSG_description__',
    default_locale: 'en',
    action: { default_title: '__MSG_name__' },
    commands: {
      'open-briefing': { suggested_key: { default: 'Alt+Shift+M' }, description: '__MSG_openBriefing__' },
      refresh: { suggested_key: { default: 'Alt+Shift+U' }, description: '__MSG_refresh__' },
      'open-side-panel': { suggested_key: { default: 'Alt+Shift+Y' }, description: '__MSG_openSidePanel__' },
    },
    omnibox: { keyword: 'brief' },
    permissions: [
      'activeTab',
      'alarms',
      'contextMenus',
      'scripting',
      'storage',
      'unlimitedStorage',
      'declarativeNetRequest',
      'webRequest',
      ...(browser === 'firefox' ? [] : ['offscreen']),
    ],
    optional_permissions: ['notifications'],
    host_permissions: everyHost ? ['<all_urls>'] : hosts().map((host) => `*://${host}/*`),
    optional_host_permissions: ['*://*/*'],
    content_security_policy: { extension_pages: (command === 'serve' ? POLICY : [...POLICY, ...SINKS]).join('; ') },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'morning-briefing@example.org',
              strict_min_version: '140.0',
              // A place of the reader's goes to the weather service they chose; Firefox asks them first.
              data_collection_permissions: { required: ['none'], optional: ['locationInfo'] },
            },
          },
        }
      : {
          minimum_chrome_version: '123',
          externally_connectable: { ids: [] },
          // Publishers' pictures come without cookies. Firefox has no such key (`lib/browser/request-rules.ts`).
          cross_origin_embedder_policy: { value: 'credentialless' },
        }),
  }),
});
