import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { oldBriefings } from '@/lib/store/old-briefings';
import { importOldBriefings } from '@/lib/view/old-briefings';
import { emptyStore } from '../store/fixtures';

const OLD = readFileSync(join(import.meta.dirname, '../fixtures/briefings/old.txt'), 'utf8');

beforeEach(emptyStore);

test('files become past editions, and what came of it is told', async () => {
  const { report } = await importOldBriefings([
    new File([OLD], 'monday.txt'),
    new File([OLD.replaceAll('2025-03-03', '2025-03-04')], 'tuesday.txt'),
    new File(['Milk, eggs'], 'shopping.txt'),
  ]);
  expect(report).toEqual({ editions: 2, replaced: 0, stories: 32, cut: 4, invented: 6, refused: ['shopping.txt'] });
  expect((await oldBriefings()).map(({ date }) => date)).toEqual(['2025-03-03', '2025-03-04']);
});

test('an import can be taken back', async () => {
  const { undo } = await importOldBriefings([new File([OLD], 'monday.txt')]);
  await undo?.();
  expect(await oldBriefings()).toEqual([]);
});

test('where nothing was taken there is nothing to take back', async () => {
  const { report, undo } = await importOldBriefings([new File([''], 'empty.txt')]);
  expect([report.refused, undo]).toEqual([['empty.txt'], undefined]);
});
