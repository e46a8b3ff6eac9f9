import { hash } from '@/lib/hash';
import { KEEP_BEFORE } from '@/lib/store/before';
import { bornAt } from '@/lib/store/born';
import { db } from '@/lib/store/db';
import { changeSettings } from '@/lib/store/settings';
import { noteSync, syncStatus, writeRows } from '@/lib/store/sync-status';
import { KEEP_GONE } from '@/lib/sync/limits';
import type { SyncStatus } from '@/lib/sync/status';
import type { Millis } from '@/lib/time';

const NODE_SIGNS = 6;

/**
 * Turns the exchange on or off. Off, what is known of the others is kept, so that what is removed meanwhile is known as removed
 * when it is on again; but not for longer than they would know it.
 */
export function switchSync(on: boolean, now: Millis): Promise<void> {
  return db.transaction('rw', db.sync, db.meta, async () => {
    const status = await syncStatus();
    if (on) await db.sync.delete('before');
    if (on && status && now - status.switchedAt > KEEP_GONE) await db.sync.delete('known');
    const node = status?.node ?? hash(`${await bornAt()} ${now}`).slice(-NODE_SIGNS);
    // What others say is heard anew, whatever it is.
    const anew = on && { set: undefined, sent: undefined, isDue: true, tornAt: undefined, problem: undefined };
    await db.sync.put({ key: 'status', ...status, node, on, switchedAt: now, ...anew });
  });
}

/** How it stands, and when what can be taken back came. */
export async function syncView(now: Millis): Promise<{ status?: SyncStatus; joinedAt?: Millis }> {
  const before = await db.sync.get('before');
  const joinedAt = before?.key === 'before' && before.at > now - KEEP_BEFORE ? before.at : undefined;
  return { status: await syncStatus(), joinedAt };
}

/** This browser as it was before the others’ changes came the first time; and it hears nothing more of them. */
export function undoJoining(now: Millis, timeZone: string): Promise<void> {
  const tables = [db.sync, db.sections, db.subscriptions, db.words, db.settings, db.editions];
  return db.transaction('rw', tables, async () => {
    const before = await db.sync.get('before');
    if (before?.key !== 'before') return;
    await writeRows(before);
    if (before.settings) await changeSettings(before.settings, now, timeZone);
    // The copy still stands there, and can be removed.
    const set = (await syncStatus())?.set;
    await forgetSync(now);
    await noteSync({ set });
  });
}

/** Off, and as if it had never been on; what is arranged here stays. */
export function forgetSync(now: Millis): Promise<void> {
  return db.transaction('rw', db.sync, async () => {
    const status = await syncStatus();
    await db.sync.clear();
    if (status) await db.sync.put({ key: 'status', on: false, node: status.node, switchedAt: now });
  });
}
