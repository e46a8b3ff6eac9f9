const SCRIPT = /^\s*<script type="module"[^>]* src="([^"]+)"><\/script>\n/gm;
const PRELOAD = /^\s*<link rel="modulepreload"[^>]* href="([^"]+)">\n/gm;
const FIRST = '<script src="/paint.js">';
const WORDS = /\/(\w+)\.json\?part=page$/;

type Files = Readonly<Record<string, { readonly type: string; readonly moduleIds?: readonly string[] }>>;

const addressesIn = (html: string, what: RegExp): string[] =>
  [...html.matchAll(what)].map(([, address = '']) => address);

/** The files with the words of each language, as attributes: `data-words-en="/chunks/…"`. */
const wordsAmong = (files: Files): readonly string[] =>
  Object.entries(files).flatMap(([path, { moduleIds = [] }]) =>
    moduleIds.flatMap((id) => {
      const [, language] = WORDS.exec(id) ?? [];
      return language ? [`data-words-${language}="/${path}"`] : [];
    }),
  );

/** A page that has a first paint of its own names its program there, instead of loading it beside that. */
export function withProgramLater(html: string, files: Files = {}): string {
  if (!html.includes(FIRST)) return html;
  const named = [
    'src="/paint.js"',
    `data-imports="${addressesIn(html, PRELOAD).join(' ')}"`,
    `data-program="${addressesIn(html, SCRIPT).join(' ')}"`,
    ...wordsAmong(files),
  ];
  return html
    .replace(SCRIPT, '')
    .replace(PRELOAD, '')
    .replace(FIRST, `<script ${named.join(' ')}>`);
}

/** For the build. A page that is served while it is developed loads its program as it stands. */
export function programLater() {
  return {
    name: 'program-later',
    apply: 'build' as const,
    transformIndexHtml: {
      order: 'post' as const,
      handler: (html: string, { bundle }: { readonly bundle?: Files }) => withProgramLater(html, bundle),
    },
  };
}
