import { resolve } from '@/lib/feed/url';

/** `feed:https://…` and `feed://…` are old schemes of feeds; `view-source:` is what the browser writes before one. */
const OLD_SCHEME = /^(?:feed:(?=https?:)|view-source:)/i;
const HAS_SCHEME = /^[a-z][a-z\d+.-]*:(?!\d)/i;
/** A host with a dot, an address in numbers, or this machine. */
const IS_HOST = /^(?:[^\s/?#@]+\.[^\s/?#@.]+|localhost|\[[\da-f:.]+\])(?::\d+)?(?:[/?#]|$)/i;

/** The address that somebody typed or pasted, with https where no scheme was written; undefined for what is none. */
export function typedAddress(text: string): string | undefined {
  const written = text
    .trim()
    .replace(/^<|>$/g, '')
    .replace(OLD_SCHEME, '')
    .replace(/^feed:\/\//i, 'https://');
  if (HAS_SCHEME.test(written)) return resolve(written);
  return IS_HOST.test(written) ? resolve(`https://${written}`) : undefined;
}
