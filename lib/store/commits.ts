import { STORE_NAME } from '@/lib/store/version';

/**
 * Where Dexie tells every page and worker of what it has committed: an object whose keys are
 * `idb://<store>/<table>/<index>`, or `all` (dexie/src/live-query/enable-broadcast.ts).
 */
const CHANNEL = 'x-storagemutated-1';
const TABLE = new RegExp(`^idb://${STORE_NAME}/([^/]+)/`);

/** Is told which tables were committed to; undefined is any of them. */
export type HearCommit = (tables: ReadonlySet<string> | undefined) => void;
const hearers = new Set<HearCommit>();

const tell: HearCommit = (tables) => {
  for (const hear of hearers) hear(tables);
};

function tablesIn(told: object): ReadonlySet<string> | undefined {
  const parts = Object.keys(told);
  return parts.includes('all') ? undefined : new Set(parts.flatMap((part) => TABLE.exec(part)?.[1] ?? []));
}

function listen(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'object' && data !== null) tell(tablesIn(data));
  };
  // A page that was put aside has heard nothing meanwhile.
  globalThis.addEventListener?.('pageshow', ({ persisted }) => persisted && tell(undefined));
}

/** Hears of every commit that Dexie makes, wherever it makes it. */
export function onCommit(hear: HearCommit): void {
  if (hearers.size === 0) listen();
  hearers.add(hear);
}

/** Tells this page of what it changed by hand. */
export const tellCommit = (table: string): void => tell(new Set([table]));
