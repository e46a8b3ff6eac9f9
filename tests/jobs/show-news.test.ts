import { beforeEach, expect, test } from 'vitest';
import { newsOf } from '@/lib/badge';
import { markSeen } from '@/lib/browser/badge';
import { showNews } from '@/lib/jobs/show-news';
import { db } from '@/lib/store/db';
import { edition, emptyStore, NOW } from '../store/fixtures';
import { badge, local } from '../support/browser';

beforeEach(async () => {
  await emptyStore();
  local.clear();
  badge.text = '';
  await db.editions.put(edition());
});

test('the toolbar button has a dot for an edition until it was seen, also after a restart', async () => {
  await showNews();
  expect(badge.text).toBe('•');
  const news = newsOf(edition(), undefined, NOW);
  await markSeen([news.edition as string], news);
  expect(badge.text).toBe('');
  await showNews();
  expect(badge.text).toBe('');
});

test('the next edition has its dot again, and the one before is forgotten', async () => {
  const news = newsOf(edition(), undefined, NOW);
  await markSeen([news.edition as string], news);
  const next = edition({ id: 'the next', builtAt: edition().builtAt + 1 });
  await db.editions.put(next);
  await showNews();
  expect(badge.text).toBe('•');
  await markSeen(['edition the next'], newsOf(next, undefined, NOW));
  expect(local.get('seen')).toEqual(['edition the next']);
});
