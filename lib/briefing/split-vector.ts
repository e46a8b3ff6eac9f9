import { endOf, type Lists, lengthOf, listing, sizeOf, startOf } from '@/lib/briefing/lists';

/** Vectors in two parts: most pairs are told apart by their telling words alone. `lengths` are those of the common words. */
export type Split = { readonly telling: Lists; readonly common: Lists; readonly lengths: Float64Array };

export function splitVectors(vectors: Lists, tells: Uint8Array): Split {
  const count = sizeOf(vectors);
  const [told, rest] = [listing(count), listing(count)];
  for (let text = 0; text < count; text++) {
    for (let at = startOf(vectors, text); at < endOf(vectors, text); at++) {
      const term = vectors.numbers[at] ?? 0;
      (tells[term] === 1 ? told : rest).add(term, vectors.values[at] ?? 0);
    }
    told.close();
    rest.close();
  }
  const common = rest.take();
  const lengths = Float64Array.from({ length: count }, (_, text) =>
    lengthOf(common.values, startOf(common, text), endOf(common, text)),
  );
  return { telling: told.take(), common, lengths };
}
