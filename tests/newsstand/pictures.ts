import { hash } from '@/lib/hash';
import type { Millis } from '@/lib/time';
import { itemsOf } from './documents/item';
import { pictureAddress } from './documents/quirks';
import type { FeedSpec } from './documents/spec';
import { documentPage, type Newsstand } from './page';

const SKIES = [
  ['#f6c28b', '#3f6f8f', '#1f3a44'],
  ['#dfe8ee', '#7d9aa8', '#34505a'],
  ['#f3d9c4', '#b5654a', '#4a2f35'],
  ['#cfe0d2', '#5f8a6b', '#21402f'],
  ['#fbe9b7', '#c98b2b', '#3d3a2a'],
] as const;

/** A landscape of its own for each headline: a sun, two ridges. Three wide by two high, or as wide as high. */
export function landscape(headline: string): string {
  const number = Number.parseInt(hash(headline).slice(0, 8), 36);
  const [sky, far, near] = SKIES[number % SKIES.length] ?? SKIES[0];
  const height = number % 7 === 0 ? 1200 : 800;
  const ridge = (base: number, seed: number) =>
    Array.from({ length: 7 }, (_, x) => `L${x * 200} ${base + ((seed >> (x * 3)) % 8) * 24}`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="${height}" viewBox="0 0 1200 ${height}">
<rect width="1200" height="${height}" fill="${sky}"/><circle cx="${200 + (number % 800)}" cy="230" r="90" fill="#fff8" />
<path d="M0 ${height}${ridge(330, number)}V${height}Z" fill="${far}"/>
<path d="M0 ${height}${ridge(520, number >> 4)}V${height}Z" fill="${near}"/></svg>`;
}

const picturePage = (headline: string) =>
  documentPage(landscape(headline), { contentType: 'image/svg+xml', validators: 'none' });

/** The pictures that the items of these feeds name. */
export const picturePages = (specs: readonly FeedSpec[], now: Millis): Newsstand =>
  Object.fromEntries(
    specs
      .flatMap((spec) => itemsOf(spec, now))
      .map(({ headline }) => [pictureAddress(headline), picturePage(headline)]),
  );
