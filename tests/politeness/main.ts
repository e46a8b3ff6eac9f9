import { APART, CHAPTERS, type Score, score, type Verdict, WEEK, WEEKEND } from './score';

const line = ({ id, says, broken }: Verdict): string =>
  `${broken.length === 0 ? '✓' : '✗'} ${id}  ${says}${broken
    .slice(0, 3)
    .map((complaint) => `\n       ${complaint}`)
    .join('')}`;

function report({ verdicts, requests }: Score): number {
  const counted = verdicts.filter(({ id }) => !APART.has(id));
  const rules = new Set(counted.map(({ id }) => id));
  const red = new Set(counted.filter(({ broken }) => broken.length > 0).map(({ id }) => id));
  console.log(verdicts.map(line).join('\n'));
  const passed = rules.size - red.size;
  console.log(
    `\n${passed} of ${rules.size} rules, ${Math.round((100 * passed) / rules.size)} %, by ${requests} requests`,
  );
  return red.size === 0 ? 0 : 1;
}

/** Exit code 0 where every rule holds. */
export async function main(args: readonly string[]): Promise<number> {
  const startedAt = performance.now();
  const only = args.find((arg) => arg.startsWith('--only='))?.slice('--only='.length);
  const chapters = CHAPTERS.filter(({ name }) => only === undefined || name.includes(only));
  const code = report(await score(args.includes('--short') ? WEEKEND : WEEK, chapters));
  console.log(`${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  return code;
}
