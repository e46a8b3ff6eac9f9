import { isPixel } from '@/lib/feed/pixels';
import { mustBeConfirmed } from '@/lib/private-address';

/**
 * Publishers whose feeds name a stamp of a picture that lies in other widths beside it.
 * BBC: 240 px in its feeds, 800 among the widths of its pages (`/ace/standard/…/`, November 2026).
 */
const LARGER = [{ stamp: /^(https:\/\/ichef\.bbci\.co\.uk\/ace\/standard\/)240\//, page: '$1800/' }] as const;

const enlarged = (address: string): string =>
  LARGER.reduce((found, { stamp, page }) => found.replace(stamp, page), address);

/**
 * The address a page may load an entry's picture from: encrypted, public, and no counter of readers. Where it was published
 * without encryption the same host is asked with it, as browsers do by themselves (https://w3c.github.io/webappsec-mixed-content/).
 */
export function pictureOf(image: string | undefined): string | undefined {
  if (image === undefined || !URL.canParse(image)) return undefined;
  const { protocol, username, password } = new URL(image);
  if (!/^https?:$/.test(protocol) || username !== '' || password !== '') return undefined;
  const address = image.replace(/^http:/i, 'https:');
  return mustBeConfirmed(address) || isPixel(address) ? undefined : enlarged(address);
}
