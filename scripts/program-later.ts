const SCRIPT = /^\s*<script type="module"[^>]* src="([^"]+)"><\/script>\n/gm;
const PRELOAD = /^\s*<link rel="modulepreload"[^>]* href="([^"]+)">\n/gm;
const FIRST = '<script src="/paint.js">';

const addressesIn = (html: string, what: RegExp): string[] =>
  [...html.matchAll(what)].map(([, address = '']) => address);

/** A page that has a first paint of its own names its program there, instead of loading it beside that. */
export function withProgramLater(html: string): string {
  if (!html.includes(FIRST)) return html;
  const [scripts, imports] = [addressesIn(html, SCRIPT), addressesIn(html, PRELOAD)];
  const named = `<script src="/paint.js" data-imports="${imports.join(' ')}" data-program="${scripts.join(' ')}">`;
  return html.replace(SCRIPT, '').replace(PRELOAD, '').replace(FIRST, named);
}

/** For the build. A page that is served while it is developed loads its program as it stands. */
export function programLater() {
  return {
    name: 'program-later',
    apply: 'build' as const,
    transformIndexHtml: { order: 'post' as const, handler: withProgramLater },
  };
}
