import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { keepLikenesses, likenessOf, SCENES, sceneName, showScene } from '@/tests/stage/likeness';
import { openStage } from '@/tests/stage/stage';
import { buildIfStale, EXTENSION } from './build';
import { ROOT } from './command';
import { fewerColours } from './fewer-colours';
import { isWanted, README_SHOTS, SHOTS, type Shot, STORE_SHOTS } from './shot-list';
import { takeTiles } from './store-tiles';

const FOLDER = resolve(ROOT, '.cache/shots');
const STORE = resolve(ROOT, 'assets/store/pictures');

async function take(page: Page, { name, scheme, width, height, windowOnly }: Shot, folder: string): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  await page.setViewportSize({ width, height });
  const png = await page.screenshot({ fullPage: !windowOnly });
  writeFileSync(join(folder, `${name}.png`), folder === FOLDER ? png : await smaller(page, png, folder));
}

/** A page of ours may not read pictures, an empty one may. */
async function smaller(page: Page, png: Buffer, folder: string): Promise<Buffer> {
  const empty = await page.context().newPage();
  const small = await fewerColours(empty, png, folder === STORE ? '24-bit' : 'indexed');
  await empty.close();
  return small;
}

async function takeAll(shots: readonly Shot[], folder: string): Promise<void> {
  const stage = await openStage(EXTENSION);
  const scenes = Map.groupBy(shots, ({ state, language }) => `${state} ${language}`);
  for (const [scene, [first, ...others]] of scenes) {
    if (!first) continue;
    const page = await stage.show(first.state, first.language, { hash: first.hash });
    for (const shot of [first, ...others]) await take(page, shot, folder);
    console.log(scene);
  }
  if (folder === STORE) await takeTiles(stage.context, folder);
  await stage.close();
}

async function keepScenes(): Promise<void> {
  const stage = await openStage(EXTENSION);
  const all: Record<string, Awaited<ReturnType<typeof likenessOf>>> = {};
  for (const scene of SCENES) all[sceneName(scene)] = await likenessOf(await showScene(stage, scene));
  keepLikenesses(all);
  await stage.close();
}

// npm run shots [-- WORD … | --readme | --store]: pictures of every page in every state, in .cache/shots; with words, of those alone
// that they fit: "npm run shots -- ready,offline 1440 dark fr". --likenesses keeps what tests/e2e/looks.test.ts compares with.
const { values, positionals } = parseArgs({
  options: { readme: { type: 'boolean' }, store: { type: 'boolean' }, likenesses: { type: 'boolean' } },
  allowPositionals: true,
});
const all = values.store ? STORE_SHOTS : values.readme ? README_SHOTS : SHOTS;
const wanted = all.filter((shot) => isWanted(shot, positionals));
const folder = values.store ? STORE : values.readme ? resolve(ROOT, 'assets/readme') : FOLDER;
await buildIfStale();
mkdirSync(folder, { recursive: true });
if (values.likenesses) await keepScenes();
else {
  await takeAll(wanted, folder);
  console.log(`${wanted.length} pictures in ${folder}`);
}
process.exit(0);
