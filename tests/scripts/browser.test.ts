import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { extensionIdOf } from '@/scripts/browser';

test('knows the id that Chromium gives an unpacked extension', () => {
  const dir = mkdtempSync(join(tmpdir(), 'extension-'));
  expect(extensionIdOf(dir)).toMatch(/^[a-p]{32}$/);
  expect(extensionIdOf(`${dir}/`)).toBe(extensionIdOf(dir));
  mkdirSync(join(dir, 'other'));
  writeFileSync(join(dir, 'other/manifest.json'), '{}');
  expect(extensionIdOf(join(dir, 'other'))).not.toBe(extensionIdOf(dir));
  rmSync(dir, { recursive: true });
});
