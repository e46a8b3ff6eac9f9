import type { Hit } from './canary';
import type { Family } from './families/family';
import { MANNERS, mark } from './news';
import { FAMILIES, type Snippet } from './snippets';
import type { SweepResult } from './sweep';

/** Fields as they are marked, in the reader's order. */
const FIELDS = [
  'title',
  'summary',
  'content',
  'author',
  'category',
  'source',
  'also',
  'link',
  'guid',
  'picture',
  'warning',
  'warntext',
  'channel',
  'description',
  'item',
  'announced',
  'outline',
  'refused',
  'folder',
] as const;

/** Where every snippet must have stood as text, by field; else the sweep has proved less than it says. */
const EVERYWHERE: Readonly<Record<string, readonly (typeof FIELDS)[number][]>> = {
  'new tab': ['title', 'summary', 'author', 'source', 'also', 'link', 'warning', 'warntext'],
  'new tab, from its copy': ['title', 'summary', 'author', 'source', 'also', 'link', 'warning', 'warntext'],
  'side panel': ['title', 'summary', 'author', 'source', 'also', 'link', 'warning', 'warntext'],
  popup: ['source', 'link', 'warning', 'warntext'],
  'past edition': ['title', 'summary', 'author', 'source', 'also', 'link'],
  'saved stories': ['title', 'link'],
  'new tab with pictures': ['title'],
  search: ['title', 'link'],
  'preview of a feed': ['channel', 'description', 'item'],
  'feeds of a site': ['announced'],
  'options: OPML': ['outline', 'refused'],
};

type Row = readonly (string | number)[];

function table(rows: readonly Row[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => String(row[column] ?? '').length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? String(cell).padEnd(widths[0] ?? 0) : String(cell).padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}

/** How many snippets stood on a page in a field, as text. */
const showsOf = ({ seen }: SweepResult, page: string, of: readonly Snippet[], field: string): number =>
  of.filter((snippet) => seen.get(page)?.marks.has(mark('text', snippet, field))).length;

/** How many stood there as text, and where a field came both ways as markup too. */
function seenOf(marks: ReadonlySet<string>, of: readonly Snippet[], field: string): string {
  const [text = 0, markup = 0] = MANNERS.map(
    (manner) => of.filter((snippet) => marks.has(mark(manner, snippet, field))).length,
  );
  return markup === 0 ? String(text) : `${text}+${markup}`;
}

const HIT_KINDS = ['script', 'request', 'navigation', 'connection', 'window'] as const;

/** How many snippets of a family did something, by what. */
function fired(hits: readonly Hit[], of: readonly Snippet[]) {
  const ids = new Set(of.map(({ id }) => id));
  const mine = hits.filter(({ snippet }) => ids.has(snippet));
  const count = (kind?: Hit['kind']) =>
    new Set(mine.filter((hit) => kind === undefined || hit.kind === kind).map(({ snippet }) => snippet)).size;
  return [count(), ...HIT_KINDS.map(count)];
}

const byFamily = (all: readonly Snippet[]) =>
  FAMILIES.map((family) => ({ family, of: all.filter((snippet) => snippet.family === family.name) }));

const unseen = (result: SweepResult, all: readonly Snippet[]): string[] =>
  Object.entries(EVERYWHERE).flatMap(([page, fields]) =>
    fields.flatMap((field) => {
      const count = showsOf(result, page, all, field);
      return count === all.length ? [] : [`${page}: ${count} of ${all.length} were seen as ${field}`];
    }),
  );

const harmlessIn = (browser: SweepResult['browser'], { harmless, harmlessInFirefox }: Family): string | undefined =>
  harmless ?? (browser === 'Firefox' ? harmlessInFirefox : undefined);

/** What of it went wrong, in words; none where all is well. */
export function complaints(result: SweepResult, all: readonly Snippet[]): string[] {
  const { seen, stray, hits, control, probe } = result;
  const silent = byFamily(all)
    .filter(({ family, of }) => !harmlessIn(result.browser, family) && fired(control, of)[0] === 0)
    .map(({ family }) => `the control shows nothing of ${family.name}`);
  return [
    ...hits.map(({ snippet, kind }) => `snippet ${snippet}: ${kind}`),
    ...stray.map((url) => `stray request: ${url}`),
    ...[...seen].flatMap(([page, { wrong }]) => wrong.map((what) => `${page}: ${what}`)),
    ...silent,
    ...unseen(result, all),
    ...probe.open.map((sink) => `${sink} is not refused`),
    ...probe.reached.map((what) => `a page of the web reaches ${what} of ours`),
    ...probe.heard.filter(({ kind }) => kind !== 'request').map(({ kind }) => `not refused: ${kind}`),
    ...(probe.heard.length === 0 ? ['the newsstand did not hear what a page of ours asked for'] : []),
    ...(probe.told.some((text) => text.startsWith('policy:')) ? [] : ['the browser told of no refusal']),
  ];
}

export const isClean = (result: SweepResult, all: readonly Snippet[]): boolean => complaints(result, all).length === 0;

export function printSweep(result: SweepResult, all: readonly Snippet[]): void {
  const { browser, seen, hits, control } = result;
  for (const [page, { marks, visits, wrong }] of seen) {
    const fields = FIELDS.filter((field) => seenOf(marks, all, field) !== '0');
    const rows = byFamily(all).map(({ family, of }) => [
      family.name,
      of.length,
      ...fields.map((field) => seenOf(marks, of, field)),
    ]);
    const total = ['all', all.length, ...fields.map((field) => seenOf(marks, all, field))];
    console.log(`${browser}, ${page}: snippets on the screen by field (${visits} visits, ${wrong.length} wrong)`);
    console.log(`${table([['family', 'of', ...fields], ...rows, total])}\n`);
  }
  const head = ['family', 'of', 'ours', 'control', ...HIT_KINDS];
  const rows = byFamily(all).map(({ family, of }) => [
    family.name,
    of.length,
    fired(hits, of)[0] ?? 0,
    ...fired(control, of),
    harmlessIn(browser, family) ?? '',
  ]);
  const total = ['all', all.length, fired(hits, all)[0] ?? 0, ...fired(control, all), ''];
  console.log(`${browser}: snippets that did something on our pages, and on a page that trusts them`);
  console.log(`${table([[...head, ''], ...rows, total])}\n`);
  const wrong = complaints(result, all);
  console.log(
    wrong.length === 0 ? `${browser}: nothing ran, nothing moved, nobody was asked.` : wrong.slice(0, 40).join('\n'),
  );
}
