// Runs a script of this folder on a fresh machine: plain JavaScript that needs no more than Node 20 and npm.
// node scripts/run.mjs <name> [arguments]
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname ?? '.', '..');
const WINDOWS = process.platform === 'win32';
const NODE = resolve(ROOT, 'node_modules/node/bin', WINDOWS ? 'node.exe' : 'node');
const [name, ...args] = process.argv.slice(2);

const changedAt = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

/** npm writes a copy of the lockfile at the end of each install: its date is the install's. */
function isInstalled() {
  const installedAt = changedAt(resolve(ROOT, 'node_modules/.package-lock.json'));
  return installedAt > 0 && installedAt >= changedAt(resolve(ROOT, 'package-lock.json')) && existsSync(NODE);
}

function install() {
  const command = existsSync(resolve(ROOT, 'package-lock.json')) ? 'ci' : 'install';
  console.error(`Installing what the project needs (npm ${command}); this takes a minute the first time.`);
  // Under npm its own path is known, and no shell is needed to find it.
  const npm = process.env.npm_execpath;
  // Said aloud, because `npm --silent` would hide from below why it failed.
  const options = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const [file, before] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const stdio = ['inherit', 2, 2]; // npm's words go to stderr: stdout belongs to the script
  const { status } = spawnSync(file, [...before, command, ...options], { cwd: ROOT, stdio, shell: WINDOWS && !npm });
  if (status === 0) return;
  console.error(`npm ${command} failed. Run it by hand to see why: the network or a proxy is the usual cause.`);
  process.exit(status ?? 1);
}

function run() {
  const script = ['--import', './scripts/register.ts', `scripts/${name}.ts`, ...args];
  const path = `${resolve(ROOT, 'node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}`;
  const child = spawn(NODE, script, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, PATH: path } });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    if (!signal) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

if (!name || !existsSync(resolve(ROOT, `scripts/${name}.ts`))) {
  console.error('Usage: node scripts/run.mjs <name of a script in this folder> [arguments]');
  process.exit(2);
}
if (!isInstalled()) install();
run();
