import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSha256 } from '@/lib/sha256';

test('gives the same as another implementation, however the bytes are cut', () => {
  const pieces = fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 6 });
  fc.assert(
    fc.property(pieces, (all) => {
      const ours = createSha256();
      const theirs = createHash('sha256');
      for (const piece of all) {
        ours.update(piece);
        theirs.update(piece);
      }
      expect(ours.digest()).toBe(theirs.digest('hex'));
    }),
  );
});

test.each([0, 55, 56, 63, 64, 65, 119, 120, 1_000_000])('%i bytes', (length) => {
  const bytes = new Uint8Array(length).fill(97);
  const ours = createSha256();
  ours.update(bytes);
  expect(ours.digest()).toBe(createHash('sha256').update(bytes).digest('hex'));
});
