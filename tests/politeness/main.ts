import { buildIfStale } from '@/scripts/build';
import { EVERYWHERE, secrets } from './chapters/manners';
import { validators } from './chapters/validators';
import { playInChromium } from './chromium';
import { judgeChromium } from './judge-chromium';
import { APART, CHAPTERS, type Score, score, type Verdict, WEEK, WEEKEND } from './score';
import type { Chapter } from './world';

const line = ({ id, says, broken }: Verdict): string =>
  `${broken.length === 0 ? '✓' : '✗'} ${id}  ${says}${broken
    .slice(0, 3)
    .map((complaint) => `\n       ${complaint}`)
    .join('')}`;

const NOT_JUDGED = ['P29  optional: no delta encoding is asked for'];

function report({ verdicts, requests }: Score): number {
  const counted = verdicts.filter(({ id }) => !APART.has(id));
  const rules = new Set(counted.map(({ id }) => id));
  const red = new Set(counted.filter(({ broken }) => broken.length > 0).map(({ id }) => id));
  console.log(verdicts.map(line).join('\n'));
  console.log(NOT_JUDGED.map((words) => `– ${words}`).join('\n'));
  const passed = rules.size - red.size;
  console.log(
    `\n${passed} of ${rules.size} rules, ${Math.round((100 * passed) / rules.size)} %, by ${requests} requests`,
  );
  return red.size === 0 ? 0 : 1;
}

/** What holds everywhere is seen where validators and cookies are. */
function chaptersOn(rules: readonly string[]): readonly Chapter[] {
  const special = CHAPTERS.filter((chapter) => chapter.rules.some(({ id }) => rules.includes(id)));
  const everywhere = EVERYWHERE.some(({ id }) => rules.includes(id)) ? [validators, secrets] : [];
  return [...new Set([...special, ...everywhere])];
}

/** What only a real browser can tell: the headers of the extension that ships. */
async function inChromium(): Promise<Verdict[]> {
  await buildIfStale();
  return judgeChromium(await playInChromium());
}

/** Exit code 0 where every rule holds. */
export async function main(args: readonly string[]): Promise<number> {
  const startedAt = performance.now();
  const wanted = args.find((arg) => arg.startsWith('--rules='))?.slice('--rules='.length);
  const chapters = wanted === undefined ? CHAPTERS : chaptersOn(wanted.split(','));
  const isShort = args.includes('--short');
  const { verdicts, requests } = await score(isShort ? WEEKEND : WEEK, chapters);
  const code = report({ verdicts: [...verdicts, ...(isShort ? [] : await inChromium())], requests });
  console.log(`${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  return code;
}
