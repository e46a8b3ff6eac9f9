import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { kilobytes, limitRow, type Row } from '../table';

const KB = 1024;

const gzipped = (path: string): number => gzipSync(readFileSync(path), { level: 9 }).length;

/** The scripts that a page names: those that it cannot do without, and of the words the longer language. */
function scriptsOf(extension: string, page: string): string[] {
  const html = readFileSync(join(extension, page), 'utf8');
  const named = [...html.matchAll(/(?:src|href|data-imports|data-program|data-words-fr)="([^"]*)"/g)];
  return named
    .flatMap(([, paths = '']) => paths.split(' '))
    .filter((path) => path.endsWith('.js'))
    .map((path) => path.slice(1));
}

const sum = (extension: string, paths: readonly string[]): number =>
  paths.reduce((total, path) => total + gzipped(join(extension, path)), 0);

/** A script and what it imports, whatever of it is loaded later not counted. */
function importedBy(extension: string, path: string, seen: Set<string> = new Set()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  const code = readFileSync(join(extension, path), 'utf8');
  for (const [, name] of code.matchAll(/(?:import|from)\s*"\.\/(?:chunks\/)?([^"]+\.js)"/g)) {
    importedBy(extension, `chunks/${name}`, seen);
  }
  return seen;
}

/** What is loaded before the first headline, for the whole new tab, and by the worker: gzip. */
export function sizeRows(extension: string): Row[] {
  const newtab = scriptsOf(extension, 'newtab.html');
  const first = newtab.filter((path) => path === 'paint.js');
  const worker = [...importedBy(extension, 'background.js')];
  return [
    limitRow('JavaScript before the first headlines', [sum(extension, first)], 15 * KB, kilobytes),
    limitRow('JavaScript of the whole new tab', [sum(extension, newtab)], 60 * KB, kilobytes),
    limitRow('JavaScript of the worker', [sum(extension, worker)], 90 * KB, kilobytes),
  ];
}
