/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4 §4.2.2). */
const PRIMES = Array.from({ length: 312 }, (_, i) => i).filter(
  (n) => n > 1 && !Array.from({ length: Math.floor(Math.sqrt(n)) - 1 }, (_, i) => i + 2).some((d) => n % d === 0),
);
const fraction = (x: number): number => ((x - Math.floor(x)) * 2 ** 32) | 0;
const K = Int32Array.from(PRIMES, (prime) => fraction(Math.cbrt(prime)));
const START = Int32Array.from(PRIMES.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));

const BLOCK = 64;

const turned = (x: number, by: number): number => (x >>> by) | (x << (32 - by));

/** SHA-256 of bytes that come piece by piece: the browser's own wants them all at once, and a backup may be larger than is good to hold. */
export function createSha256() {
  const state = Int32Array.from(START);
  const words = new Int32Array(BLOCK);
  const pending = new Uint8Array(BLOCK);
  let pendingBytes = 0;
  let totalBytes = 0;

  function mix(bytes: Uint8Array, from: number): void {
    for (let i = 0; i < 16; i++) {
      const at = from + 4 * i;
      words[i] =
        ((bytes[at] ?? 0) << 24) | ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    }
    for (let i = 16; i < BLOCK; i++) {
      const early = words[i - 15] ?? 0;
      const late = words[i - 2] ?? 0;
      const s0 = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
      const s1 = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
      words[i] = ((words[i - 16] ?? 0) + s0 + (words[i - 7] ?? 0) + s1) | 0;
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
    for (let i = 0; i < BLOCK; i++) {
      const s1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
      const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (K[i] ?? 0) + (words[i] ?? 0)) | 0;
      const s0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
    }
    for (const [i, value] of [a, b, c, d, e, f, g, h].entries()) state[i] = (state[i] ?? 0) + value;
  }

  function update(bytes: Uint8Array): void {
    totalBytes += bytes.length;
    let from = 0;
    if (pendingBytes > 0) {
      from = Math.min(BLOCK - pendingBytes, bytes.length);
      pending.set(bytes.subarray(0, from), pendingBytes);
      pendingBytes += from;
      if (pendingBytes < BLOCK) return;
      mix(pending, 0);
    }
    for (; from + BLOCK <= bytes.length; from += BLOCK) mix(bytes, from);
    pending.set(bytes.subarray(from));
    pendingBytes = bytes.length - from;
  }

  /** As hexadecimal digits; the end of it. */
  function digest(): string {
    const bits = totalBytes * 8;
    const end = new Uint8Array((pendingBytes < 56 ? 56 : 120) - pendingBytes + 8);
    end[0] = 0x80;
    const view = new DataView(end.buffer);
    view.setUint32(end.length - 8, Math.floor(bits / 2 ** 32));
    view.setUint32(end.length - 4, bits >>> 0);
    update(end);
    return [...state].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
  }

  return { update, digest };
}
