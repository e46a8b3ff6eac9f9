import { randomFrom } from '../tests/bench/random';
import { type KillReport, killAgainAndAgain } from '../tests/torture/kill';
import { buildForTorture } from '../tests/torture/kill-build';

// npm run torture:kill: the whole browser is killed at random moments of a poll. -- --times 100 --seed 1
const args = process.argv.slice(2);
const numberAfter = (name: string, otherwise: number): number => {
  const index = args.indexOf(name);
  return index < 0 ? otherwise : Number(args[index + 1]);
};
const times = numberAfter('--times', 100);
const seed = numberAfter('--seed', 1);

const words = ({ kills, midPoll, lost, twice, torn, entries, forgotten, marks, lateOpens }: KillReport): string =>
  `${kills} kills, ${midPoll} in the middle of a poll: ${lost} lost, ${twice} twice, ${torn} torn of ${entries} entries, ` +
  `${forgotten} of ${marks} read and saved marks forgotten; the store opened late ${lateOpens} times`;

async function run(name: string, spoilt: boolean, kills: number): Promise<KillReport> {
  const extensionDir = await buildForTorture({ spoilt });
  const startedAt = performance.now();
  const onKill = (kill: number, so: KillReport) => {
    if (kill % 10 === 0) console.error(`  ${words(so)}`);
  };
  const report = await killAgainAndAgain({ extensionDir, times: kills, chance: randomFrom(seed).next, onKill });
  console.log(`${name}: ${words(report)} (${((performance.now() - startedAt) / 1000).toFixed(0)} s, seed ${seed})`);
  return report;
}

const product = await run('As it ships', false, times);
const spoilt = await run('With two transactions', true, numberAfter('--control', Math.ceil(times / 2)));
const isWhole = product.lost + product.twice + product.torn + product.forgotten === 0;
if (spoilt.lost === 0) console.log('The mistake was not noticed, so this proves nothing.');
process.exit(isWhole && spoilt.lost > 0 ? 0 : 1);
