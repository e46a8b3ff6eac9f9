import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '..');
const WINDOWS = process.platform === 'win32';

type CommandOptions = {
  /** `stderr` keeps our own stdout clean for text that somebody wants to read. */
  readonly output?: 'inherit' | 'stderr';
};

/** Runs a command in the project folder and gives its exit code; 127 where there is no such command. */
export function run(
  command: string,
  args: readonly string[],
  { output = 'inherit' }: CommandOptions = {},
): Promise<number> {
  const stdio = output === 'stderr' ? (['ignore', 2, 2] as const) : 'inherit';
  const child = spawn(command, [...args], { cwd: ROOT, stdio: stdio as 'inherit', shell: WINDOWS });
  return new Promise((done) => {
    child.on('error', () => done(127));
    child.on('exit', (code) => done(code ?? 1));
  });
}

/** A tool that the project brings along: `tool('wxt')`. */
export const tool = (name: string): string => resolve(ROOT, 'node_modules/.bin', name);
