import { parseArgs } from 'node:util';
import { ROOT, run } from './command';
import { makeRelease, type ReleaseOutcome } from './make-release';

const USAGE = 'Usage: npm run release -- major|minor|patch|VERSION [--dry-run]';

function told(outcome: ReleaseOutcome): string {
  switch (outcome.kind) {
    case 'released':
      return `${outcome.tag} is committed and tagged here. Its packages are in .output/; “git push --follow-tags” publishes it.`;
    case 'would-release':
      return `All is well: without --dry-run this would have become ${outcome.tag}. Nothing was changed.`;
    case 'no-version':
      return `That is no version after this one. ${USAGE}`;
    case 'dirty':
      return 'There are changes that are not committed: commit or stash them first.';
    case 'tag-taken':
      return `${outcome.tag} was released already.`;
    case 'nothing-to-release':
      return 'CHANGELOG.md has nothing under “## Unreleased”: say what readers will notice.';
    case 'checks-failed':
      return 'Not released: the checks failed.';
    case 'package-failed':
      return 'Not released: the packages could not be made. Everything is as it was.';
    default:
      return outcome satisfies never;
  }
}

// npm run release -- minor [--dry-run]: every check, then version, changelog, packages, commit and tag. Nothing is pushed.
const { values, positionals } = parseArgs({ options: { 'dry-run': { type: 'boolean' } }, allowPositionals: true });
const [wish] = positionals;
if (!wish) {
  console.error(USAGE);
  process.exit(2);
}
const script = async (name: string) => (await run(process.execPath, ['scripts/run.mjs', name])) === 0;
const outcome = await makeRelease({
  root: ROOT,
  wish,
  day: new Date().toISOString().slice(0, 10),
  dryRun: values['dry-run'] ?? false,
  check: () => script('test'),
  pack: () => script('package'),
});
console.log(told(outcome));
process.exit(outcome.kind === 'released' || outcome.kind === 'would-release' ? 0 : 1);
