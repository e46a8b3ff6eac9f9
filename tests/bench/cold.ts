import { spawnSync } from 'node:child_process';
import { corpus, folderPart } from './corpus';
import { OURS, PEERS } from './peers';

/** The first pass of a new process over the documents: what a worker that was just started has to wait for. */
export type ColdPass = { readonly importMillis: number; readonly millis: number; readonly cpuMillis: number };

type Run = { readonly peer: string; readonly folder: string; readonly ours: string; readonly dir: string | undefined };

/** The documents of a cold pass: the folder's, else what feeds are like in the generated corpus. */
export const coldDocuments = (dir: string | undefined) =>
  dir
    ? folderPart(dir).documents
    : corpus(1)
        .filter(({ name }) => ['small', 'medium', 'rdf'].includes(name))
        .flatMap(({ documents }) => documents.slice(0, 8));

/** Runs this file in a process of its own. */
export function coldPass(run: Run): ColdPass {
  const { stdout, status } = spawnSync(
    process.execPath,
    ['--import', './scripts/register.ts', 'tests/bench/cold.ts', JSON.stringify(run)],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
  if (status !== 0) throw new Error(`The cold pass of ${run.peer} failed.`);
  return JSON.parse(stdout);
}

async function firstPass({ peer: name, folder, ours, dir }: Run): Promise<ColdPass> {
  const documents = coldDocuments(dir);
  const started = performance.now();
  const read = await PEERS.find((peer) => peer.name === name)?.load(folder, ours);
  const loaded = performance.now();
  const cpu = process.cpuUsage();
  for (const { body } of documents) {
    try {
      const result = read?.(body);
      if (result instanceof Promise) await result;
    } catch {} // a peer that gives up is only faster for it
  }
  const { user, system } = process.cpuUsage(cpu);
  return {
    importMillis: loaded - started,
    millis: performance.now() - loaded,
    cpuMillis: (user + system) / 1000,
  };
}

if (import.meta.main) console.log(JSON.stringify(await firstPass(JSON.parse(process.argv[2] ?? `{"peer":"${OURS}"}`))));
