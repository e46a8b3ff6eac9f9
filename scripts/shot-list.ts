import type { Language } from '@/lib/i18n';

/** One picture of one page. `name` begins with the page. */
export type Shot = {
  readonly name: string;
  readonly page: 'newtab' | 'popup' | 'options';
  readonly language: Language;
  readonly scheme: 'light' | 'dark';
  readonly width: number;
  readonly height: number;
  /** What the reader sees it in; `normal` with everything on and the greeting closed. */
  readonly state: 'normal' | 'greeting' | 'offline' | 'few' | 'open';
  /** Only what fits the window, not the whole page. */
  readonly windowOnly?: boolean;
};

const HEIGHTS = { 360: 740, 400: 600, 768: 1024, 1440: 900, 2560: 1440 } as const;
type Width = keyof typeof HEIGHTS;

function shot(page: Shot['page'], width: Width, rest: Partial<Shot> = {}): Shot {
  const { language = 'en', scheme = 'light', state = 'normal' } = rest;
  const words = [page, width, scheme, language === 'en' ? '' : language, state === 'normal' ? '' : state];
  const name = words.filter(Boolean).join('-');
  return { name, page, language, scheme, state, width, height: HEIGHTS[width], ...rest };
}

const PAGE_WIDTHS = [360, 768, 1440, 2560] as const;
const SCHEMES = ['light', 'dark'] as const;

const both = (page: Shot['page'], widths: readonly Width[]): readonly Shot[] =>
  SCHEMES.flatMap((scheme) => widths.map((width) => shot(page, width, { scheme })));

/** Every picture that a look over the pages wants; English first, because French asks for other feeds. */
export const SHOTS: readonly Shot[] = [
  ...PAGE_WIDTHS.map((width) => shot('newtab', width, { state: 'greeting' })),
  ...both('newtab', PAGE_WIDTHS),
  shot('newtab', 1440, { state: 'offline' }),
  shot('newtab', 1440, { state: 'few' }),
  shot('newtab', 2560, { state: 'few' }),
  ...both('popup', [400]),
  ...both('options', PAGE_WIDTHS),
  shot('options', 1440, { state: 'open' }),
  shot('newtab', 360, { language: 'fr' }),
  shot('newtab', 1440, { language: 'fr' }),
  shot('popup', 400, { language: 'fr' }),
  shot('options', 1440, { language: 'fr' }),
];

/** The pictures that the README shows. */
export const README_SHOTS: readonly Shot[] = [
  shot('newtab', 1440, { name: 'new-tab', height: 1100, windowOnly: true }),
  shot('newtab', 1440, { name: 'new-tab-dark', scheme: 'dark', height: 1100, windowOnly: true }),
  shot('popup', 400, { name: 'popup', windowOnly: true }),
];
