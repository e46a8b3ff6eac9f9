import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { differences, keptLikenesses, likenessOf, SCENES, sceneName, showScene } from '../stage/likeness';
import { openStage, type Stage } from '../stage/stage';
import { EXTENSION } from './harness';

const KEPT = keptLikenesses();

let stage: Stage;

beforeAll(async () => {
  stage = await openStage(EXTENSION);
});

afterAll(() => stage?.close());

async function differencesOn(page: Page, name: string): Promise<readonly string[]> {
  const kept = KEPT[name];
  if (!kept) throw new Error(`There is no likeness of ${name}: npm run shots -- --likenesses`);
  return differences(kept, await likenessOf(page));
}

test.each(SCENES.map((scene) => [sceneName(scene), scene] as const))(
  '%s looks as it was kept (npm run shots -- --likenesses keeps it anew)',
  async (name, scene) => {
    expect(await differencesOn(await showScene(stage, scene), name)).toEqual([]);
  },
);

const [FRONT] = SCENES;

const restyle = (page: Page, rules: string) =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, rules);

test('another font is no difference, another layout, colour or missing piece is one', async () => {
  if (!FRONT) throw new Error('No scene');
  const page = await showScene(stage, FRONT);
  const name = sceneName(FRONT);
  await restyle(
    page,
    ':root { --serif: "DejaVu Serif", serif !important; --sans: "DejaVu Sans", sans-serif !important; }',
  );
  expect(await differencesOn(page, name)).toEqual([]);
  for (const rules of [
    '.edition { display: block !important; }',
    ':root { --paper: gray !important; }',
    '.section-index { display: none; }',
    '.slot-second { grid-column: span 4 !important; }',
  ]) {
    await restyle(page, rules);
    expect(await differencesOn(page, name)).not.toEqual([]);
  }
});
