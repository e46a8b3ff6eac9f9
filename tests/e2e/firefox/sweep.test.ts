import { expect, test } from 'vitest';
import { complaints } from '../../sweep/report';
import { snippets } from '../../sweep/snippets';
import { sweep } from '../../sweep/sweep';

/** A click on it has Firefox ask for a program, and nobody gets at the page meanwhile. */
const TAKER = snippets().filter(({ text }) => text.startsWith('<a href="mailto:'));

// The short form of `npm run sweep`: two snippets of each family, as text and as markup.
const SAMPLE = [...new Set([...snippets(2), ...TAKER])];

test('hostile feeds stand on every page of Firefox as text, run nothing, move nothing and ask nobody', async () => {
  const result = await sweep({ snippets: SAMPLE, browser: 'Firefox' });
  expect(complaints(result, SAMPLE)).toEqual([]);
  const taken = result.control.filter(({ kind }) => kind === 'window').map(({ snippet }) => snippet);
  expect(new Set(taken)).toEqual(new Set(TAKER.map(({ id }) => id)));
}, 600_000);
