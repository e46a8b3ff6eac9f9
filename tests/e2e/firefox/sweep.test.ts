import { expect, test } from 'vitest';
import { complaints } from '../../sweep/report';
import { snippets } from '../../sweep/snippets';
import { sweep } from '../../sweep/sweep';

// The short form of `npm run sweep`: two snippets of each family, as text and as markup.
const SAMPLE = snippets(2);

test('hostile feeds stand on every page of Firefox as text, run nothing, move nothing and ask nobody', async () => {
  const result = await sweep({ snippets: SAMPLE, browser: 'Firefox' });
  expect(complaints(result, SAMPLE)).toEqual([]);
}, 600_000);
