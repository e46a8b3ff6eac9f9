import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Language } from '@/lib/i18n';
import { LOOKS } from './rows';
import type { Stage } from './stage';
import type { StateName } from './states';

/** A look that is worth keeping. */
export type Scene = {
  readonly state: StateName;
  readonly width: number;
  readonly scheme: 'light' | 'dark';
  readonly language: Language;
};

/** Where something stands, in thousandths of the page's width and height. */
type Box = { readonly name: string; readonly x: number; readonly w: number; readonly y: number; readonly h: number };

/** A page as one sees it with half-closed eyes: its boxes, and its greys on a raster, row by row, 0 to 255. */
export type Likeness = { readonly boxes: readonly Box[]; readonly greys: readonly number[] };

const RASTER = { width: 32, height: 48 } as const;
const PAGE_HEIGHT = 900;

/** What makes a page's shape. */
const SHAPES =
  '.masthead, .section-index, [data-section], .warning-banner, .greeting, .end-piece, .receipt, .top, .fields, main, footer';

/** A dozen: each kind of page, both themes, both languages, every width. */
export const SCENES: readonly Scene[] = [
  { state: 'ready', width: 1440, scheme: 'light', language: 'en' },
  { state: 'ready', width: 1440, scheme: 'dark', language: 'fr' },
  { state: 'ready', width: 2560, scheme: 'light', language: 'en' },
  { state: 'ready', width: 768, scheme: 'light', language: 'fr' },
  { state: 'ready', width: 360, scheme: 'light', language: 'en' },
  { state: 'first-run', width: 1440, scheme: 'light', language: 'en' },
  { state: 'warnings', width: 1024, scheme: 'dark', language: 'en' },
  { state: 'empty', width: 1440, scheme: 'light', language: 'fr' },
  { state: 'quiet-warned', width: 1440, scheme: 'dark', language: 'en' },
  { state: 'search', width: 768, scheme: 'light', language: 'en' },
  { state: 'popup', width: 400, scheme: 'light', language: 'en' },
  { state: 'options', width: 1440, scheme: 'dark', language: 'en' },
];

export const sceneName = ({ state, width, scheme, language }: Scene): string =>
  [state, width, scheme, language].join('-');

const FILE = join(LOOKS, 'likenesses.json');

export const keptLikenesses = (): Readonly<Record<string, Likeness>> => JSON.parse(readFileSync(FILE, 'utf8'));

export function keepLikenesses(all: Readonly<Record<string, Likeness>>): void {
  const lines = Object.entries(all).map(([name, likeness]) => `${JSON.stringify(name)}: ${JSON.stringify(likeness)}`);
  writeFileSync(FILE, `{\n${lines.join(',\n')}\n}\n`);
}

export async function showScene(stage: Stage, { state, width, scheme, language }: Scene): Promise<Page> {
  const page = await stage.show(state, language);
  await page.emulateMedia({ colorScheme: scheme });
  await page.setViewportSize({ width, height: PAGE_HEIGHT });
  return page;
}

export async function likenessOf(page: Page): Promise<Likeness> {
  const boxes = await page.evaluate(measure, SHAPES);
  const png = (await page.screenshot({ fullPage: true })).toString('base64');
  const blank = await page.context().newPage();
  const greys = await blank.evaluate(blur, { png, ...RASTER });
  await blank.close();
  return { boxes, greys };
}

/** Runs in the page. */
function measure(shapes: string): Box[] {
  const { scrollWidth, scrollHeight } = document.documentElement;
  const thousandths = (length: number, of: number) => Math.round((1000 * length) / of);
  return [...document.querySelectorAll<HTMLElement>(shapes)]
    .filter((element) => element.checkVisibility())
    .map((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return {
        name: element.dataset.section ?? element.classList[0] ?? element.localName,
        x: thousandths(left + scrollX, scrollWidth),
        w: thousandths(width, scrollWidth),
        y: thousandths(top + scrollY, scrollHeight),
        h: thousandths(height, scrollHeight),
      };
    });
}

/** Runs in a page, which knows how to read pictures. Every cell of the raster is the mean of what lies in it. */
async function blur(given: { png: string; width: number; height: number }): Promise<number[]> {
  const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${given.png}`)).blob());
  // Shrunk by the browser most of the way.
  const fine = 8;
  const [width, height] = [given.width * fine, given.height * fine];
  const pen = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('No canvas');
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(image, 0, 0, width, height);
  const { data } = pen.getImageData(0, 0, width, height);
  const sums = Array.from({ length: given.width * given.height }, () => 0);
  for (let at = 0; at < data.length; at += 4) {
    const [column, row] = [(at / 4) % width, Math.floor(at / 4 / width)];
    const cell = Math.floor(row / fine) * given.width + Math.floor(column / fine);
    sums[cell] = (sums[cell] ?? 0) + 0.3 * (data[at] ?? 0) + 0.59 * (data[at + 1] ?? 0) + 0.11 * (data[at + 2] ?? 0);
  }
  return sums.map((sum) => Math.round(sum / fine ** 2));
}

/** Sideways a page is of its width; how far down a thing stands depends on how a font breaks its lines. */
const SIDEWAYS = 12;
const DOWN = 60;
/** Of 255, over the whole page: type is grey from afar, whatever its face. */
const MEAN_GREY = 9;

/** What differs between two likenesses more than another font would explain. */
export function differences(kept: Likeness, found: Likeness): readonly string[] {
  const names = (all: Likeness) => all.boxes.map(({ name }) => name).join(' ');
  if (names(kept) !== names(found)) return [`other boxes: ${names(found)} instead of ${names(kept)}`];
  const moved = kept.boxes.flatMap((box, index) => {
    const other = found.boxes[index] ?? box;
    const off = (side: 'x' | 'w' | 'y' | 'h', most: number) =>
      Math.abs(box[side] - other[side]) > most ? [`${box.name}: ${side} is ${other[side]}, was ${box[side]}`] : [];
    return [...off('x', SIDEWAYS), ...off('w', SIDEWAYS), ...off('y', DOWN), ...off('h', DOWN)];
  });
  const total = kept.greys.reduce((sum, grey, index) => sum + Math.abs(grey - (found.greys[index] ?? 0)), 0);
  const mean = total / kept.greys.length;
  return mean > MEAN_GREY ? [...moved, `the greys differ by ${mean.toFixed(1)}`] : moved;
}
