import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { keepLikenesses, likenessOf, SCENES, sceneName, showScene } from '@/tests/stage/likeness';
import { openStage } from '@/tests/stage/stage';
import { buildIfStale, EXTENSION } from './build';
import { ROOT } from './command';
import { fewerColours } from './fewer-colours';
import { isWanted, README_SHOTS, SHOTS, type Shot } from './shot-list';

const FOLDER = resolve(ROOT, '.cache/shots');

async function take(page: Page, { name, scheme, width, height, windowOnly }: Shot, folder: string): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  await page.setViewportSize({ width, height });
  const png = await page.screenshot({ fullPage: !windowOnly });
  const small = folder === FOLDER ? png : await fewerColours(await page.context().newPage(), png);
  writeFileSync(join(folder, `${name}.png`), small);
}

async function takeAll(shots: readonly Shot[], folder: string): Promise<void> {
  const stage = await openStage(EXTENSION);
  const scenes = Map.groupBy(shots, ({ state, language }) => `${state} ${language}`);
  for (const [scene, [first, ...others]] of scenes) {
    if (!first) continue;
    const page = await stage.show(first.state, first.language);
    for (const shot of [first, ...others]) await take(page, shot, folder);
    console.log(scene);
  }
  await stage.close();
}

async function keepScenes(): Promise<void> {
  const stage = await openStage(EXTENSION);
  const all: Record<string, Awaited<ReturnType<typeof likenessOf>>> = {};
  for (const scene of SCENES) all[sceneName(scene)] = await likenessOf(await showScene(stage, scene));
  keepLikenesses(all);
  await stage.close();
}

// npm run shots [-- WORD … | --readme]: pictures of every page in every state, in .cache/shots; with words, of those alone
// that they fit: "npm run shots -- ready,offline 1440 dark fr". --likenesses keeps what tests/e2e/looks.test.ts compares with.
const { values, positionals } = parseArgs({
  options: { readme: { type: 'boolean' }, likenesses: { type: 'boolean' } },
  allowPositionals: true,
});
const wanted = values.readme ? README_SHOTS : SHOTS.filter((shot) => isWanted(shot, positionals));
const folder = values.readme ? resolve(ROOT, 'assets/readme') : FOLDER;
await buildIfStale();
mkdirSync(folder, { recursive: true });
if (values.likenesses) await keepScenes();
else {
  await takeAll(wanted, folder);
  console.log(`${wanted.length} pictures in ${folder}`);
}
process.exit(0);
