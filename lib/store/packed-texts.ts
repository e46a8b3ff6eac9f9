/** Texts as signs beside the heap; each is made anew when it is asked for. */
export type PackedTexts = { readonly textAt: (place: number) => string | undefined };

/** Where texts stand: for each whether its signs are wide, where they begin and end. What is undefined ends before it begins. */
type Places = Int32Array;
type Signs = Uint8Array | Uint16Array;

const IS_WIDE = /[^\0-\xff]/;
/** More signs would be too many arguments for one call. */
const AT_ONCE = 4096;

function read(signs: Signs, start: number, end: number): string {
  let text = '';
  for (let from = start; from < end; from += AT_ONCE)
    text += String.fromCharCode(...signs.subarray(from, Math.min(end, from + AT_ONCE)));
  return text;
}

function write(signs: Signs, start: number, text: string): void {
  for (let at = 0; at < text.length; at++) signs[start + at] = text.charCodeAt(at);
}

function placesOf(texts: readonly (string | undefined)[]): { places: Places; narrow: number; wide: number } {
  const places = new Int32Array(texts.length * 3);
  const sizes = { narrow: 0, wide: 0 };
  texts.forEach((text, place) => {
    const isWide = text !== undefined && IS_WIDE.test(text);
    const start = isWide ? sizes.wide : sizes.narrow;
    const end = start + (text?.length ?? -1);
    places.set([Number(isWide), start, end], place * 3);
    if (text !== undefined) sizes[isWide ? 'wide' : 'narrow'] = end;
  });
  return { places, ...sizes };
}

/** Texts of one byte a sign, and of two where one sign needs them. */
export function packTexts(texts: readonly (string | undefined)[]): PackedTexts {
  const { places, narrow, wide } = placesOf(texts);
  const [ones, twos] = [new Uint8Array(narrow), new Uint16Array(wide)];
  const signsAt = (place: number): Signs => (places[place * 3] === 1 ? twos : ones);
  texts.forEach((text, place) => {
    if (text !== undefined) write(signsAt(place), places[place * 3 + 1] ?? 0, text);
  });
  return {
    textAt: (place) => {
      const [start = 0, end = -1] = [places[place * 3 + 1], places[place * 3 + 2]];
      return end < start ? undefined : read(signsAt(place), start, end);
    },
  };
}
