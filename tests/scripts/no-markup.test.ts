import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { withoutSink } from '@/scripts/no-markup';

const preact = readFileSync(fileURLToPath(import.meta.resolve('preact')), 'utf8');

test('Preact as it is bundled has no way left to make markup of text', () => {
  expect(preact).toMatch(/\.innerHTML=/);
  expect(withoutSink(preact)).not.toMatch(/\.innerHTML\s*=[^=]/);
});

test.each(['node.textContent=text.data', 'node.innerHTML=a.__html;other.innerHTML=b.html'])(
  'says so where Preact looks otherwise: %s',
  (code) => {
    expect(() => withoutSink(code)).toThrow(/scripts\/no-markup/);
  },
);
