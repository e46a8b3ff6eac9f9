/** What addons.mozilla.org's linter says of a package. */
export type LintMessage = {
  readonly code: string;
  readonly message: string;
  readonly description: string;
  readonly file?: string;
  readonly line?: number;
};

type Explained = { readonly code: string; readonly file: RegExp; readonly why: string };

/** Warnings that stay, and why; `assets/store/reviewers.md` tells the same to whoever reviews. */
export const EXPLAINED: readonly Explained[] = [
  {
    code: 'KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION',
    file: /^manifest\.json$/,
    why: 'The add-on is for Firefox on desktops (no gecko_android): 140 is the ESR, which knows the key; Android has no new tab to override.',
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: /^paint\.js$/,
    why: 'An import() of a file of this package: the name of the page’s own program is written into the page when it is built.',
  },
];

export const whyFine = ({ code, file = '' }: LintMessage): string | undefined =>
  EXPLAINED.find((known) => known.code === code && known.file.test(file))?.why;
