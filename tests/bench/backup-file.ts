import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { MINUTE, type Millis } from '@/lib/time';
import { fullStore } from './full-store';

/** A backup with so many saved entries, as the product writes it, and nothing else. */
export function backupOf(count: number, now: Millis): Buffer {
  const entries = fullStore(count, now);
  const lines = [
    ...entries.map((entry) => JSON.stringify(['entries', entry])),
    ...entries.map(({ id }, index) => JSON.stringify(['states', { id, savedAt: now - index * MINUTE }])),
  ];
  const rest = lines.map((line) => `${line}\n`).join('');
  const sha256 = createHash('sha256').update(rest).digest('hex');
  const counts = { entries: count, states: count };
  const head = { format: 'morning-briefing-backup', schema: 1, app: 'bench', created: now, counts, sha256 };
  return gzipSync(`${JSON.stringify(head)}\n${rest}`);
}

const FOLDERS = 50;

/** So many feeds of as many hosts, in fifty folders. */
export function opmlOf(count: number): string {
  const outline = (index: number) =>
    `<outline type="rss" text="Feed number ${index}" title="Feed number ${index}" xmlUrl="https://feed-${index}.example/rss.xml" htmlUrl="https://feed-${index}.example/"/>`;
  const folders = Array.from({ length: FOLDERS }, (_, folder) => {
    const its = Array.from({ length: count / FOLDERS }, (_, index) => outline(folder + index * FOLDERS));
    return `<outline text="Folder ${folder}">\n${its.join('\n')}\n</outline>`;
  });
  return `<?xml version="1.0"?>\n<opml version="2.0"><head><title>Many</title></head><body>\n${folders.join('\n')}\n</body></opml>`;
}
