/** More is none of ours: what fits into the browser's synced storage is some 700 KB when it is spread out. */
const MAX_CHARS = 2 * 1024 * 1024;
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
    const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let text = '';
    for (;;) {
      const { done, value } = await plain.read();
      if (done) return text + decoder.decode();
      text += decoder.decode(value, { stream: true });
      if (text.length > MAX_CHARS) return undefined;
    }
  } catch {
    return undefined;
  }
}
