import { expect, test } from 'vitest';
import { feedReport } from '@/components/feed-report';
import { wordsFor } from '@/components/words';
import type { FeedDetails } from '@/lib/feed-health';
import { HOUR } from '@/lib/time';
import { aFeed, NOW } from './samples';

const details: FeedDetails = {
  id: 'harbour',
  siteUrl: 'https://harbour.example/',
  headers: { 'Content-Type': 'text/xml', ETag: 'W/"reader-4711"' },
  moving: { url: 'https://u:p@quay.example/feed?token=abc', days: 2 },
  habits: { days: [], lastDay: 0, bareCount: 1, itemCount: 4 },
  alternatives: [],
  attempts: [{ at: NOW - HOUR, outcome: 'http', status: 503, bytes: 0, ms: 90, newEntries: 0 }],
};
const feed = aFeed({
  title: 'What my ex writes',
  url: 'https://me:secret@harbour.example/private/4f9a8b7c6d5e4f3a2b1c/rss?key=hush&page=2',
  state: 'http',
  status: 503,
  pace: { count: 3, per: 'week' },
  next: { code: 'failed', wait: HOUR },
  failureCount: 2,
});
const report = (language: 'en' | 'fr') =>
  feedReport({ feed, details, now: NOW, words: wordsFor(language, 'America/Toronto') });

test('a report has a feed’s own facts, in Markdown', () => {
  expect(report('en')).toBe(`# https://harbour.example/private/…/rss?key=…&page=2

- Last attempt: HTTP 503
- Last success: 2026-11-21 12:06:00 UTC
- Last new item: 2026-11-21 10:20:00 UTC
- Last 30 days: about 3 a week
- No summary: 25%
- Next attempt: 2026-11-21 13:20:00 UTC, after 2 failures
- Redirects to: https://quay.example/feed?token=…
- \`Content-Type: text/xml\`
- \`ETag: W/"…"\`

| When | Outcome | HTTP | Size | Took | New |
| --- | --- | --- | --- | --- | --- |
| 2026-11-21 11:20:00 UTC | HTTP 503 | 503 | 0 B | 90 ms | 0 |

Morning Briefing, 2026-11-21 12:20:00 UTC
`);
});

test('a report tells nothing of the reader, in either language', () => {
  for (const language of ['en', 'fr'] as const)
    expect(report(language)).not.toMatch(/ex writes|secret|hush|4711|4f9a8b|abc|Toronto|EST|[{}]|health\./);
});
