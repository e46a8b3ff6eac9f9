import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeRelease, type ReleaseWish } from '@/scripts/make-release';

const ROOT = resolve(import.meta.dirname, '../..');
const FILES = ['package.json', 'package-lock.json', 'CHANGELOG.md', 'lib/product.ts'];
const DAY = '2026-11-27';

let folder: string;
let clone: string;
const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: clone, encoding: 'utf8' }).trim();
const read = (file: string) => readFileSync(join(clone, file), 'utf8');
const version = (file: string) => JSON.parse(read(file)).version;

/** The project's own files in a repository, and a clone of that to release from. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'release-'));
  clone = join(folder, 'origin');
  mkdirSync(join(clone, 'lib'), { recursive: true });
  for (const file of FILES) writeFileSync(join(clone, file), readFileSync(join(ROOT, file)));
  writeFileSync(
    join(clone, 'CHANGELOG.md'),
    '# Changelog\n\n## Unreleased\n\n- One.\n- Two.\n\n## 0.0.9 – 2026-01-02\n\n- Old.\n',
  );
  git('init', '--quiet');
  asSomebody();
  git('add', '.');
  git('commit', '--quiet', '--message', 'Begin');
  execFileSync('git', ['clone', '--quiet', clone, join(folder, 'clone')]);
  clone = join(folder, 'clone');
  asSomebody();
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function asSomebody(): void {
  git('config', 'user.name', 'Somebody');
  git('config', 'user.email', 'somebody@example.org');
  git('config', 'commit.gpgsign', 'false');
  git('config', 'tag.gpgsign', 'false');
}

const release = (wish: Partial<ReleaseWish> = {}) =>
  makeRelease({
    root: clone,
    wish: '7.0.0',
    day: DAY,
    dryRun: false,
    check: async () => true,
    pack: async () => true,
    ...wish,
  });

test('a release moves what is unreleased under its version and day, and is committed and tagged', async () => {
  expect(await release()).toEqual({ kind: 'released', version: '7.0.0', tag: 'v7.0.0' });
  expect(read('CHANGELOG.md')).toBe(
    '# Changelog\n\n## Unreleased\n\n## 7.0.0 – 2026-11-27\n\n- One.\n- Two.\n\n## 0.0.9 – 2026-01-02\n\n- Old.\n',
  );
  expect(version('package.json')).toBe('7.0.0');
  expect(version('package-lock.json')).toBe('7.0.0');
  expect(JSON.parse(read('package-lock.json')).packages[''].version).toBe('7.0.0');
  expect(read('lib/product.ts')).toContain('`MorningBriefing/7.0 (');
  expect(git('diff', '--stat', 'HEAD~1', '--', 'package.json')).toMatch(/1 insertion.*1 deletion/);
  expect(git('diff', '--stat', 'HEAD~1', '--', 'package-lock.json')).toMatch(/2 insertion.*2 deletion/);
  expect(git('log', '-1', '--format=%s')).toBe('Release 7.0.0');
  expect(git('describe', '--exact-match')).toBe('v7.0.0');
  expect(git('status', '--porcelain')).toBe('');
});

test('the packages are made of the new version, before it is committed', async () => {
  let packed: string | undefined;
  await release({
    pack: async () => {
      packed = version('package.json');
      return true;
    },
  });
  expect(packed).toBe('7.0.0');
});

test('after a release there is nothing to release', async () => {
  await release();
  expect(await release({ wish: 'patch' })).toEqual({ kind: 'nothing-to-release' });
});

describe('nothing is changed', () => {
  const refused: readonly { when: string; kind: string; wish?: Partial<ReleaseWish>; before?: () => void }[] = [
    { when: 'a check fails', kind: 'checks-failed', wish: { check: async () => false } },
    { when: 'the packages fail', kind: 'package-failed', wish: { pack: async () => false } },
    { when: 'it is a dry run', kind: 'would-release', wish: { dryRun: true } },
    { when: 'the version is before this one', kind: 'no-version', wish: { wish: '0.0.1' } },
    { when: 'the version was released', kind: 'tag-taken', before: () => git('tag', 'v7.0.0') },
  ];
  test.each(refused)('when $when', async ({ kind, wish, before }) => {
    before?.();
    const head = git('rev-parse', 'HEAD');
    expect(await release(wish)).toMatchObject({ kind });
    expect(git('rev-parse', 'HEAD')).toBe(head);
    expect(git('status', '--porcelain')).toBe('');
  });

  test('when a change is not committed', async () => {
    writeFileSync(join(clone, 'note.txt'), 'unfinished');
    expect(await release()).toEqual({ kind: 'dirty' });
    expect(version('package.json')).not.toBe('7.0.0');
  });
});
