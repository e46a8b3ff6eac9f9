import { createContext, runInContext } from 'node:vm';
import { expect, test } from 'vitest';
import { asScripts } from '@/scripts/worker-parts';

/** As the bundler writes them: the worker, a part, and what two parts share. */
const FILES = {
  'background.js': 'exports.name = () => "worker"; self.ask = async () => (await require("./late/news.js")).news();',
  'late/news.js':
    'ran.push("news"); const all = require("../background.js"), more = require("./words.js"); exports.news = () => all.name() + more.words;',
  'late/words.js': 'ran.push("words"); exports.words = " has news";',
};

/** A worker as a browser starts it; `loaded` are the addresses it has asked for, `ran` the parts that were run. */
function start(state: string) {
  const files = Object.entries(FILES).map(([fileName, code]) => [fileName, { type: 'chunk', fileName, code }] as const);
  const scripts = Object.fromEntries(files);
  asScripts(scripts);
  const [loaded, ran]: [string[], string[]] = [[], []];
  const self: Record<string, unknown> = { serviceWorker: { state } };
  const run = (path: string): unknown => runInContext(scripts[path]?.code ?? 'missing()', context);
  const trustedTypes = {
    createPolicy: (_: string, { createScriptURL }: { createScriptURL: (name: string) => string }) => ({
      createScriptURL: (name: string) => ({ vouchedFor: createScriptURL(name) }),
    }),
  };
  const importScripts = (...addresses: readonly { readonly vouchedFor: string }[]) =>
    addresses.forEach(({ vouchedFor }) => {
      loaded.push(vouchedFor);
      run(vouchedFor.slice(1));
    });
  const context = createContext({ self, ran, trustedTypes, importScripts });
  run('background.js');
  return { loaded, ran, ask: self.ask as () => Promise<string> };
}

test('a worker that is installed loads all parts, because later it could not, and runs none', () => {
  const { loaded, ran } = start('parsed');
  expect(loaded).toEqual(['/late/news.js', '/late/words.js']);
  expect(ran).toEqual([]);
});

test('a worker that starts again loads a part when it needs it', async () => {
  const { loaded, ran, ask } = start('activated');
  expect(loaded).toEqual([]);
  expect(await ask()).toBe('worker has news');
  expect(loaded).toEqual(['/late/news.js', '/late/words.js']);
  expect(ran).toEqual(['news', 'words']);
});

test('a part is loaded and run once', async () => {
  const { loaded, ran, ask } = start('activated');
  await ask();
  await ask();
  expect(loaded.length).toBe(2);
  expect(ran.length).toBe(2);
});
