import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

/**
 * Who may import whom: pure ← edges ← compositions ← entrypoints. A folder may import itself and what stands beside it.
 * `lib` is the handful of files right in lib/ (time, hash, words, formats, settings): pure, and open to all.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  lib: ['lib', 'lib/briefing', 'lib/weather', 'assets/locales'],
  'lib/feed': ['lib'],
  'lib/catalogue': ['lib'],
  'lib/weather': ['lib', 'lib/feed'],
  'lib/briefing': ['lib', 'lib/feed', 'lib/weather', 'assets/locales'],
  'lib/search': ['lib', 'lib/feed', 'lib/briefing'],
  'lib/sync': ['lib'],
  'lib/net': ['lib', 'lib/feed', 'lib/briefing'],
  'lib/store': ['lib', 'lib/feed', 'lib/briefing', 'lib/weather', 'lib/catalogue', 'lib/search', 'lib/sync'],
  'lib/browser': ['lib', 'lib/sync'],
  'lib/jobs': [
    'lib',
    'assets/locales',
    'lib/feed',
    'lib/briefing',
    'lib/weather',
    'lib/catalogue',
    'lib/search',
    'lib/sync',
    'lib/net',
    'lib/store',
    'lib/browser',
  ],
  'lib/view': [
    'lib',
    'assets/locales',
    'lib/feed',
    'lib/briefing',
    'lib/weather',
    'lib/search',
    'lib/sync',
    'lib/store',
    'lib/browser',
  ],
  components: ['lib', 'lib/briefing', 'lib/weather', 'lib/search', 'lib/sync'],
  entrypoints: ['lib', 'lib/jobs', 'lib/view', 'lib/browser', 'components', 'assets/styles'],
};

const PURE = ['lib', 'lib/feed', 'lib/catalogue', 'lib/weather', 'lib/briefing', 'lib/search', 'lib/sync'];
/** Who owns what of the outside world; everybody else asks the owner. */
const OUTSIDE: readonly {
  readonly what: RegExp;
  readonly name: string;
  readonly owners: readonly string[];
  readonly instead: string;
}[] = [
  {
    what: /\bfetch\s*\(/,
    name: 'fetch',
    owners: ['lib/net'],
    instead: 'Let lib/net/fetch-feed do it: it knows the limits and the manners.',
  },
  {
    what: /from 'dexie'|\bindexedDB\b/,
    name: 'IndexedDB',
    owners: ['lib/store', 'lib/view'],
    instead: 'Add a named query in lib/store.',
  },
  {
    what: /from 'wxt\/browser'/,
    name: 'browser.*',
    owners: ['lib/browser', 'entrypoints'],
    instead: 'Add a function in lib/browser.',
  },
  {
    what: /\b(?:localStorage|window)\.|\bdocument\.(?:query|create|get|add|body|documentElement|visib)/,
    name: 'the page',
    owners: ['lib/view', 'components', 'entrypoints', 'lib/browser'],
    instead: 'Pass what you need in.',
  },
  {
    what: /\bDate\.now\s*\(|new Date\(\)|performance\.now\s*\(/,
    name: 'the clock',
    owners: ['lib/jobs', 'lib/view', 'lib/net', 'entrypoints'],
    instead: 'Take `now` as a parameter.',
  },
  {
    what: /\bMath\.random\s*\(|crypto\.getRandomValues/,
    name: 'chance',
    owners: [],
    instead: 'Derive it from an id: a second run must give the same.',
  },
];

/** Ways to make markup or script of a text. Components make elements; nothing else is needed, so nothing else is there. */
const SINKS: readonly RegExp[] = [
  /\b(?:inner|outer)HTML\b/,
  /\binsertAdjacentHTML\b/,
  /\bdangerouslySetInnerHTML\b/,
  /\bsrcdoc\b/i,
  /\b(?:setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment|DOMParser|XSLTProcessor)\b/,
  /\bdocument\.write(?:ln)?\b/,
  /\beval\s*\(/,
  /\bnew\s+Function\b|(?<![.\w])Function\s*\(/,
  /\bset(?:Timeout|Interval)\s*\(\s*['"`]/,
  /\bimportScripts\s*\(/,
  /javascript:/i,
  /\bcreate(?:HTML|Script)\s*[:(]/,
];

const ROOT = resolve(import.meta.dirname, '..');

type Source = {
  readonly path: string;
  readonly room: string;
  readonly text: string;
  readonly imports: readonly string[];
};

function filesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesIn(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

const roomOf = (path: string): string => {
  const [top = '', second = ''] = path.split('/');
  if (top === 'lib') return path.split('/').length > 2 ? `lib/${second}` : 'lib';
  return top === 'assets' ? `assets/${second}` : top;
};

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

function importsOf(path: string, text: string): string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?'([^']+)'/g)].flatMap(([, target = '']) => {
    if (target.startsWith('@/')) return [target.slice(2)];
    return target.startsWith('.') ? [relative(ROOT, resolve(ROOT, dirname(path), target))] : [];
  });
}

const SOURCES: readonly Source[] = ['lib', 'components', 'entrypoints'].flatMap(filesIn).map((path) => {
  const text = withoutComments(readFileSync(join(ROOT, path), 'utf8'));
  return { path, room: roomOf(path), text, imports: importsOf(path, text) };
});

describe('the house', () => {
  test('every folder stands in the table', () => {
    const rooms = new Set(SOURCES.map((source) => source.room));
    const unknown = [...rooms].filter((room) => !(room in MAY_IMPORT));
    expect(unknown, 'A new folder: say in MAY_IMPORT what it may import, and in lib/README.md what it is for.').toEqual(
      [],
    );
  });

  test('imports go one way', () => {
    const wrong = SOURCES.flatMap(({ path, room, imports }) =>
      imports
        .filter((target) => roomOf(target) !== room && !MAY_IMPORT[room]?.includes(roomOf(target)))
        .map((target) => `${path} imports ${target}, but ${room} may only import ${MAY_IMPORT[room]?.join(', ')}`),
    );
    expect(wrong, 'Move the code to the room it belongs to, or pass what it needs in as data.').toEqual([]);
  });

  test.each(OUTSIDE)('only its owner touches $name', ({ what, name, owners, instead }) => {
    const wrong = SOURCES.filter(({ room, text }) => !owners.includes(room) && what.test(text)).map(({ path }) => path);
    expect(wrong, `These files touch ${name}. ${instead}`).toEqual([]);
  });

  test.each(SINKS)('no text becomes markup or script by %s', (sink) => {
    const wrong = SOURCES.filter(({ text }) => sink.test(text)).map(({ path }) => path);
    expect(
      wrong,
      'Feeds are hostile until proven otherwise. Make elements in a component, and hand them texts.',
    ).toEqual([]);
  });

  test('one trusted-types policy is made, for the address of our own worker', () => {
    const makers = SOURCES.filter(({ text }) => /\bcreatePolicy\s*\?*\.?\(\s*POLICY\b|trustedTypes/.test(text)).map(
      ({ path }) => path,
    );
    expect(makers).toEqual(['lib/view/own-worker.ts']);
  });

  test('pure code does not wait', () => {
    const wrong = SOURCES.filter(
      ({ room, text }) => PURE.includes(room) && /\b(async|await|setTimeout)\b/.test(text),
    ).map(({ path }) => path);
    expect(wrong, 'Code in a pure folder takes data and gives data. Do the waiting in lib/jobs.').toEqual([]);
  });

  test('no file imports itself through others', () => {
    expect(cycles(), 'Move what both need into a third file.').toEqual([]);
  });

  test('there is no barrel', () => {
    const barrels = SOURCES.filter(({ path, room }) => /\/index\.tsx?$/.test(path) && room !== 'entrypoints').map(
      ({ path }) => path,
    );
    expect(barrels, 'Import the file that has it.').toEqual([]);
  });
});

function cycles(): string[] {
  const byName = new Map(SOURCES.map((source) => [source.path.replace(/\.tsx?$/, ''), source]));
  const state = new Map<string, 'open' | 'done'>();
  const found: string[] = [];
  const visit = (name: string, trail: readonly string[]): void => {
    if (state.get(name) === 'open') found.push([...trail.slice(trail.indexOf(name)), name].join(' → '));
    if (state.has(name)) return;
    state.set(name, 'open');
    for (const target of byName.get(name)?.imports ?? []) if (byName.has(target)) visit(target, [...trail, name]);
    state.set(name, 'done');
  };
  for (const name of byName.keys()) visit(name, []);
  return found;
}
