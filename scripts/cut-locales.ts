import { readFileSync } from 'node:fs';
import { isInPart, type LocalePart } from '../lib/locale-parts';

const ASKED = /^(.*\/locales\/\w+\.json)\?part=(\w+)$/;

/** For the build: `en.json?part=page` is those groups of the locale that every page needs, and so on. */
export function cutLocales() {
  return {
    name: 'cut-locales',
    enforce: 'pre' as const,
    load(id: string) {
      const [, path, part] = ASKED.exec(id) ?? [];
      if (path === undefined) return undefined;
      const whole = JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, unknown>>;
      const groups = Object.entries(whole).filter(([group]) => isInPart(group, part as LocalePart));
      return { code: `export default ${JSON.stringify(Object.fromEntries(groups))}`, moduleType: 'js' as const };
    },
  };
}
