/** Like `indexOf` on one text. */
export type Find = (needle: string, from: number) => number;

/** Like `indexOf`, but remembers each needle's last hit: a search that has to pass the same ground again costs nothing. */
export function finder(source: string): Find {
  const last = new Map<string, { from: number; at: number }>();
  return (needle, from) => {
    const known = last.get(needle);
    if (known && from >= known.from && (known.at < 0 || from <= known.at)) return known.at;
    const at = source.indexOf(needle, from);
    if (!known) last.set(needle, { from, at });
    else {
      known.from = from;
      known.at = at;
    }
    return at;
  };
}

export const CDATA = '<![CDATA[';
/** The start tag that stands before a section. */
const ELEMENT_BEFORE = /<([^\s<>/!?]+)[^<>]*>[^<>]*$/;

/**
 * After the CDATA section at `start`. One that holds the end tag of its element or item before another section begins
 * has lost its `]]>`: then only its opening is passed over, and the rest is markup.
 */
function afterCdata(source: string, start: number, find: Find): number {
  const inside = start + CDATA.length;
  const end = find(']]>', inside);
  const next = find(CDATA, inside);
  if (end >= 0 && (next < 0 || end < next)) return end + 3;
  const element = ELEMENT_BEFORE.exec(source.slice(Math.max(0, start - 200), start))?.[1];
  const isLost = [element ?? 'item', 'item', 'entry'].some((name) => {
    const close = find(`</${name}>`, inside);
    return close >= 0 && (next < 0 || close < next);
  });
  return isLost ? inside : end < 0 ? source.length : end + 3;
}

function after(find: Find, needle: string, from: number): number | undefined {
  const at = find(needle, from);
  return at < 0 ? undefined : at + needle.length;
}

/** After the comment, CDATA section, declaration or instruction at `start`. A comment without end hides nothing. */
export function afterDeclaration(source: string, start: number, find: Find): number {
  if (source.startsWith(CDATA, start)) return afterCdata(source, start, find);
  if (source.startsWith('<!--', start)) return after(find, '-->', start + 4) ?? start + 4;
  const end = source.startsWith('<?', start) ? after(find, '?>', start) : undefined;
  return end ?? after(find, '>', start) ?? source.length;
}
