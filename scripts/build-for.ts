import { run, tool } from './command';

// npm run build, npm run build:firefox: the extension as it ships, in .output/.
const [browser = 'chrome'] = process.argv.slice(2);
process.exit(await run(tool('wxt'), ['build', '-b', browser]));
