import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';

/** Lets Node run our TypeScript as the bundler does: `@/` is the project root, endings may be left out, JSON imports need no attribute. */
const ROOT = pathToFileURL(`${import.meta.dirname}/../`);
/** A folder may be called as the file beside it. */
const ENDINGS = ['.ts', '.tsx', ''];

registerHooks({
  resolve(specifier, context, next) {
    if (context.parentURL?.includes('/node_modules/')) return next(specifier, context);
    const local = specifier.startsWith('@/')
      ? new URL(specifier.slice(2), ROOT)
      : specifier.startsWith('.') && context.parentURL
        ? new URL(specifier, context.parentURL)
        : undefined;
    const url =
      local &&
      ENDINGS.map((ending) => new URL(local.href + ending)).find(
        (candidate) => existsSync(candidate) && !candidate.href.endsWith('/'),
      );
    if (!url) return next(specifier, context);
    if (!url.pathname.endsWith('.json')) return { url: url.href, format: 'module-typescript', shortCircuit: true };
    return { url: url.href, format: 'json', importAttributes: { type: 'json' }, shortCircuit: true };
  },
});
