import type { Edition, Story } from '@/lib/briefing/types';
import { DAY } from '@/lib/time';
import { mark } from './news';
import type { Snippet } from './snippets';

/** Which snippet a story tells, and how it came. */
function toldBy({ title }: Story, snippets: ReadonlyMap<number, Snippet>) {
  const [, letter, id] = /\b([tm])(\d+)title/.exec(title) ?? [];
  const snippet = snippets.get(Number(id));
  return snippet && { snippet, manner: letter === 't' ? ('text' as const) : ('markup' as const) };
}

/** The edition as it would be if each feed, and another one with the same story, bore the snippet as its name. */
export function withSources(edition: Edition, all: readonly Snippet[]): Edition {
  const snippets = new Map(all.map((snippet) => [snippet.id, snippet]));
  const named = (story: Story): Story => {
    const told = toldBy(story, snippets);
    if (!told) return story;
    const name = (field: string) => `${mark(told.manner, told.snippet, field)} ${told.snippet.text}`;
    return { ...story, publisher: name('source'), also: [{ publisher: name('also'), url: story.url }] };
  };
  const sections = edition.sections.map((section) => ({ ...section, stories: section.stories.map(named) }));
  return { ...edition, sections };
}

type Part = { readonly from?: number; readonly count?: number };

/** The edition with some of its sections alone, each of them from its story at `from` on. */
export function partOf(edition: Edition, sectionIds: readonly string[], { from = 0, count }: Part = {}): Edition {
  const turned = (stories: readonly Story[]) => {
    const at = stories.length === 0 ? 0 : from % stories.length;
    return [...stories.slice(at), ...stories.slice(0, at)].slice(0, count);
  };
  const sections = edition.sections
    .filter(({ id }) => sectionIds.includes(id))
    .map((section) => ({ ...section, stories: turned(section.stories) }));
  return { ...edition, sections };
}

/** The same, two days ago. */
export const asPast = (edition: Edition): Edition => ({
  ...edition,
  id: '2026-01-02T06:45',
  day: '2026-01-02',
  dueAt: edition.dueAt - 2 * DAY,
  builtAt: edition.builtAt - 2 * DAY,
  nextAt: edition.nextAt - 2 * DAY,
});
