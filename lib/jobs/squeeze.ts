/** More is none of ours: all that fits into the browser's synced storage has a megabyte or two. */
const MAX_BYTES = 8 * 1024 * 1024;
/** So many arguments at once are no trouble for any engine. */
const CHUNK = 8192;

/** A text as short as it gets, in signs that count as one byte each. */
export async function squeeze(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const signs = Array.from({ length: Math.ceil(bytes.length / CHUNK) }, (_, i) =>
    String.fromCharCode(...bytes.subarray(i * CHUNK, (i + 1) * CHUNK)),
  );
  return btoa(signs.join(''));
}

/** Undefined for what is no squeezed text, or would be far longer than it should. */
export async function unsqueeze(squeezed: string): Promise<string | undefined> {
  try {
    const bytes = Uint8Array.from(atob(squeezed), (sign) => sign.charCodeAt(0));
    const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let text = '';
    for await (const piece of plain as unknown as AsyncIterable<Uint8Array>) {
      text += decoder.decode(piece, { stream: true });
      if (text.length > MAX_BYTES) return undefined;
    }
    return text + decoder.decode();
  } catch {
    return undefined;
  }
}
