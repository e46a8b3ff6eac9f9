import { join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'wxt';
import { ROOT } from './command';

/** A file of the program: what it weighs, what it needs, and what each module has of its weight. Bytes, gzip. */
type Chunk = {
  readonly bytes: number;
  readonly imports: readonly string[];
  readonly modules: Readonly<Record<string, number>>;
};
export type Chunks = Readonly<Record<string, Chunk>>;
/** Modules and their weights, the heaviest first. */
export type Weights = Readonly<Record<string, number>>;

type Output = {
  readonly type: string;
  readonly fileName: string;
  readonly code?: string;
  readonly imports?: readonly string[];
  readonly modules?: Readonly<Record<string, { readonly renderedLength: number }>>;
};

const nameOf = (id: string): string => {
  const [, dependency] = id.split(/.*node_modules\//);
  return dependency ?? id.replaceAll('\0', '').replaceAll(`${ROOT}${sep}`, '');
};

function chunkOf({ code = '', imports = [], modules = {} }: Output): Chunk {
  const bytes = gzipSync(code, { level: 9 }).length;
  const all = Object.entries(modules);
  const whole = all.reduce((sum, [, { renderedLength }]) => sum + renderedLength, 0) || 1;
  const weights = all.map(([id, { renderedLength }]) => [nameOf(id), Math.round((renderedLength / whole) * bytes)]);
  return { bytes, imports, modules: Object.fromEntries(weights) };
}

/** Builds the extension aside, and weighs what comes of it. */
export async function weighChunks(): Promise<Chunks> {
  const chunks: Record<string, Chunk> = {};
  const weigh = {
    name: 'weigh',
    generateBundle(_: unknown, bundle: Readonly<Record<string, Output>>) {
      for (const output of Object.values(bundle))
        if (output.type === 'chunk') chunks[output.fileName] = chunkOf(output);
    },
  };
  await build({
    root: ROOT,
    outDir: join('.cache', 'weighed'),
    hooks: {
      'vite:build:extendConfig': (_, config) => {
        config.plugins = [...(config.plugins ?? []), weigh];
      },
    },
  });
  return chunks;
}

/** A chunk by its name without the hash: `background`, `newtab`, `paint`. */
export const entryOf = (chunks: Chunks, name: string): string =>
  Object.keys(chunks).find((file) => file.replace(/^chunks\/|-[\w-]{8}\.js$|\.js$/g, '') === name) ?? name;

/** A chunk and all that it imports at once. */
export function neededBy(chunks: Chunks, file: string, seen: Set<string> = new Set()): ReadonlySet<string> {
  if (seen.has(file) || !chunks[file]) return seen;
  seen.add(file);
  for (const one of chunks[file].imports) neededBy(chunks, one, seen);
  return seen;
}

/** What of the locales a page loads besides, in the heavier language. */
export function wordsFile(chunks: Chunks, part: string): string {
  const files = Object.keys(chunks).filter((file) =>
    Object.keys(chunks[file]?.modules ?? {}).some((name) => name.endsWith(`.json?part=${part}`)),
  );
  return files.toSorted((a, b) => (chunks[b]?.bytes ?? 0) - (chunks[a]?.bytes ?? 0))[0] ?? '';
}

export const bytesOf = (chunks: Chunks, files: Iterable<string>): number =>
  [...files].reduce((sum, file) => sum + (chunks[file]?.bytes ?? 0), 0);

export function weightsIn(chunks: Chunks, files: Iterable<string>): Weights {
  const all = [...files].flatMap((file) => Object.entries(chunks[file]?.modules ?? {}));
  return Object.fromEntries(all.toSorted(([, a], [, b]) => b - a));
}
