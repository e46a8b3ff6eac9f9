import { expect, test } from 'vitest';
import { isAside } from '@/lib/briefing/aside';

const piece = (title: string, url = 'https://paper.example/news/1', categories: string[] = []) =>
  isAside({ title, url, categories });

test.each([
  [piece('Opinion: The budget is a missed chance')],
  [piece('Éditorial | Un budget timide')],
  [piece('Chronique – Le train de nuit')],
  [piece('Storm Darragh live updates: thousands without power')],
  [piece('Vote at the Assembly – as it happened')],
  [piece('En direct : le budget')],
  [piece('The case for trams | Letters')],
  [piece('A calm word', 'https://www.theguardian.com/commentisfree/2026/nov/21/trams')],
  [piece('Storm', 'https://www.bbc.co.uk/news/live/abc')],
  [piece('Storm', 'https://www.theguardian.com/uk/live/2026/nov/21/storm')],
  [piece('A calm word', undefined, ['Opinion'])],
])('case %# is an aside', (found) => {
  expect(found).toBe(true);
});

test.each([
  [piece('Court opinion ends pipeline case')],
  [piece('More people live alone: census')],
  [piece('Live music returns to the harbour')],
  [piece('Columnist wins prize', undefined, ['Media', 'Local opinion polls'])],
  [piece('Where salmon live', 'https://paper.example/science/where-salmon-live-now')],
  [piece('Le train direct reprend')],
])('case %# is news', (found) => {
  expect(found).toBe(false);
});
