import type { WarningColour } from '@/lib/weather/types';

/** Each colour has a shape of its own, so that it needs no colour to be told from the others. */
const SHAPES: Record<WarningColour, string> = {
  yellow: 'M16 2 31 29H1Z',
  orange: 'M16 1 31 16 16 31 1 16Z',
  red: 'M10 1H22L31 10V22L22 31H10L1 22V10Z',
  grey: 'M16 1a15 15 0 1 1 0 30a15 15 0 1 1 0-30Z',
};
/** The exclamation mark, cut out of the shape. */
const MARK = 'M14.5 9h3l-.5 10h-2ZM16 21.2a1.9 1.9 0 1 1 0 3.8a1.9 1.9 0 1 1 0-3.8Z';

export function WarningSign({ colour }: { readonly colour: WarningColour }) {
  return (
    <svg class="sign" viewBox="0 0 32 32" aria-hidden="true" data-shape={colour}>
      <path d={`${SHAPES[colour]}${MARK}`} fill="currentColor" fill-rule="evenodd" />
    </svg>
  );
}
