/**
 * A list for each text, of numbers with a value each: its words and their weights, the texts it is like and how much. Those
 * of text `i` stand from `starts[i]` to `starts[i + 1]`. All in one array, beside the heap: ten thousand small lists would be
 * carried about by the collector.
 */
export type Lists = { readonly starts: Int32Array; readonly numbers: Int32Array; readonly values: Float64Array };

type Grown = { numbers: Int32Array; values: Float64Array };

function twice({ numbers, values }: Grown): Grown {
  const [more, moreValues] = [new Int32Array(numbers.length * 2), new Float64Array(values.length * 2)];
  more.set(numbers);
  moreValues.set(values);
  return { numbers: more, values: moreValues };
}

/** So many are expected of a text; more are as welcome. */
const EXPECTED = 16;

/** The length of a vector, by Kahan's sum: to the last bit the same in every engine, which `Math.hypot` is not. */
export function lengthOf(values: Float64Array, from: number, to: number): number {
  let most = 0;
  for (let at = from; at < to; at++) most = Math.max(most, Math.abs(values[at] ?? 0));
  if (most === 0) return 0;
  let sum = 0;
  let lost = 0;
  for (let at = from; at < to; at++) {
    const part = Math.abs(values[at] ?? 0) / most;
    const summand = part * part - lost;
    const next = sum + summand;
    lost = next - sum - summand;
    sum = next;
  }
  return Math.sqrt(sum) * most;
}

/** Makes lists, one after the other. */
export function listing(count: number) {
  const starts = new Int32Array(count + 1);
  let grown: Grown = { numbers: new Int32Array(count * EXPECTED + 1), values: new Float64Array(count * EXPECTED + 1) };
  let size = 0;
  let made = 0;
  function close(): void {
    made += 1;
    starts[made] = size;
  }
  return {
    add(number: number, value: number): void {
      if (size === grown.numbers.length) grown = twice(grown);
      grown.numbers[size] = number;
      grown.values[size] = value;
      size += 1;
    },
    /** Ends a list. */
    close,
    /** Ends a list and makes its values a vector of length 1; one without length is empty. */
    closeUnit(): void {
      const from = starts[made] ?? 0;
      const length = lengthOf(grown.values, from, size);
      if (length === 0) size = from;
      for (let at = from; at < size; at++) grown.values[at] = (grown.values[at] ?? 0) / length;
      close();
    },
    take: (): Lists => ({
      starts,
      numbers: grown.numbers.slice(0, size),
      values: grown.values.slice(0, size),
    }),
  };
}

export const startOf = ({ starts }: Lists, text: number): number => starts[text] ?? 0;
export const endOf = ({ starts }: Lists, text: number): number => starts[text + 1] ?? 0;
export const sizeOf = ({ starts }: Lists): number => starts.length - 1;

/** The numbers of one text. */
export const numbersOf = (lists: Lists, text: number): Int32Array =>
  lists.numbers.subarray(startOf(lists, text), endOf(lists, text));
