const UNRELEASED = '## Unreleased';
const NEXT_HEADING = /^## /m;

type Released = { readonly kind: 'released'; readonly changelog: string } | { readonly kind: 'nothing-to-release' };

/** The changelog with what is unreleased moved under a version and its day (`2026-11-27`); an empty place for the next. */
export function releaseChangelog(changelog: string, version: string, day: string): Released {
  const at = changelog.indexOf(`${UNRELEASED}\n`);
  if (at < 0) return { kind: 'nothing-to-release' };
  const after = changelog.slice(at + UNRELEASED.length);
  const end = after.search(NEXT_HEADING);
  const changes = (end < 0 ? after : after.slice(0, end)).trim();
  if (changes === '') return { kind: 'nothing-to-release' };
  const older = end < 0 ? '' : `\n${after.slice(end)}`;
  return {
    kind: 'released',
    changelog: `${changelog.slice(0, at)}${UNRELEASED}\n\n## ${version} – ${day}\n\n${changes}\n${older}`,
  };
}
