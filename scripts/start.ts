import { resolve } from 'node:path';
import { launchWithExtension } from './browser';
import { buildIfStale, EXTENSION } from './build';
import { ROOT } from './command';
import { playHeadless } from './headless';
import { chooseSource, type Source } from './source';

/** A window needs a screen: on Linux an X or Wayland session says where it is. */
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** Opens a window on a new tab and stays until it is closed. */
async function playInWindow({ profileDir, hostRules }: Source): Promise<number> {
  const { context } = await launchWithExtension({ extensionDir: EXTENSION, profileDir, headless: false, hostRules });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto('chrome://newtab/');
  console.error('The briefing is open on a new tab. Close the window, or press Ctrl+C, to end.');
  await new Promise<void>((done) => context.once('close', () => done()));
  return 0;
}

// npm start [-- --newsstand [FOLDER [--fresh]]]: the extension in a browser; without a screen, the briefing as text and a picture.
await buildIfStale();
const source = await chooseSource(process.argv.slice(2));
const code = hasDisplay
  ? await playInWindow(source)
  : await playHeadless({ source, picture: resolve(ROOT, 'briefing.png') });
await source.close();
process.exit(code);
