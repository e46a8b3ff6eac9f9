import { readFileSync } from 'node:fs';

/** Width and height that a PNG tells of itself (https://www.w3.org/TR/png-3/#11IHDR). */
export function sizeOfPng(path: string): readonly [width: number, height: number] {
  const bytes = readFileSync(path);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
