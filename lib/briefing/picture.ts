import { isPixel } from '@/lib/feed/pixels';
import { mustBeConfirmed } from '@/lib/private-address';

/**
 * The address a page may load an entry's picture from: encrypted, public, and no counter of readers. Where it was published
 * without encryption the same host is asked with it, as browsers do by themselves (https://w3c.github.io/webappsec-mixed-content/).
 */
export function pictureOf(image: string | undefined): string | undefined {
  if (image === undefined || !URL.canParse(image)) return undefined;
  const { protocol, username, password } = new URL(image);
  if (!/^https?:$/.test(protocol) || username !== '' || password !== '') return undefined;
  const address = image.replace(/^http:/i, 'https:');
  return mustBeConfirmed(address) || isPixel(address) ? undefined : address;
}
