import { beforeEach, describe, expect, test } from 'vitest';
import { watchForUpdate } from '@/lib/browser/update';
import { runJob } from '@/lib/jobs/run-job';
import { updateUnseen } from '@/lib/jobs/update-unseen';
import { emptyStore } from '../store/fixtures';
import { reloads, session, updateListeners } from '../support/browser';

beforeEach(async () => {
  await emptyStore();
  reloads.length = 0;
  session.clear();
  updateListeners.length = 0;
  watchForUpdate();
  for (const announce of updateListeners) announce();
});

const update = () => runJob('update-unseen', updateUnseen);

describe('a new version that lies ready', () => {
  test('is taken once nobody looks and nobody works, and only once', async () => {
    await update();
    await update();
    expect(reloads).toHaveLength(1);
  });

  test('waits for a poll to end', async () => {
    await runJob('poll-due', update);
    expect(reloads).toEqual([]);
    await update();
    expect(reloads).toHaveLength(1);
  });

  test('waits until the last page is out of sight', async () => {
    const seen = { mode: 'shared' } as const;
    await navigator.locks.request('page', seen, () => navigator.locks.request('page', seen, () => update()));
    expect(reloads).toEqual([]);
  });

  test('is not there unless the browser said so', async () => {
    session.clear();
    await update();
    expect(reloads).toEqual([]);
  });
});
