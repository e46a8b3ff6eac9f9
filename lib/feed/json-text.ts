/** JSON as feeds are published: with comments, trailing commas, and cut off. */
export type JsonText = { readonly value: unknown; readonly complete: boolean; readonly repaired: boolean };

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // SyntaxError is how the platform says that this is no JSON
  }
}

const PLAIN = /[^"/{}[\],]+/y;

function stringEnd(text: string, start: number): number | undefined {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at + 1;
  }
  return undefined;
}

const after = (text: string, needle: string, from: number): number | undefined => {
  const at = text.indexOf(needle, from);
  return at < 0 ? undefined : at + needle.length;
};

/** Where the token at `start` ends; undefined if the text ends within it. */
function tokenEnd(text: string, start: number): number | undefined {
  if (text[start] === '"') return stringEnd(text, start);
  if (text.startsWith('//', start)) return after(text, '\n', start);
  if (text.startsWith('/*', start)) return after(text, '*/', start + 2);
  PLAIN.lastIndex = start;
  return start + (PLAIN.exec(text)?.[0].length ?? 1);
}

/** What a broken document still holds, and what has to be added to make it whole. */
type Repair = { readonly out: string[]; readonly open: string[]; kept: number; closers: string };

/** A closing bracket takes a trailing comma with it. */
function close({ out, open }: Repair): void {
  while (out.at(-1)?.trim() === '' || out.at(-1) === ',') out.pop();
  open.pop();
}

function add(repair: Repair, token: string): void {
  const { out, open } = repair;
  const closes = token === '}' || token === ']';
  if (closes) close(repair);
  if (token === ',' && open.length === 1) Object.assign(repair, { kept: out.length, closers: '}' });
  out.push(token);
  if (token === '{' || token === '[') open.push(token);
  if (token === '}' && open.length === 2 && open[1] === '[') Object.assign(repair, { kept: out.length, closers: ']}' });
}

/**
 * A document without comments and trailing commas, and a cut one up to the last whole item of a list in it. One pass
 * over the text.
 */
function repaired(text: string): { readonly text: string; readonly complete: boolean } {
  const repair: Repair = { out: [], open: [], kept: 0, closers: '' };
  let end: number | undefined;
  for (let at = 0; at < text.length; at = end) {
    end = tokenEnd(text, at);
    if (end === undefined) break;
    const token = text.slice(at, end);
    if (!token.startsWith('//') && !token.startsWith('/*')) add(repair, token);
    if (repair.out.length > 0 && repair.open.length === 0 && /[}\]]/.test(token)) {
      return { text: repair.out.join(''), complete: true };
    }
  }
  return { text: repair.out.slice(0, repair.kept).join('') + repair.closers, complete: false };
}

/** The value of a JSON document as far as it can be read; undefined if nothing can. Never throws. */
export function readJson(text: string): JsonText {
  const value = parse(text);
  if (value !== undefined) return { value, complete: true, repaired: false };
  const { text: whole, complete } = repaired(text);
  return { value: parse(whole), complete, repaired: true };
}
