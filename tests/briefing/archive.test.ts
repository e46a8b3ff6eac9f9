import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readOldBriefing } from '@/lib/briefing/archive';

const OLD = readFileSync(join(import.meta.dirname, '../fixtures/briefings/old.txt'), 'utf8');
const WHOLE = readOldBriefing(OLD);
/** Bytes that Windows has no sign for were dropped when the old briefings were saved. */
const LOST = /[\x81\x8d\x8f\x90\x9d]/g;

/** UTF-8 read as `encoding`, with what got lost on the way. */
function misread(text: string, encoding: string, lost: RegExp = LOST): string {
  return new TextDecoder(encoding).decode(new TextEncoder().encode(text)).replace(lost, '');
}

/** The same, each story in one string. */
const storiesOf = (text: string, sectionId: string): string[] =>
  readOldBriefing(text)
    .sections.filter(({ id }) => id === sectionId)
    .flatMap(({ stories }) => stories.map(({ title, summary, dropped }) => [title, summary, dropped].join(' | ')));

const allTexts = (text: string): string[] =>
  readOldBriefing(text).sections.flatMap(({ title, stories }) => [
    title,
    ...stories.flatMap((story) => [story.title, story.summary ?? '']),
  ]);

describe('what stands in the file', () => {
  test('the date', () => {
    expect(WHOLE.date).toBe('2025-03-03');
  });

  test('every section, by the catalogue’s names, the empty ones too', () => {
    expect(WHOLE.sections.map(({ id, title, stories }) => `${id}: ${title}, ${stories.length}`)).toEqual([
      'weather: Weather, 4',
      'international: International News, 1',
      'canada: Canadian News, 0',
      'us: U.S. Top Stories, 2',
      'ai: Artificial Intelligence, 2',
      'digital-strategy: Digital Strategy, 0',
      'public-health: Public Health, 0',
      'science: Science, 3',
      'government: Government & Policy, 0',
      'enterprise-architecture: Enterprise Architecture & IT Governance, 0',
      'emerging-tech: AI & Emerging Tech, 0',
      'cybersecurity: Cybersecurity & Privacy, 2',
      'university-ai: University AI, 1',
      'corporate-ai: Corporate AI, 0',
      'harbour-life: Harbour Life, 1',
    ]);
  });

  test('a summary keeps its first whole sentences', () => {
    expect(storiesOf(OLD, 'us')[0]).toBe(
      'Sens. Ada Moreau and Josh Hale want to know who paid for the bridge | Sens. Ada Moreau and Josh Hale are asking the harbour board for answers . More than a dozen invoices are missing, as the board rushes to open . | ',
    );
  });

  test('a story without a text has none', () => {
    expect(storiesOf(OLD, 'us')[1]).toBe('A headline without a text |  | ');
  });

  test('an article is cut to its lead, its own list and headings are no stories', () => {
    expect(storiesOf(OLD, 'ai')).toEqual([
      'The Crossing: what the new model can’t do, and a ferry that steers itself | A model that was to plan ferries has been switched off after a week. It sent two boats to the same berth, says its maker, “and it was right to, by its own lights.” | dump',
      'A ferry that steers itself | “We won’t need a captain,” says the builder. “We’ll need a lawyer.” | dump',
    ]);
  });

  test('one text under several headlines was invented, also where it was cut off elsewhere', () => {
    expect(storiesOf(OLD, 'science').map((story) => story.replace(/^.* \| {2}\| /, ''))).toEqual([
      'invented',
      'invented',
      'invented',
    ]);
  });

  test('one story in two sections was not, nor was the weather of two days', () => {
    expect([...storiesOf(OLD, 'university-ai'), ...storiesOf(OLD, 'weather').slice(2)]).toEqual([
      'A story told twice, under one headline | Both times in the same words . | ',
      'Monday: Mainly sunny. High 3. | Mainly sunny. High 3. | ',
      'Tuesday: Mainly sunny. High 3. | Mainly sunny. High 3. | ',
    ]);
  });

  test('what a known model writes where it has nothing to say was invented even once', () => {
    const text = '🔬 Science\n• Gulls\n  CNN.com will feature iReporter photos in a weekly Travel Snapshots gallery .';
    expect(storiesOf(text, 'science')).toEqual(['Gulls |  | invented']);
  });

  test('entities are decoded, those without a semicolon and those encoded twice too', () => {
    const text =
      '🔬 Science\n• R&amp;D at AT&amp;T: 7 &deg:C &amp;#8211; or 8&deg;\n  It&#39;s &lt;b&gt;cold&lt;/b&gt;&nbsp here.';
    expect(storiesOf(text, 'science')).toEqual(["R&D at AT&T: 7 °C – or 8° | It's cold here. | "]);
  });

  test('nothing is longer than 320 characters', () => {
    expect(Math.max(...allTexts(OLD).map((text) => text.length))).toBeLessThanOrEqual(320);
  });
});

describe('a file that was read as something else than UTF-8', () => {
  test.each(['windows-1252', 'windows-1254', 'macintosh', 'windows-1257', 'x-mac-cyrillic'])(
    'as %s, its lost bytes guessed',
    (encoding) => {
      const read = readOldBriefing(misread(OLD, encoding));
      expect(read).toEqual(WHOLE);
    },
  );

  test.each(['iso-8859-2', 'iso-8859-15', 'windows-1250', 'windows-1251', 'koi8-r', 'ibm866'])(
    'as %s, with all its bytes',
    (encoding) => {
      expect(readOldBriefing(misread(OLD, encoding, /\ufffd/g))).toEqual(WHOLE);
    },
  );

  test('as Latin-1, a control sign for each byte that has no other', () => {
    const bytes = new TextEncoder().encode(OLD);
    expect(readOldBriefing(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))).toEqual(WHOLE);
  });

  test.each([
    ['437', 'Science\nΓÇó ItΓÇÖs late'],
    ['850', 'Science\nÔÇó ItÔÇÖs late'],
  ])('as code page %s of DOS', (_page, text) => {
    expect(storiesOf(text, 'science')).toEqual(['It’s late |  | ']);
  });

  test('twice', () => {
    expect(readOldBriefing(misread(misread(OLD, 'macintosh', /$^/g), 'windows-1252', /$^/g))).toEqual(WHOLE);
  });

  test('where the emoji lost their first byte', () => {
    expect(readOldBriefing(misread(OLD, 'macintosh').replaceAll('\uf8ff', ''))).toEqual(WHOLE);
  });

  test('but not one that was read rightly', () => {
    expect(storiesOf('🔬 Science\n• SÃO PAULO – “Âge d’or”, naïve façade\n', 'science')).toEqual([
      'SÃO PAULO – “Âge d’or”, naïve façade |  | ',
    ]);
  });
});

describe('other shapes of the file', () => {
  test.each([
    ['Windows line ends', OLD.replaceAll('\n', '\r\n')],
    ['old Macintosh line ends', OLD.replaceAll('\n', '\r')],
    ['a byte order mark', `\ufeff${OLD}`],
    ['a byte order mark that was misread', misread(`\ufeff${OLD}`, 'windows-1252')],
    ['spaces at line ends', OLD.replaceAll('\n', '  \n')],
    ['tabs for indents', OLD.replace(/^ {2}/gm, '\t')],
    ['no space after the bullets', OLD.replace(/^• /gm, '•')],
    ['no rules', OLD.replaceAll('⸻\n', '')],
    ['headings without their emoji', OLD.replace(/^(?:\p{Extended_Pictographic}|\p{RI}|\ufe0f)+(?<!⚓) /gmu, '')],
  ])('%s', (_name, text) => {
    expect(readOldBriefing(text)).toEqual(WHOLE);
  });

  test.each([
    [
      'a written date alone',
      '✅ Morning News Briefing – March 03, 2025 10:50\n\n🔬 Science\nNo updates.',
      '2025-03-03',
    ],
    ['a day before the month', 'Briefing, 3 March 2025\n\n🔬 Science\nNo updates.', '2025-03-03'],
    ['a date with slashes', '📅 Date: 2025/03/03 10:50\n\n🔬 Science\nNo updates.', '2025-03-03'],
    ['a day that does not exist', '📅 Date: 2025-13-45\n\n🔬 Science\nNo updates.', ''],
    ['no date', '🔬 Science\nNo updates.', ''],
    ['a date in a story only', '🔬 Science\n• On 2025-03-03', ''],
  ])('%s', (_name, text, date) => {
    expect(readOldBriefing(text).date).toBe(date);
  });

  test('trimmed lines: every headline is kept', () => {
    const trimmed = readOldBriefing(OLD.replace(/^ {2}/gm, ''));
    const titles = ({ sections }: typeof WHOLE) => sections.flatMap(({ stories }) => stories.map(({ title }) => title));
    expect(titles(trimmed)).toEqual(expect.arrayContaining(titles(WHOLE)));
  });

  test('a story without a text between two articles', () => {
    const text = '🔬 Science\n• One\n  A lead.\nMore.\n• Two\n• Three\n  A lead.\nMore.\n• Four\nNo indent.\nAt all.';
    expect(storiesOf(text, 'science').map((story) => story.split(' ')[0])).toEqual(['One', 'Two', 'Three', 'Four']);
  });

  test('a section without anything below its heading', () => {
    expect(readOldBriefing('🔬 Science\n\n🤖 AI & Emerging Tech\n• One').sections.map(({ id }) => id)).toEqual([
      'science',
      'emerging-tech',
    ]);
  });

  test('a bullet before any heading is kept', () => {
    expect(readOldBriefing('• One\n  A text.').sections).toEqual([
      { id: 'news', title: 'News', stories: [{ title: 'One', summary: 'A text.' }] },
    ]);
  });

  test('an unknown section goes by a slug of its own title', () => {
    expect(readOldBriefing('🎭 Théâtre & Arts\nNo updates.').sections[0]).toMatchObject({
      id: 'theatre-arts',
      title: 'Théâtre & Arts',
    });
  });
});

test('any text at all is read, and comes out short and clean', () => {
  const part = fc.constantFrom(
    '• ',
    '  ',
    '\n',
    '\r\n',
    '🔬 Science',
    'No updates.',
    'â€',
    'ï¸',
    'ğŸ',
    '‚Ä¢',
    '&nbsp;',
    '&#8217;',
    '&amp;#8217;',
    'word ',
    'Sentence. ',
    '⸻',
    '\ud83d',
    '\ufffd',
    'Ã©',
  );
  const text = fc.array(fc.oneof(part, fc.string()), { maxLength: 60 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (source) => {
      for (const shown of allTexts(source)) {
        expect(shown.length).toBeLessThanOrEqual(320);
        expect(shown).not.toMatch(/&(?:nbsp|#8217|amp;#8217);|\ufffd/);
      }
    }),
    { numRuns: 500 },
  );
});

test('no headline is lost', () => {
  const words = fc.array(fc.constantFrom('Harbour', 'bridge', 'opens', 'café', '“early”', '–'), {
    minLength: 1,
    maxLength: 8,
  });
  const story = fc.record({ title: words, text: fc.option(words) });
  const file = fc.array(story, { minLength: 1, maxLength: 10 });
  const encoding = fc.constantFrom('utf-8', 'windows-1252', 'windows-1254', 'macintosh');
  fc.assert(
    fc.property(file, encoding, (stories, name) => {
      const lines = stories.map(({ title, text }) => `• ${title.join(' ')}${text ? `\n  ${text.join(' ')}` : ''}`);
      const source = `📅 Date: 2025-03-03\n\n🔬 Science\n${lines.join('\n')}\n\n⸻\n`;
      expect(readOldBriefing(misread(source, name)).sections[0]?.stories.map(({ title }) => title)).toEqual(
        stories.map(({ title }) => title.join(' ')),
      );
    }),
    { numRuns: 200 },
  );
});
