import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { CDPSession } from 'playwright-core';
import type { JobRow, PollRow } from '@/lib/store/db';
import { HOUR, MINUTE, type Millis, SECOND } from '@/lib/time';
import { rows } from '@/scripts/edition';
import { eventually } from '../e2e/eventually';
import { startNewsstand } from '../newsstand/server';
import { type FastTime, playedAt } from './fast-time';
import { boot, killBrowser } from './kill-browser';
import { type Lateness, latenessOf, summed } from './lateness';
import { extensionMemory } from './memory';
import { buildForScale } from './scale-build';
import { KINDS, type Kind, printScale, type ScaleFeed, scaleFeeds } from './scale-news';
import { subscribeTo } from './scale-store';

export type ScaleOptions = {
  readonly feedCount: number;
  /** How long is played. */
  readonly length: Millis;
  /** As fast as life. */
  readonly times: number;
  /** The local time at which the play begins, from midnight. */
  readonly startsAt: Millis;
  readonly onSample?: (words: string) => void;
};

export type ScaleReport = {
  readonly late: Readonly<Record<Kind, Lateness>>;
  /** Polls of healthy feeds that did not end well. */
  readonly misjudged: readonly string[];
  readonly stops: number;
  readonly memory: readonly number[];
  readonly entries: number;
  /** Errors of jobs: each is a bug. */
  readonly bugs: readonly string[];
};

/** A little less than half a minute, so that each stop comes at another moment of the worker's minute. */
const BETWEEN_STOPS: Millis = 29 * SECOND;
const BETWEEN_SAMPLES: Millis = 5 * MINUTE;
const READY_LIMIT: Millis = 2 * MINUTE;

function midnight(): Millis {
  return new Date().setHours(0, 0, 0, 0);
}

async function stopWorker(browser: CDPSession, extensionId: string): Promise<boolean> {
  const { targetInfos } = await browser.send('Target.getTargets');
  const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(extensionId));
  if (worker) await browser.send('Target.closeTarget', { targetId: worker.targetId }).catch(() => undefined);
  return worker !== undefined;
}

/** A thousand feeds in a real browser whose worker lives fast and is stopped every thirty seconds of its time. */
export async function playScale(options: ScaleOptions): Promise<ScaleReport> {
  const { feedCount, length, times, startsAt, onSample } = options;
  const feeds = scaleFeeds(feedCount);
  const time: FastTime = { times, start: midnight() + startsAt, realStart: Date.now() };
  const extensionDir = await buildForScale(time);
  const profileDir = mkdtempSync(join(tmpdir(), 'briefing-scale-'));
  const pages: Record<string, ReturnType<typeof printScale>[string]> = {};
  const stand = await startNewsstand({ pages });
  const booted = await boot({ extensionDir, profileDir, port: stand.port });
  const { page, context, extensionId } = booted;
  const browser = await context.browser()?.newBrowserCDPSession();
  if (!browser) throw new Error('No browser session');
  const now = () => playedAt(time, Date.now());
  const memory: number[] = [];
  let stops = 0;
  try {
    await eventually(async () => (await rows(page, 'editions')).length > 0, READY_LIMIT);
    const start = now();
    await page.evaluate(subscribeTo, feeds);
    let [stopAt, sampleAt, printAt] = [start + BETWEEN_STOPS, start, start];
    for (let edition = 0; now() < start + length; await pause(BETWEEN_STOPS / times / 10)) {
      if (now() >= printAt) {
        edition += 1;
        Object.assign(pages, printScale(feeds, edition, now(), times));
        printAt += HOUR;
      }
      if (now() >= stopAt) {
        if (await stopWorker(browser, extensionId)) stops += 1;
        stopAt += BETWEEN_STOPS;
      }
      if (now() >= sampleAt) {
        memory.push(extensionMemory(profileDir));
        onSample?.(
          `${Math.round((now() - start) / MINUTE)} min: ${stand.requests.length} requests, ${memory.at(-1)?.toFixed(0)} MB, ${stops} stops`,
        );
        sampleAt += BETWEEN_SAMPLES;
      }
    }
    const polls = await rows<PollRow>(page, 'polls');
    const jobs = await rows<JobRow>(page, 'jobs');
    return {
      ...judged(feeds, polls, { start, end: now() }),
      stops,
      memory,
      entries: (await rows(page, 'entries')).length,
      bugs: jobs.flatMap(({ name, error }) => (error ? [`${name}: ${error}`] : [])),
    };
  } finally {
    await killBrowser(booted, profileDir);
    await stand.close();
    rmSync(profileDir, { recursive: true, force: true, maxRetries: 5 });
  }
}

function judged(feeds: readonly ScaleFeed[], polls: readonly PollRow[], span: { start: Millis; end: Millis }) {
  const mine = Map.groupBy(
    polls.toSorted((a, b) => a.at - b.at),
    ({ feedId }) => feedId,
  );
  const lateOf = (kind: Kind) =>
    feeds
      .filter((feed) => feed.kind === kind)
      .flatMap(({ id }) =>
        latenessOf(
          (mine.get(id) ?? []).map(({ at }) => at),
          span,
        ),
      );
  const healthy = new Set(feeds.filter(({ kind }) => kind === 'healthy').map(({ id }) => id));
  return {
    late: Object.fromEntries(KINDS.map((kind) => [kind, summed(lateOf(kind))])) as Record<Kind, Lateness>,
    misjudged: polls
      .filter(({ feedId, outcome }) => healthy.has(feedId) && outcome !== 'ok' && outcome !== 'not-modified')
      .map(({ outcome }) => outcome),
  };
}
