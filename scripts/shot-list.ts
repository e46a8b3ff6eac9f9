import { LANGUAGES, type Language } from '@/lib/i18n';
import { STATE_NAMES, STATES, type StateName } from '@/tests/stage/states';

/** One picture of one page. */
export type Shot = {
  readonly name: string;
  readonly state: StateName;
  readonly language: Language;
  readonly scheme: (typeof SCHEMES)[number];
  readonly width: number;
  readonly height: number;
  /** Another place in the page than the state's. */
  readonly hash?: string;
  /** Only what fits the window, not the whole page. */
  readonly windowOnly?: boolean;
};

export const SCHEMES = ['light', 'dark'] as const;

/** Of a window; a popup is as wide as it wants to be, and a side panel is narrow. */
const WIDTHS = {
  newtab: [360, 768, 1440, 2560],
  options: [360, 768, 1440, 2560],
  popup: [360, 400],
  sidepanel: [320, 480],
} as const;

const HEIGHTS: Readonly<Record<number, number>> = { 320: 900, 360: 740, 400: 600, 480: 900, 768: 1024, 2560: 1440 };

function shot(state: StateName, width: number, rest: Partial<Shot> = {}): Shot {
  const { language = 'en', scheme = 'light' } = rest;
  const name = [state, width, scheme, language].join('-');
  // A popup is never longer than its window: its foot stands at the end of that.
  const windowOnly = STATES[state].page === 'popup';
  return { name, state, language, scheme, width, height: HEIGHTS[width] ?? 900, windowOnly, ...rest };
}

/** Every state × language × width × theme; those of one state and language follow each other, and share a page. */
export const SHOTS: readonly Shot[] = STATE_NAMES.flatMap((state) =>
  LANGUAGES.flatMap((language) =>
    WIDTHS[STATES[state].page].flatMap((width) => SCHEMES.map((scheme) => shot(state, width, { language, scheme }))),
  ),
);

/** The pictures that the README shows. */
export const README_SHOTS: readonly Shot[] = [
  shot('ready', 1440, { name: 'new-tab', height: 1100, windowOnly: true }),
  shot('ready', 1440, { name: 'new-tab-dark', scheme: 'dark', height: 1100, windowOnly: true }),
  shot('popup', 400, { name: 'popup', windowOnly: true }),
];

const STORE_SCENES = [
  { state: 'ready' },
  { state: 'warnings' },
  { state: 'menus' },
  { state: 'search', hash: '#search?q=canada' },
  { state: 'ready', scheme: 'dark' },
] as const;

/** The pictures of a listing, in the order in which a store shows them: Chrome takes five, of this size. */
export const STORE_SHOTS: readonly Shot[] = LANGUAGES.flatMap((language) =>
  STORE_SCENES.map(({ state, ...rest }, at) =>
    shot(state, 1280, { ...rest, language, name: `shot-${at + 1}-${language}`, height: 800, windowOnly: true }),
  ),
);

/** Whether every word is the shot's state, width, theme or language, or one of several with commas between them. */
export function isWanted({ state, width, scheme, language }: Shot, words: readonly string[]): boolean {
  const own: readonly string[] = [state, STATES[state].page, String(width), scheme, language];
  return words.every((word) => word.split(',').some((one) => own.includes(one)));
}
