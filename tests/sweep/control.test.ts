import { expect, test } from 'vitest';
import type { SweepBrowser, SweepPage } from './browsers';
import { playControl } from './control';
import { type Snippet, snippets } from './snippets';

const ALL = snippets().slice(0, 70);
const [FIRST, , THIRD] = ALL as [Snippet, Snippet, Snippet];

/** A browser whose pages go away where one of these texts is played, and what it played on pages that stayed. */
function browserWith(isDeadly: (text: string) => boolean) {
  const stayed = new Set<string>();
  const open = async (): Promise<SweepPage> => {
    let title = 'Control';
    const evaluate = async (_: unknown, argument: { sink: string; texts: readonly string[] } | null) => {
      if (!argument) return title;
      title = argument.sink;
      if (!argument.texts.some(isDeadly)) for (const text of argument.texts) stayed.add(`${argument.sink} ${text}`);
      else title = 'Somewhere else';
      return undefined;
    };
    return { evaluate: evaluate as SweepPage['evaluate'], chooseFile: async () => {}, close: async () => {} };
  };
  return { browser: { open } as unknown as SweepBrowser, stayed };
}

test('what takes its page away is told, and all the rest is played on pages that stay', async () => {
  const deadly = [FIRST, THIRD];
  const { browser, stayed } = browserWith((text) => deadly.some((snippet) => snippet.text === text));
  const hits = await playControl(browser, ALL);
  const both = deadly.map(({ id }) => ({ snippet: id, kind: 'window' }));
  expect(hits).toEqual([...both, ...both]); // in markup, and in what is written into a document
  const rest = ALL.filter((snippet) => !deadly.includes(snippet)).map(({ text }) => text);
  for (const sink of ['innerHTML', 'document.write'])
    expect([...stayed].filter((played) => played.startsWith(`${sink} `))).toEqual(
      rest.map((text) => `${sink} ${text}`),
    );
});

test('a page that stays takes nobody', async () => {
  const { browser, stayed } = browserWith(() => false);
  expect(await playControl(browser, ALL)).toEqual([]);
  expect(stayed.size).toBe(2 * ALL.length);
});
