import { expect, test } from 'vitest';
import { piecesAsText, piecesAsXml, type SuggestionPiece } from '@/lib/suggestion';

const PIECES: readonly SuggestionPiece[] = [
  { text: 'AT&T <b>says</b> “no” ' },
  { text: "D'Or", style: 'match' },
  { text: ' · One\u0000\nTwo · 21 November', style: 'dim' },
];

test('what Chromium shows is escaped, and marked where it was looked for', () => {
  expect(piecesAsXml(PIECES)).toBe(
    'AT&amp;T &lt;b&gt;says&lt;/b&gt; “no” <match>D&apos;Or</match><dim> · One Two · 21 November</dim>',
  );
});

test('what Firefox shows is the words', () => {
  expect(piecesAsText(PIECES.slice(0, 2))).toBe("AT&T <b>says</b> “no” D'Or");
});

test('half of a character does not spoil the rest', () => {
  expect(piecesAsXml([{ text: 'a\ud83d' }])).toBe('a\ufffd');
});

test('a sign that XML does not know does not spoil the rest', () => {
  expect(piecesAsXml([{ text: 'a\uffffb\ufffec' }])).toBe('a b c');
});
