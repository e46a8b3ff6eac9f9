import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const MODULES = resolve(import.meta.dirname, '../node_modules');
const PACKAGE = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//;
const LICENCE_FILE = /^(?:licen[cs]e|notice)(?:[.-].*)?$/i;

/** Not bundled, but tables of ours are theirs. */
const OWED: readonly (readonly [module: string, to: string])[] = [['/lib/feed/mojibake-signs.ts', 'ftfy-js']];

function packageOf(moduleId: string): string | undefined {
  const id = moduleId.replaceAll('\\', '/');
  return PACKAGE.exec(id)?.[1] ?? OWED.find(([module]) => id.endsWith(module))?.[1];
}

/** The packages that these modules come from, by the addresses that the bundler gives them. */
export const packagesOf = (moduleIds: readonly string[]): readonly string[] =>
  [...new Set(moduleIds.flatMap((id) => packageOf(id) ?? []))].toSorted();

function licenceOf(name: string): string {
  const dir = join(MODULES, name);
  const { version, license } = JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8'));
  const files = readdirSync(dir)
    .filter((file) => LICENCE_FILE.test(file))
    .toSorted();
  const texts = files.map((file) => readFileSync(join(dir, file), 'utf8').replaceAll('\r\n', '\n').trim());
  return [`${name} ${version} (${license})`, ...texts].join('\n\n');
}

/** The licences of what is bundled with ours, as they ask to be told; the same text for the same packages. */
export const licencesText = (packages: readonly string[]): string =>
  `${packages
    .filter((name) => existsSync(join(MODULES, name)))
    .map(licenceOf)
    .join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
