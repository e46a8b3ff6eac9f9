import { spawn } from 'node:child_process';
import { registerHooks } from 'node:module';
import { SABOTAGES, type Sabotage } from './sabotages';

const byName = (name: string): Sabotage => {
  const found = SABOTAGES.find((sabotage) => sabotage.name === name);
  if (!found) throw new Error(`No sabotage is called “${name}”`);
  return found;
};

/** From now on the named file is loaded with the mistake in it. Fails where the product no longer reads as it did. */
export function apply(name: string): void {
  const { file, find, replace } = byName(name);
  registerHooks({
    load(url, context, next) {
      const loaded = next(url, context);
      if (!url.endsWith(`/${file}`)) return loaded;
      const source = String(loaded.source);
      if (!source.includes(find)) throw new Error(`“${name}” finds nothing to spoil in ${file}`);
      return { ...loaded, source: source.replace(find, () => replace) };
    },
  });
}

type Played = { readonly red: readonly string[]; readonly error: string };

/** Plays two days with one mistake, in a process of its own: the chapters that tell of the rules it breaks. */
function playWith({ name, breaks }: Sabotage): Promise<Played> {
  const script = [
    '--import',
    './scripts/register.ts',
    'scripts/politeness.ts',
    '--short',
    `--with=${name}`,
    `--rules=${breaks}`,
  ];
  const child = spawn(process.execPath, script, { stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, error] = ['', ''];
  child.stdout.on('data', (text) => {
    out += text;
  });
  child.stderr.on('data', (text) => {
    error += text;
  });
  return new Promise((resolve) =>
    child.on('exit', () => resolve({ red: [...out.matchAll(/^✗ (P\d+)/gm)].map(([, id = '']) => id), error })),
  );
}

/** Whether every mistake turns a rule red; one line each. */
export async function playAll(): Promise<boolean> {
  const queue = [...SABOTAGES];
  let missed = 0;
  const lane = async () => {
    for (let sabotage = queue.shift(); sabotage; sabotage = queue.shift()) {
      const { red, error } = await playWith(sabotage);
      const isSeen = sabotage.breaks.some((id) => red.includes(id));
      if (!isSeen) missed += 1;
      const seen = [...new Set(red)].join(' ') || error.split('\n').find((line) => line.includes('Error')) || 'nothing';
      console.log(`${isSeen ? '✓' : '✗'} ${sabotage.name.padEnd(52)} ${seen}`);
    }
  };
  await Promise.all([lane(), lane()]);
  console.log(`\n${SABOTAGES.length - missed} of ${SABOTAGES.length} mistakes were noticed`);
  return missed === 0;
}
