import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { LANGUAGES, type Language } from '@/lib/i18n';
import { ROOT } from './command';
import { fewerColours } from './fewer-colours';

type Tile = { readonly name: string; readonly width: number; readonly height: number; readonly withPage: boolean };

/** https://developer.chrome.com/docs/webstore/images; Edge takes the same. */
const TILES: readonly Tile[] = [
  { name: 'tile', width: 440, height: 280, withPage: false },
  { name: 'marquee', width: 1400, height: 560, withPage: true },
];
/** Edge's, square. */
const LOGO = 300;

const read = (path: string): string => readFileSync(resolve(ROOT, path), 'utf8');

/** The name and the first half of what the manifest says, over the product's own paper and ink. */
function tileHtml(language: Language, picture?: string): string {
  const { name, description } = JSON.parse(read(`assets/locales/manifest/${language}.json`));
  const [line] = description.split(/\s?:/);
  const styles = [read('assets/styles/tokens.css'), read('scripts/store-tile.css')].join('\n');
  const shown = picture ? `<img src="data:image/png;base64,${picture}">` : '';
  return `<!doctype html><html lang="${language}" data-theme="light"><style>${styles}</style>
    <main><header>${read('assets/icon.svg')}<h1>${name}</h1><p>${line}</p></header>${shown}</main>`;
}

async function takeTile(
  page: Page,
  { name, width, height, withPage }: Tile,
  { folder, language }: Place,
): Promise<void> {
  const picture = withPage ? readFileSync(join(folder, `shot-1-${language}.png`)).toString('base64') : undefined;
  await page.setViewportSize({ width, height });
  await page.setContent(tileHtml(language, picture));
  writeFileSync(join(folder, `${name}-${language}.png`), await fewerColours(page, await page.screenshot(), '24-bit'));
}
type Place = { readonly folder: string; readonly language: Language };

async function takeLogo(page: Page, folder: string): Promise<void> {
  await page.setViewportSize({ width: LOGO, height: LOGO });
  await page.setContent(
    `<style>html,body{margin:0;background:transparent}svg{display:block}</style>${read('assets/icon.svg')}`,
  );
  writeFileSync(join(folder, 'logo.png'), await page.screenshot({ omitBackground: true }));
}

/** Promotional tiles in both languages and Edge's logo, after the pictures of the pages. */
export async function takeTiles(context: BrowserContext, folder: string): Promise<void> {
  const page = await context.newPage();
  for (const language of LANGUAGES) for (const tile of TILES) await takeTile(page, tile, { folder, language });
  await takeLogo(page, folder);
  await page.close();
}
