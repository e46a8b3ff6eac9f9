import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';

export type ModuleSize = { readonly name: string; readonly gzipBytes: number };
export type BundleSize = { readonly gzipBytes: number; readonly modules: readonly ModuleSize[] };

const gzipped = (code: string): number => gzipSync(code, { level: 9 }).length;

async function bundled(root: string, options: { minify: boolean; external: RegExp[] }): Promise<Rolldown.OutputChunk> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    resolve: { alias: { '@': root } },
    build: {
      write: false,
      minify: options.minify,
      target: 'esnext',
      rolldownOptions: {
        input: 'lib/feed/read.ts',
        preserveEntrySignatures: 'strict',
        external: options.external,
        output: { format: 'es' },
      },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error('The reader could not be bundled.');
  return chunk;
}

/** Everything that `readFeed` needs, in one file, as an extension would have it. */
export async function writeBundle(root: string, path: string): Promise<void> {
  const { code } = await bundled(root, { minify: false, external: [] });
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, code);
}

/** What `readFeed` weighs, without the modules of `external`; each module zipped alone, so the sum is more than the whole. */
export async function sizeOf(root: string, external: RegExp[] = []): Promise<BundleSize> {
  const { code, modules } = await bundled(root, { minify: true, external });
  const sizes = Object.entries(modules).map(([id, module]) => ({
    name: relative(root, id),
    gzipBytes: gzipped(module.code ?? ''),
  }));
  return { gzipBytes: gzipped(code), modules: sizes.toSorted((a, b) => b.gzipBytes - a.gzipBytes) };
}
