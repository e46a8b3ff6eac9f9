/** How much stands under a headline: every summary, those of what leads and of what several tell, or the lead's alone. */
export const DENSITIES = ['full', 'comfortable', 'compact'] as const;
export const TEXT_SIZES = ['small', 'normal', 'large', 'larger'] as const;
export const FACES = ['serif', 'sans'] as const;
export const THEMES = ['system', 'light', 'dark'] as const;
/** Whose pictures are loaded from their publishers: nobody's, those of the stories that open a section, or everybody's. */
export const PICTURES = ['off', 'leads', 'all'] as const;
export type Pictures = (typeof PICTURES)[number];

/** What the reader chose of the page's looks. All but the pictures are attributes of the root element, which the style sheets read. */
export type Appearance = {
  readonly theme: (typeof THEMES)[number];
  readonly density: (typeof DENSITIES)[number];
  readonly textSize: (typeof TEXT_SIZES)[number];
  readonly face: (typeof FACES)[number];
  readonly pictures: Pictures;
};

export const DEFAULT_APPEARANCE: Appearance = {
  theme: 'system',
  density: 'comfortable',
  textSize: 'normal',
  face: 'serif',
  pictures: 'off',
};

/** The `data-` attributes of the root element, as `dataset` spells them. */
export const rootData = ({ theme, density, textSize, face }: Appearance) => ({ theme, density, textSize, face });
