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

type Manifest = {
  readonly version: string;
  readonly license: string;
  readonly author?: string | { readonly name: string };
  readonly repository?: string | { readonly url: string };
};

/** Our own licence is MIT, too: its words with another's name. */
const MIT = readFileSync(resolve(import.meta.dirname, '../LICENSE'), 'utf8').trim();

/** The licence of a package that ships no text of it. */
function writtenOut(name: string, { license, author, repository }: Manifest): string {
  if (license !== 'MIT')
    throw new Error(`${name} is under ${license} and ships no text of it: licences.ts must know it.`);
  const holder = typeof author === 'object' ? author.name : author;
  const home = typeof repository === 'object' ? repository.url : repository;
  return MIT.replace(
    /^Copyright .*$/m,
    `Copyright (c) ${[holder ?? `the authors of ${name}`, home].filter(Boolean).join(', ')}`,
  );
}

function licenceOf(name: string): string {
  const dir = join(MODULES, name);
  const manifest: Manifest = JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8'));
  const files = readdirSync(dir)
    .filter((file) => LICENCE_FILE.test(file))
    .toSorted();
  const texts = files.map((file) => readFileSync(join(dir, file), 'utf8').replaceAll('\r\n', '\n').trim());
  const whole = texts.length > 0 ? texts : [writtenOut(name, manifest)];
  return [`${name} ${manifest.version} (${manifest.license})`, ...whole].join('\n\n');
}

/** The licences of what is bundled with ours, as they ask to be told; the same text for the same packages. */
export const licencesText = (packages: readonly string[]): string =>
  `${packages
    .filter((name) => existsSync(join(MODULES, name)))
    .map(licenceOf)
    .join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
