/** Numbers as Environment Canada writes them: "minus 3", "plus 5", "zero", "moins 12", "-6,4". */
const NUMBER = String.raw`(?:(minus|moins|plus|-|−|–)\s*)?(\d+(?:[.,]\d+)?|zero|zéro)`;
const MINUS: ReadonlySet<string> = new Set(['minus', 'moins', '-', '−', '–']);

function signed(sign: string | undefined, digits: string | undefined): number | undefined {
  if (digits === undefined) return undefined;
  const size = /^z/i.test(digits) ? 0 : Number(digits.replace(',', '.'));
  return sign !== undefined && MINUS.has(sign.toLowerCase()) && size !== 0 ? -size : size;
}

/** The first number in a text. Undefined for "n/a", "calm". */
export function firstNumber(text: string | undefined): number | undefined {
  const found = new RegExp(NUMBER, 'iu').exec(text ?? '');
  return signed(found?.[1], found?.[2]);
}

/** The number that stands behind certain words, as in "High minus 3". */
export function numberAfter(words: string, text: string): number | undefined {
  const found = new RegExp(String.raw`(?<![\p{L}])(?:${words})\s+${NUMBER}(?![\p{L}])`, 'iu').exec(text);
  return signed(found?.[1], found?.[2]);
}
