// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { wordsFor } from '@/components/words';
import { shareEdition } from '@/lib/view/share';
import { anEdition, NOW } from '../components/samples';
import { ZONE } from '../components/show';

const options = { words: wordsFor('en', ZONE), emoji: { science: '🔬' }, now: NOW };

afterEach(() => vi.restoreAllMocks());

test.each([
  ['markdown', /^# Morning News Briefing – Saturday 21 November 2026 06:45 EST\n.*## 🔬 Science\n.*\]\(<https:/s],
  ['text', /^✅ Morning News Briefing – Saturday 21 November 2026 06:45 EST\n.*🔬 Science\n• /s],
] as const)('the edition is copied as %s, with its links and at its local time', async (form, expected) => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  expect(await shareEdition(form, anEdition(), options)).toBe('copied');
  expect(write.mock.calls[0]?.[0]).toMatch(expected);
});

test('a browser that does not let us copy is no fault of ours, and is told', async () => {
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('', 'NotAllowedError'));
  expect(await shareEdition('text', anEdition(), options)).toBe('refused');
});
