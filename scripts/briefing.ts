import { buildIfStale } from './build';
import { playHeadless } from './headless';
import { chooseSource } from './source';

// npm run briefing [-- --newsstand [FOLDER [--fresh]]]: today's briefing as text on stdout; everything else goes to stderr.
await buildIfStale();
const source = await chooseSource(process.argv.slice(2));
const code = await playHeadless({ source });
await source.close();
process.exit(code);
