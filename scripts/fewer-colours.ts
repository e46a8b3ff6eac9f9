import { crc32, deflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';

type Indexed = {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of one colour after the other. */
  readonly palette: readonly number[];
  /** A byte a pixel, as base64. */
  readonly pixels: string;
};

/** Runs in a page, which knows how to read pictures: its most used shades, and for each pixel the nearest of them. */
async function index({ png, colourCount }: { png: string; colourCount: number }): Promise<Indexed> {
  const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
  const pen = new OffscreenCanvas(image.width, image.height).getContext('2d');
  if (!pen) throw new Error('No canvas');
  pen.drawImage(image, 0, 0);
  const pixels = new Uint32Array(pen.getImageData(0, 0, image.width, image.height).data.buffer);

  const uses = new Map<number, number>();
  for (const pixel of pixels) uses.set(pixel, (uses.get(pixel) ?? 0) + 1);
  const colours = [...uses].toSorted((a, b) => b[1] - a[1]).map(([colour]) => colour);
  const channels = (colour: number) => [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255];
  // One of each sixteen-step shade, so that a word in blue is not outvoted by the greys of all the others.
  const shades = Map.groupBy(colours, (colour) => colour & 0xf0f0f0);
  const kept = [...shades.values()].slice(0, colourCount).flatMap(([first = 0]) => [channels(first)]);
  const nearest = (colour: number) => {
    const own = channels(colour);
    const distances = kept.map((other) => other.reduce((sum, value, at) => sum + (value - (own[at] ?? 0)) ** 2, 0));
    return distances.indexOf(Math.min(...distances));
  };
  const indexOf = new Map(colours.map((colour) => [colour, nearest(colour)]));
  const bytes = Uint8Array.from(pixels, (pixel) => indexOf.get(pixel) ?? 0);
  return { width: image.width, height: image.height, palette: kept.flat(), pixels: bytes.toBase64() };
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** Indexed: a byte a pixel and a palette. `24-bit`: the three bytes of the same colour, for stores that take no palettes. */
type Kind = 'indexed' | '24-bit';
const COLOUR_TYPE = { indexed: 3, '24-bit': 2 } as const;

/** The scanlines, each behind its filter type: none. */
function scanlines({ width, height, palette, pixels }: Indexed, kind: Kind): Buffer {
  const indices = Buffer.from(pixels, 'base64');
  const colours = Buffer.from(palette);
  const colourOf = (index: number) => colours.subarray(3 * index, 3 * index + 3);
  const bytesOf = (row: Buffer) => (kind === 'indexed' ? row : Buffer.concat([...row].map(colourOf)));
  const rows = Array.from({ length: height }, (_, row) => indices.subarray(row * width, (row + 1) * width));
  return Buffer.concat(rows.flatMap((row) => [Buffer.of(0), bytesOf(row)]));
}

/** https://www.w3.org/TR/png-3/: eight bits a sample, no filter. */
function writePng(picture: Indexed, kind: Kind): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(picture.width, 0);
  head.writeUInt32BE(picture.height, 4);
  head.set([8, COLOUR_TYPE[kind]], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    ...(kind === 'indexed' ? [chunk('PLTE', Uint8Array.from(picture.palette))] : []),
    chunk('IDAT', deflateSync(scanlines(picture, kind), { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** The same picture with its 256 most used shades only: a third of the bytes, hardly to be told from the original. */
export async function fewerColours(page: Page, png: Buffer, kind: Kind = 'indexed'): Promise<Buffer> {
  return writePng(await page.evaluate(index, { png: png.toString('base64'), colourCount: 256 }), kind);
}
