import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { ROOT, tool } from './command';
import { type LintMessage, whyFine } from './firefox-warnings';

type Report = Readonly<Record<'errors' | 'warnings' | 'notices', readonly LintMessage[]>>;

/** What the linter of addons.mozilla.org says of a package, or of the folder of one. It exits with 1 on errors, so its words count. */
function lint(path: string): Promise<Report> {
  const args = ['--output', 'json', '--log-level', 'fatal', path];
  return new Promise((done, fail) => {
    execFile(
      tool('addons-linter'),
      args,
      { maxBuffer: 64 << 20, shell: process.platform === 'win32' },
      (_, said, trouble) => {
        if (said.startsWith('{')) done(JSON.parse(said));
        else fail(new Error(`addons-linter did not run: ${trouble || said}`));
      },
    );
  });
}

const inOneLine = ({ code, message, file = '', line }: LintMessage): string =>
  `${code} ${[file, line].filter(Boolean).join(':')} ${message}`;

// npm run lint:firefox [-- PACKAGE]: what addons.mozilla.org would say. No errors, and no warning without a known reason.
const [path = '.output/firefox-mv3'] = process.argv.slice(2);
const { errors, warnings, notices } = await lint(resolve(ROOT, path));
const bad = [...errors, ...warnings.filter((warning) => !whyFine(warning))];
for (const warning of warnings.filter(whyFine)) console.log(`– ${inOneLine(warning)}\n  ${whyFine(warning)}`);
for (const message of bad) console.log(`✗ ${inOneLine(message)}\n  ${message.description}`);
console.log(
  `${path}: ${errors.length} errors, ${warnings.length} warnings (${bad.length - errors.length} unexplained), ${notices.length} notices`,
);
process.exit(bad.length > 0 ? 1 : 0);
