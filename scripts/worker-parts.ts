import type { Plugin } from 'vite';

const WORKER = 'background.js';
/** Where the parts lie that the worker loads when it needs them. */
const FOLDER = 'late/';

type Chunk = { readonly type: string; readonly fileName: string; code?: string };
type Files = Readonly<Record<string, Chunk>>;

/**
 * The worker asks for a part by its name, at once, as modules of Node do. A service worker may load a script at any time
 * if it has loaded it while it was installed (https://w3c.github.io/ServiceWorker/#importscripts): so then it loads all
 * of them, and none is run before it is needed.
 */
const before = (parts: readonly string[]): string => `(() => {
const late = self.late = {}, made = {}, exports = {};
const own = trustedTypes.createPolicy('own-worker', { createScriptURL: (name) => {
  if (!/^[\\w-]+\\.js$/.test(name)) throw new TypeError(name);
  return '/${FOLDER}' + name;
} });
const load = (names) => importScripts(...names.map((name) => own.createScriptURL(name)));
const require = (path) => {
  const name = path.split('/').pop();
  if (name === '${WORKER}') return exports;
  if (!made[name]) {
    if (!late[name]) load([name]);
    late[name](require, made[name] = {});
  }
  return made[name];
};
if (self.serviceWorker.state !== 'activated') load(${JSON.stringify(parts.map((part) => part.slice(FOLDER.length)))});
`;
const AFTER = '})();\n';

const partBefore = (part: string): string => `self.late["${part.slice(FOLDER.length)}"]=(require,exports)=>{\n`;
const PART_AFTER = '};\n';

/** Makes classic scripts of the modules that the bundler has written. */
export function asScripts(files: Files): void {
  const chunks = Object.values(files).filter(({ type }) => type === 'chunk');
  const parts = chunks.map(({ fileName }) => fileName).filter((name) => name !== WORKER);
  for (const chunk of chunks)
    chunk.code =
      chunk.fileName === WORKER
        ? `${before(parts.toSorted())}${chunk.code}${AFTER}`
        : `${partBefore(chunk.fileName)}${chunk.code}${PART_AFTER}`;
}

/** For the build of a worker that cannot `import()`: what it imports late becomes parts of its own, in `late/`. */
export function workerParts(): Plugin {
  let isWorker = false;
  return {
    name: 'worker-parts',
    apply: 'build',
    config({ build }) {
      const lib = build?.lib || undefined;
      if (!build || lib?.fileName !== 'background') return;
      isWorker = true;
      lib.formats = ['cjs'];
      build.rolldownOptions = {
        preserveEntrySignatures: false,
        output: {
          entryFileNames: WORKER,
          chunkFileNames: `${FOLDER}[name].js`,
          codeSplitting: { groups: [{ name: 'worker', tags: ['$initial'] }] },
        },
      };
    },
    generateBundle(_, bundle) {
      if (isWorker) asScripts(bundle as unknown as Files);
    },
  };
}
