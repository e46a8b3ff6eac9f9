import { describe, expect, test } from 'vitest';
import { compileEdition } from '@/lib/briefing/compile';
import { editionAsMarkdown, editionAsText, sectionAsMarkdown } from '@/lib/briefing/export';
import { formatter } from '@/lib/format';
import { translator } from '@/lib/i18n';
import { HOUR } from '@/lib/time';
import type { Weather } from '@/lib/weather/types';
import { entry, feed, input, NOW, section, ZONE } from './make';

const words = (language: 'en' | 'fr') => ({ t: translator(language), format: formatter(language, ZONE) });

const WEATHER: Weather = {
  provider: 'test',
  attribution: 'Data source: the weather service',
  place: 'Riverton',
  latitude: 45.9,
  longitude: -77.28,
  url: 'https://weather.example/riverton',
  units: 'metric',
  isWarned: true,
  warningsAt: NOW - HOUR,
  hours: [],
  warnings: [
    {
      id: '1',
      kind: 'warning',
      colour: 'orange',
      title: 'ORANGE WARNING - HEAT',
      area: 'Riverton',
      issuer: 'The weather service',
    },
    {
      id: '2',
      kind: 'watch',
      colour: 'yellow',
      title: 'YELLOW WATCH - WIND',
      issuer: 'The weather service',
      expiresAt: NOW - 1,
    },
  ],
  now: {
    condition: 'Mostly Cloudy',
    temperature: -6.4,
    feelsLike: -13,
    windDirection: 'NE',
    windSpeed: 19,
    station: 'Airport',
    observedAt: NOW - HOUR,
  },
  periods: [{ name: 'Saturday', night: false, short: 'Sunny', text: 'Sunny. High minus 5.', high: -5 }],
};

const EDITION = compileEdition(
  input({
    sections: [
      section('international', ['a', 'b', 'c']),
      section('public-health', ['d']),
      section('mine', [], { title: 'My own' }),
    ],
    feeds: [feed('a'), feed('b'), feed('c', { outcome: 'http', status: 503 }), feed('d', { outcome: 'timeout' })],
    entries: [
      entry('a', 'x', 1, { title: 'One *bold* claim [sic]', url: 'https://a.example/x_(1)', authors: ['Ann Roe'] }),
      entry('b', 'x', 0.5, { url: 'https://a.example/x_(1)' }),
      entry('b', 'y', 3, { summary: undefined }),
    ],
  }),
);

describe('editionAsText', () => {
  test('has the layout of the old briefings, with links', () => {
    const text = editionAsText(EDITION, {
      words: words('en'),
      emoji: { weather: '🧾', international: '🌍', 'public-health': '🏥' },
      weather: WEATHER,
    });
    expect(text).toBe(`✅ Morning News Briefing – Saturday 21 November 2026 06:45 EST

📅 Date: 2026-11-21 06:45 EST
🏷️ Tags: #briefing #international

⸻

🧾 Weather
• ⚠ ORANGE WARNING - HEAT, Riverton
  The weather service
• Now: Mostly Cloudy, −6.4°C
  feels like −13°C · wind NE 19\u00a0km/h
  Airport, 05:45 EST
• Saturday: Sunny
  Sunny. High minus 5.
• Data source: the weather service
  https://weather.example/riverton

🌍 International News
Few stories: looking back 7 days
1 of 3 feeds failed: C: HTTP 503
• One *bold* claim [sic]
  What x is about, told by a.
  A · Ann Roe · 05:45
  https://a.example/x_(1)
  + B: https://a.example/x_(1)
• Title of y
  B · 03:45
  https://b.example/y

🏥 Public Health
Its only feed failed: D: timed out.

My own
This section has no feeds.

⸻

You are caught up. 1 minute to read.
2 of 4 feeds answered · 3 items considered · 2 shown · 1 merged · 0 already shown · 0 muted · 0 without a link · 0 left
`);
  });

  test('speaks French, without weather and emoji', () => {
    const text = editionAsText(EDITION, { words: words('fr') });
    expect(text).toContain('✅ Bulletin du matin – samedi 21 novembre 2026 06 h 45 HNE');
    expect(text).toContain('\nSanté publique\nSon seul fil est en échec\u00a0: D\u00a0: délai dépassé.');
    expect(text).not.toContain('Météo');
  });

  test('leaves out what has expired by the time it is read, and says where nothing warns', () => {
    const calm = { ...WEATHER, warnings: WEATHER.warnings.slice(1) };
    expect(editionAsText(EDITION, { words: words('en'), weather: calm })).toContain(
      '• No alerts in effect, Riverton\n',
    );
    expect(editionAsText(EDITION, { words: words('en'), weather: calm, now: NOW - HOUR })).toContain('YELLOW WATCH');
  });
});

test('a warning says its colour in words where its headline does not, and until when', () => {
  const [heat] = WEATHER.warnings;
  const snow = { ...heat!, title: 'snowfall warning', text: 'Twenty\n\ncentimetres.', expiresAt: NOW + HOUR };
  const text = (language: 'en' | 'fr') =>
    editionAsText(EDITION, { words: words(language), weather: { ...WEATHER, warnings: [snow] }, now: NOW });
  expect(text('en')).toContain(
    '• ⚠ orange warning: snowfall warning, Riverton\n  Twenty centimetres.\n  The weather service · until 07:45 EST\n',
  );
  expect(text('fr')).toContain('⚠ avertissement orange\u00a0: snowfall warning, Riverton');
});

describe('editionAsMarkdown', () => {
  const markdown = editionAsMarkdown(EDITION, { words: words('en'), emoji: { international: '🌍' } });

  test('links headlines, and lets no publisher write markup', () => {
    expect(markdown).toContain(`## 🌍 International News

*Few stories: looking back 7 days*

*1 of 3 feeds failed: C: HTTP 503*

- **[One \\*bold\\* claim \\[sic\\]](<https://a.example/x_(1)>)**\\
  What x is about, told by a.\\
  *A · Ann Roe · 05:45 · + [B](<https://a.example/x_(1)>)*
- **[Title of y](<https://b.example/y>)**\\
  *B · 03:45*
`);
  });

  test('begins with the title and ends with the receipt', () => {
    expect(markdown).toMatch(/^# Morning News Briefing – Saturday 21 November 2026 06:45 EST\n\n/);
    expect(markdown).toMatch(/\n\n---\n\nYou are caught up\. 1 minute to read\.\n\n2 of 4 feeds answered .* 0 left\n$/);
  });
});

test('a section alone is its part of the whole', () => {
  const options = { words: words('en'), emoji: { international: '🌍' }, weather: WEATHER };
  const [section] = EDITION.sections;
  if (!section) throw new Error('The edition has no section.');
  const alone = sectionAsMarkdown(EDITION, section, options);
  expect(alone).toMatch(/^## 🌍 /);
  expect(alone).not.toContain('HEAT');
  expect(editionAsMarkdown(EDITION, options)).toContain(alone.trimEnd());
});
