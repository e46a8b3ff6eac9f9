/** How much stands under a headline: every summary, those of what leads and of what several tell, or the lead's alone. */
export const DENSITIES = ['full', 'comfortable', 'compact'] as const;
export const TEXT_SIZES = ['small', 'normal', 'large', 'larger'] as const;
export const FACES = ['serif', 'sans'] as const;
export const THEMES = ['system', 'light', 'dark'] as const;

/** What the reader chose of the page's looks. Each is an attribute of the root element, which the style sheets read. */
export type Appearance = {
  readonly theme: (typeof THEMES)[number];
  readonly density: (typeof DENSITIES)[number];
  readonly textSize: (typeof TEXT_SIZES)[number];
  readonly face: (typeof FACES)[number];
};

export const DEFAULT_APPEARANCE: Appearance = {
  theme: 'system',
  density: 'comfortable',
  textSize: 'normal',
  face: 'serif',
};

/** The `data-` attributes of the root element, as `dataset` spells them. */
export const rootData = ({ theme, density, textSize, face }: Appearance) => ({ theme, density, textSize, face });
