import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { Millis } from '@/lib/time';
import { startNewsstand } from '../newsstand/server';
import { boot, killBrowser, work } from './kill-browser';
import { type Damage, damageIn, type Found, makeAllDue } from './kill-damage';
import { KillNews } from './kill-news';
import { readersMarks } from './readers-marks';

/** `forgotten` are marks of the reader's that were confirmed and no longer stand as they did. */
export type KillReport = Damage & {
  readonly forgotten: number;
  readonly kills: number;
  /** Kills that came while the store was being filled. */
  readonly midPoll: number;
  readonly entries: number;
  readonly marks: number;
  /** Starts at which the store did not open at the first try. */
  readonly lateOpens: number;
};

/** The longest that a browser lives after its page was opened: a round over all feeds takes about this long. */
const LONGEST_LIFE = 2500;
const MOST_TRIES = 20;
const BETWEEN_TRIES: Millis = 500;

/** Whether there is a store. After a kill its files may be locked for a moment by a process that is just ending. */
async function hasStore(page: Page): Promise<{ isThere: boolean; tries: number }> {
  const ask = () =>
    page.evaluate(async () => (await indexedDB.databases()).some(({ name }) => name === 'morning-briefing'));
  for (let tries = 1; ; tries++) {
    try {
      return { isThere: await ask(), tries };
    } catch (error) {
      if (tries === MOST_TRIES) throw error;
      await pause(BETWEEN_TRIES);
    }
  }
}

type KillOptions = {
  readonly extensionDir: string;
  readonly times: number;
  /** 0 – 1 each time: the moment of the kill. */
  readonly chance: () => number;
  readonly onKill?: (kill: number, so: KillReport) => void;
};

const NOTHING: KillReport = {
  kills: 0,
  midPoll: 0,
  lost: 0,
  twice: 0,
  torn: 0,
  forgotten: 0,
  entries: 0,
  marks: 0,
  lateOpens: 0,
};

/** What is lost or forgotten stays so, so the worst look counts; twice and torn are mended by the next poll. */
const withLook = (so: KillReport, found: Found, forgotten: number, marks: number): KillReport => ({
  ...so,
  midPoll: so.midPoll + (found.attempts > 0 && found.unpolled > 0 ? 1 : 0),
  lost: Math.max(so.lost, found.lost),
  twice: so.twice + found.twice,
  torn: so.torn + found.torn,
  forgotten: Math.max(so.forgotten, forgotten),
  entries: found.entries.length,
  marks,
});

/** Kills the browser again and again while it polls, and looks at the store each time it starts. */
export async function killAgainAndAgain({ extensionDir, times, chance, onKill }: KillOptions): Promise<KillReport> {
  const profileDir = mkdtempSync(join(tmpdir(), 'briefing-kill-'));
  const news = new KillNews();
  const marks = readersMarks();
  const stand = await startNewsstand({ pages: news.pages });
  let so = NOTHING;
  try {
    for (;;) {
      const booted = await boot({ extensionDir, profileDir, port: stand.port });
      const { page } = booted;
      const { isThere, tries } = await hasStore(page);
      const found = isThere ? await damageIn(page, news) : undefined;
      if (tries > 1) so = { ...so, lateOpens: so.lateOpens + 1 };
      if (found) so = withLook(so, found, await marks.forgotten(page), marks.count());
      onKill?.(so.kills, so);
      if (so.kills === times) {
        await booted.context.close();
        return so;
      }
      if (found) await page.evaluate(makeAllDue);
      news.print();
      const marking = marks.make(page, found?.entries.map(({ id }) => id) ?? []);
      await work(booted, so.kills === 0 ? LONGEST_LIFE * 2 : chance() * LONGEST_LIFE);
      await killBrowser(booted, profileDir);
      await marking;
      so = { ...so, kills: so.kills + 1 };
    }
  } finally {
    await stand.close();
    rmSync(profileDir, { recursive: true, force: true, maxRetries: 5 });
  }
}
