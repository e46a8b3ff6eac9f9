import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeEntities } from '@/lib/feed/entities';
import { isEscaped, textOfEscaped } from '@/lib/feed/escaped-html';
import { pictureInEscaped } from '@/lib/feed/media';
import { textOfHtml } from '@/lib/feed/text';
import { itemsOf, rss } from './fixtures';

describe('the text of escaped HTML', () => {
  test.each([
    ['&lt;p&gt;One&lt;/p&gt;\n&lt;p&gt;Two &lt;b&gt;bold&lt;/b&gt;\n words&lt;/p&gt;', 'One\nTwo bold words'],
    ['One&lt;br&gt;Two&lt;br/&gt;&lt;br /&gt;Three', 'One\nTwo\nThree'],
    ['&lt;a href="/a" title=\'b\'&gt;one&lt;/a&gt;', 'one'],
    ['&lt;a href=&quot;/?a=1&amp;amp;b=2&quot;&gt;one&lt;/a&gt;', 'one'],
    ['&lt;i&gt;Q&amp;amp;A, caf&amp;eacute;, it&#8217;s, &quot;so&quot;&lt;/i&gt;', 'Q&A, café, it’s, "so"'],
    ['&lt;i&gt;a &amp; b &amp;&amp; c&lt;/i&gt; & d &amp;lt;p&amp;gt;', 'a & b && c & d <p>'],
    ['&lt;b&gt;a&amp;nbsp;&amp;nbsp;b&lt;/b&gt;&nbsp; c', 'a b c'],
    ['&lt;p&gt; &lt;/p&gt;', undefined],
  ])('%j', (source, text) => {
    expect(textOfEscaped(source)).toEqual({ kind: 'text', text });
  });

  test.each([
    'a &lt; b',
    '&lt;T&gt;',
    '&lt;p hidden&gt;a&lt;/p&gt;',
    '&lt;script&gt;a&lt;/script&gt;',
    '&lt;!-- a --&gt;&lt;p&gt;b',
    '&lt;a title=&quot;b&gt;c&quot;&gt;d',
    '&lt;p&gt;&#60;b&#62;',
    '&lt;p&gt;&amp;#&#51;8;',
    '&lt;a cut in a tag',
    '&gt;&lt;pp',
    '&lt;p&gt;&l&#1;t;b',
  ])('%j is left to its HTML', (source) => {
    expect(textOfEscaped(source)).toEqual({ kind: 'odd' });
    expect(itemsOf(rss(`<description>${source}</description>`))[0]?.summary).toBe(textOfHtml(decodeEntities(source)));
  });

  test('is that of the HTML, whatever is escaped', () => {
    const signs = [
      ...'<>/pbi"\'= \n\u00a0\u200bé&;#3x',
      '<p>',
      '</p>',
      '<br />',
      '<a href="x">',
      '&amp;',
      '&nbsp;',
      '&#8217;',
    ];
    const escaping = (html: string, quote: boolean) => {
      const escaped = html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
      return quote ? escaped.replaceAll('"', '&quot;') : escaped;
    };
    const html = fc.array(fc.constantFrom(...signs), { maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(html, fc.boolean(), (written, quote) => {
        const source = escaping(written, quote);
        if (!isEscaped(source)) return;
        const answer = textOfEscaped(source);
        if (answer.kind === 'text') expect(answer.text).toBe(textOfHtml(written));
      }),
      { numRuns: 2000 },
    );
  });
});

test.each([
  ['&lt;p&gt;a &lt;img src="/a.png"&gt;', 'https://example.org/a.png'],
  ['&lt;IMG width=&quot;1&quot; src=&quot;/a.png&quot;&gt;&lt;img src=/b.png /&gt;', 'https://example.org/b.png'],
  ['&lt;img alt=&quot;a &gt; b&quot; src=&quot;/?a=1&amp;amp;b=2&quot;&gt;', 'https://example.org/?a=1&b=2'],
  ['&amp;lt;img src="/a.png"&amp;gt;', undefined],
])('the picture in %j is %j', (source, picture) => {
  expect(pictureInEscaped(source, 'https://example.org/')).toBe(picture);
});
