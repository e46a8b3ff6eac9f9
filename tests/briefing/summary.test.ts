import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '@/lib/briefing/fold';
import { hasSummary, summarise as summaryOf } from '@/lib/briefing/summary';

/** The summary; whether there is one must be told without it as well. */
const summarise: typeof summaryOf = (...asked) => {
  const summary = summaryOf(...asked);
  expect(hasSummary(asked[0]), 'it is told whether there is one').toBe(summary !== undefined);
  return summary;
};

const TITLE = 'Harbour bridge opens a year early';
const NEWS = 'The harbour bridge opened on Monday. Cars queued for an hour.';

describe('what is shown', () => {
  test.each([
    ['two sentences of the description', { summary: `${NEWS} A third one is too many.` }, NEWS],
    ['the description rather than the text', { summary: NEWS, text: 'Another text. It is longer.' }, NEWS],
    ['the first paragraphs where there is no description', { text: `Introduction\n${NEWS}\nMore.` }, NEWS],
    ['the text where the description only repeats the title', { summary: TITLE, text: NEWS }, NEWS],
    [
      'a description of one line without a stop',
      { summary: 'Crews finish a year ahead of plan' },
      'Crews finish a year ahead of plan',
    ],
    [
      'sentences on two lines that follow each other',
      { summary: 'One came.\nTwo came.\nThree came.' },
      'One came. Two came.',
    ],
    ['no second sentence across a gap', { summary: 'One came.\nRead more\nTwo came.' }, 'One came.'],
    [
      'a hard-wrapped sentence in one piece',
      { summary: 'The bridge\nopened on Monday,\nand early. Cars queued.' },
      'The bridge opened on Monday, and early. Cars queued.',
    ],
    ['whole sentences before a cut', { summary: 'The bridge opened. Cars queued for […]' }, 'The bridge opened.'],
    ['whole sentences before dots', { summary: 'The bridge opened. Cars queued for...' }, 'The bridge opened.'],
    [
      'a whole sentence of the text rather than a cut description',
      { summary: 'The harbour bridge […]', text: NEWS },
      NEWS,
    ],
    [
      'a cut sentence where there is nothing else',
      { summary: 'The harbour bridge opened on Monday after […]' },
      'The harbour bridge opened on Monday after…',
    ],
    [
      'a line without a stop alone',
      { summary: 'The bridge that was to open next year has opened after a long night of work\nCars queued.' },
      'The bridge that was to open next year has opened after a long night of work',
    ],
    [
      'a deck rather than the few words of a cut text',
      { summary: 'A year ahead of plan, and dry\nMore than a year before...' },
      'A year ahead of plan, and dry',
    ],
    ['no stop before a mark', { summary: 'He said so. [...]' }, 'He said so.'],
  ])('%s', (_name, item, expected) => {
    expect(summarise({ title: TITLE, ...item })).toBe(expected);
  });
});

describe('what is left out', () => {
  test.each([
    'The post Harbour bridge opens appeared first on The Daily Gull.',
    'The post Harbour bridge opens first appeared on The Daily Gull',
    'This article was originally published by The Daily Gull. ',
    'Continue reading...',
    'Read more',
    '[Read more →]',
    'Read the full story »',
    'Lire la suite',
    'Sign up for our newsletter, and never miss a bridge.',
    'Subscribe to The Gull today!',
    'Get the morning newsletter in your inbox.',
    'Photo: Jane Doe / The Gull',
    'Image credit: Jane Doe',
    'Jane Doe/Getty Images',
    'By Jane Doe and John Roe',
    'November 20, 2026',
    'Friday, 20 November 2026 10:45 EST',
    'Nature, Published online: 19 November 2026; doi:10.1038/s41586-026-00000-0',
    'doi:10.1000/182',
    'https://gull.example/2026/bridge',
    '© 2026 The Daily Gull. All rights reserved.',
    'Related: Ten other bridges',
    '5 min read',
    'Advertisement',
    'The Canadian Press contributed to this report.',
    'This report by The Canadian Press was first published Nov. 20, 2026.',
    'Reporting by Jane Doe; Editing by John Roe',
    'With files from Jane Doe',
    'This post was written with Jane Doe of Acme.',
    'This story is part of our “Crossings” series, which looks at bridges.',
    'You can read the rest here.',
    'Editor’s note: Today we hear from Jane Doe, who builds bridges.',
    'See gull.example/listener for privacy information.',
    'To receive it in your inbox every Thursday, sign up here.',
    'If you like bridges, you can subscribe to our newsletter.',
    'Have a news tip? Email us at gull@gull.example',
    'Listen to this article',
    'View original article',
    'Share this:',
    'Like Loading…',
    'JANE DOE / MITTR | PHOTOS GETTY',
    'The post Is it open? Yes. Harbour bridge opens appeared first on The Daily Gull.',
    'L’article Le pont ouvre est apparu en premier sur Le Goéland.',
    'This advertisement has not loaded yet, but your article continues below.',
    'For news impacting Canada and around the world, sign up for breaking news alerts delivered directly to you when they happen.',
    'The article Harbour bridge opens appeared first on The Gull.',
    'Have a tip? Send it to tips@gull.example.',
    'Jane Doe · CBC News · Posted: Nov 20, 2026 4:00 AM EST | Last Updated: 2 hours ago',
    'This material may not be published, broadcast, rewritten, or redistributed without permission.',
    'Our Standards: The Thomson Reuters Trust Principles.',
    'You have reached your limit of free articles.',
    'This is a developing story. More to come.',
    'This is a breaking news story. It will be updated.',
    'The views expressed here are the author’s own.',
    'We may earn a commission from links on this page.',
    'Disclosure: The author owns shares in Acme.',
    'Listen to the audio version of this article (generated by AI).',
    'This article has been updated with comment from the mayor.',
    'Correction: An earlier version of this article misspelled a name.',
    'Good morning.',
    'Jane Doe is a reporter at The Gull.',
    'Cet article Le pont ouvre est apparu en premier sur Le Goéland.',
    'Cet article est réservé aux abonnés.',
    'Ce texte a été publié à l’origine dans Le Goéland.',
    'Avec des informations de Jeanne Roy.',
    'Recevez chaque matin l’essentiel de l’actualité.',
    'Der Beitrag Brücke offen erschien zuerst auf Die Möwe.',
    'La entrada El puente abre se publicó primero en La Gaviota.',
    '* * *',
    'Harbour bridge opens a year early',
    'Harbour bridge opens a year early - The Daily Gull',
    'Harbour bridge opens a year early.',
    'What the builders say',
    "This is today's edition of The Crossing, our weekday newsletter about bridges.",
  ])('the line "%s"', (line) => {
    expect([
      summarise({ title: TITLE, summary: `${line}\n${NEWS}` }),
      summarise({ title: TITLE, summary: `${NEWS}\n${line}` }),
    ]).toEqual([NEWS, NEWS]);
  });

  test.each([
    ['OTTAWA (CP) — '],
    ['OTTAWA — '],
    ['NEW YORK (Reuters) - '],
    ['KYIV, Ukraine (AP) — '],
    ['Ottawa, Ontario – '],
    ['November 20, 2026 – Ottawa, Ontario – '],
    ['arXiv:2611.01234v1 Announce Type: new Abstract: '],
    ['OTTAWA—'],
    ['LONDON, Nov 20 (Reuters) - '],
    ['MEXICO CITY/TIJUANA (Reuters) - '],
    ['WASHINGTON, D.C. (AP) — '],
    ['Geneva, 20 November 2026 – '],
    ['TORONTO, ON, Nov. 20, 2026 /CNW/ - '],
    ['QUÉBEC, le 20 nov. 2026 /CNW Telbec/ - '],
    ['(Montréal) '],
    ['(Bloomberg) -- '],
    ['O_LI'],
    ['Background'],
    ['BACKGROUND: '],
    ['An anonymous reader quotes a report from The Guardian: '],
    ['—Jane Doe'],
  ])('the opening "%s"', (opening) => {
    expect(summarise({ title: TITLE, summary: opening + NEWS })).toBe(NEWS);
  });

  test.each([
    'Copyright law changes after ten years of talks. It takes effect in May.',
    'Submitted by the minister on Friday, the bill would end a tax. It has 30 pages.',
    'Published in 2019, it sold 30 copies. Now it is back.',
    'NASA–ESA mission reaches orbit. Both cheered.',
    'U.S.–China talks resume in Geneva. Little is expected.',
    'IBM — the company, not the song — fell. It rose again.',
    'Photographs of the bridge went around the world. One won a prize.',
    'Subscribers left in May. Many came back.',
    'The new ferry app lets riders sign up for alerts in May. It is free.',
    'Corrections officers walked out on Friday. Talks go on.',
    'The views expressed by voters are mixed. A poll is due.',
    'Listen to the gulls and you will hear hunger. They starve.',
    'Jane Doe is an editor of genes, and a patient. She was cured.',
    'The article 5 guarantee stands. NATO said so on Friday.',
    'Good morning, Vietnam turns forty. It still sells.',
    'Readers more than doubled. Writers did not.',
    'More than 300 people came. All had tickets.',
    'By Monday Ottawa Centre was full. By Friday it was empty.',
    'May 5, 2026 is the day. The clock ticks.',
    'Parents can sign up for the new school today. It opens in May.',
    'Editors noted the change. It was small.',
    'The post office closed first. It had opened on Monday.',
    '(It was late.) The council voted anyway.',
    'Likes are hidden now. So are dislikes.',
    'Background checks fell last year. Sales did not.',
    'GE shares fell 3 per cent. GM rose.',
    'UNICEF–WHO report warns of measles. It names 12 countries.',
  ])('but not the news in "%s"', (news) => {
    expect(summarise({ title: TITLE, summary: news })).toBe(news);
  });

  test('a credit glued to the end of the news', () => {
    const glued = `${NEWS}Opens in a new tabThe post ${TITLE} appeared first on The Daily Gull.`;
    expect(summarise({ title: TITLE, summary: glued })).toBe(NEWS);
  });

  test('a sentence that asks to sign up, behind the news on the same line', () => {
    expect(summarise({ title: TITLE, summary: `${NEWS} Sign up for our daily newsletter.` })).toBe(NEWS);
  });

  test('a sentence that asks to read on, behind the news on the same line', () => {
    expect(summarise({ title: TITLE, summary: `${NEWS} Continue reading...` })).toBe(NEWS);
  });

  test.each([
    ['no text at all', {}],
    ['the title once more', { summary: TITLE }],
    ['the title and its publisher', { summary: `${TITLE} | The Daily Gull` }],
    ['a label', { summary: 'Comments' }],
    [
      'links of an aggregator',
      { summary: 'Article URL: https://a.example\nComments URL: https://b.example\nPoints: 3\n# Comments: 1' },
    ],
    [
      'a list of other headlines',
      {
        summary: `${TITLE} The Daily Gull\nBridge open after years of work, says mayor The Other Paper\nDrivers cheer as new bridge opens to traffic at last The Third Paper\nWhat the new bridge means for commuters and for ferries The Fourth`,
      },
    ],
    ['white space', { summary: ' \n\t ', text: '\u00a0' }],
  ])('everything, where there is only %s', (_name, item) => {
    expect(summarise({ title: TITLE, ...item })).toBeUndefined();
  });
});

describe('length', () => {
  const long = `The council, which met on Monday, decided ${'again and '.repeat(20)}again; it will meet ${'soon and '.repeat(30)}soon.`;

  test('a sentence that is too long ends at a clause', () => {
    expect(summarise({ summary: long }, 320)).toBe(
      `The council, which met on Monday, decided ${'again and '.repeat(20)}again…`,
    );
  });

  test('the second sentence is left out where both do not fit', () => {
    expect(summarise({ summary: NEWS }, 40)).toBe('The harbour bridge opened on Monday.');
  });

  test('a text without any space is cut too', () => {
    expect(summarise({ summary: 'ä'.repeat(1000) }, 50)).toHaveLength(50);
  });

  test('a whole article is answered at once', () => {
    const start = performance.now();
    summarise({ summary: `${NEWS} `.repeat(20_000) });
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

test('every summary is a piece of its source, of the asked length', () => {
  const word = fc.constantFrom(
    'Ottawa',
    'the',
    'U.S.',
    'minister',
    'said',
    'on',
    'Monday,',
    '“Yes.”',
    'Read',
    'more',
    '…',
    '[…]',
    '3.5',
    'end.',
    'end!',
    'end?',
    '\n',
    '«',
    '»',
    '—',
  );
  const source = fc.array(word, { maxLength: 60 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(source, source, fc.integer({ min: 20, max: 400 }), (summary, text, maxChars) => {
      const shown = summarise({ title: 'The minister', summary, text }, maxChars);
      if (shown === undefined) return;
      const words = shown.replace(/…$/, '');
      expect(shown.length).toBeLessThanOrEqual(maxChars);
      expect(fold(summary).includes(words) || fold(text).includes(words)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
