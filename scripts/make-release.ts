import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { releaseChangelog } from './changelog';
import { nextVersion, withVersion } from './version';

export type ReleaseWish = {
  /** The project's folder, under git. */
  readonly root: string;
  /** `major`, `minor`, `patch`, or a version. */
  readonly wish: string;
  /** As in `2026-11-27`. */
  readonly day: string;
  readonly dryRun: boolean;
  /** Every check of the project as it stands; true if all is well. */
  readonly check: () => Promise<boolean>;
  /** Makes the packages of the new version; true if the stores would take them. */
  readonly pack: () => Promise<boolean>;
};

export type ReleaseOutcome =
  | { readonly kind: 'released' | 'would-release'; readonly version: string; readonly tag: string }
  | { readonly kind: 'no-version' | 'dirty' | 'nothing-to-release' | 'checks-failed' | 'package-failed' }
  | { readonly kind: 'tag-taken'; readonly tag: string };

const FILES = ['package.json', 'package-lock.json', 'CHANGELOG.md', 'lib/product.ts'] as const;
/** As it stands in requests that say who asks: major and minor. */
const IN_REQUESTS = /(?<=MorningBriefing\/)\d+\.\d+/;

/** Version, changelog, packages, commit and tag, here alone: nothing is pushed. What fails leaves everything as it was. */
export async function makeRelease({ root, wish, day, dryRun, check, pack }: ReleaseWish): Promise<ReleaseOutcome> {
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  const before = FILES.map((file) => [file, readFileSync(join(root, file), 'utf8')] as const);
  const text = Object.fromEntries(before) as Readonly<Record<(typeof FILES)[number], string>>;

  const version = nextVersion(JSON.parse(text['package.json']).version, wish);
  if (!version) return { kind: 'no-version' };
  const tag = `v${version}`;
  if (git('status', '--porcelain') !== '') return { kind: 'dirty' };
  if (git('tag', '--list', tag) !== '') return { kind: 'tag-taken', tag };
  const release = releaseChangelog(text['CHANGELOG.md'], version, day);
  if (release.kind !== 'released') return release;
  if (!(await check())) return { kind: 'checks-failed' };
  if (dryRun) return { kind: 'would-release', version, tag };

  const put = (file: (typeof FILES)[number], content: string) => writeFileSync(join(root, file), content);
  put('package.json', withVersion(text['package.json'], version));
  put('package-lock.json', withVersion(text['package-lock.json'], version));
  put('CHANGELOG.md', release.changelog);
  put('lib/product.ts', text['lib/product.ts'].replace(IN_REQUESTS, version.replace(/\.\d+$/, '')));
  if (!(await pack())) {
    for (const [file, content] of before) put(file, content);
    return { kind: 'package-failed' };
  }
  git('commit', '--quiet', '--message', `Release ${version}`, '--', ...FILES);
  git('tag', '--annotate', tag, '--message', `Morning Briefing ${version}`);
  return { kind: 'released', version, tag };
}
