import { readdirSync, readFileSync } from 'node:fs';

const BYTES_IN_MB = 1024;

function textOf(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return ''; // it has just ended
  }
}

/** The processes of the browser that has this profile, all of which name it. */
export const processesOf = (profileDir: string): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => textOf(`/proc/${pid}/cmdline`).includes(`--user-data-dir=${profileDir}`))
    .map(Number);

/**
 * The memory of the process in which the extension lives, in MB: what it has for itself, and its share of what the
 * browser's processes have in common (`Pss` of proc(5)). Asked of the system, because a debugger would keep the worker.
 */
export function extensionMemory(profileDir: string): number {
  const pids = processesOf(profileDir).filter((pid) => textOf(`/proc/${pid}/cmdline`).includes('--extension-process'));
  const kilobytes = pids.map((pid) => Number(/^Pss:\s+(\d+)/m.exec(textOf(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0));
  return kilobytes.reduce((sum, one) => sum + one, 0) / BYTES_IN_MB;
}
