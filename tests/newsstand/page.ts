import { hash } from '@/lib/hash';
import type { Millis } from '@/lib/time';

/** What stands at one address of the newsstand. Failures are pages too. */
export type Page =
  | {
      readonly kind: 'document';
      readonly body: Uint8Array;
      readonly contentType: string;
      readonly modifiedAt?: Millis;
      /** `honoured` answers 304 to the document's own ETag or date; `suffixed` sends an ETag that never matches again. */
      readonly validators: 'honoured' | 'suffixed' | 'none';
      readonly headers?: Readonly<Record<string, string>>;
      /** Sent in this many pieces, a pause before each. */
      readonly drip?: { readonly pieces: number; readonly pause: Millis };
    }
  | { readonly kind: 'redirect'; readonly to: string; readonly status: 301 | 302 | 307 | 308 }
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
    }
  /** Takes the request and never answers. */
  | { readonly kind: 'hang' }
  /** Cuts the connection without a word. */
  | { readonly kind: 'reset' }
  /** A document whose items never stop, up to a size beyond every limit. */
  | { readonly kind: 'endless'; readonly head: string; readonly item: string; readonly totalBytes: number };

export type DocumentPage = Extract<Page, { kind: 'document' }>;

/** Pages by their real address (`https://…`); a request over plain HTTP finds the same page. */
export type Newsstand = Readonly<Record<string, Page>>;

type DocumentOptions = Partial<Omit<DocumentPage, 'kind' | 'body'>>;

export function documentPage(body: string | Uint8Array, options: DocumentOptions = {}): DocumentPage {
  return {
    kind: 'document',
    body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
    contentType: 'application/rss+xml; charset=utf-8',
    validators: 'honoured',
    ...options,
  };
}

export const redirectPage = (to: string, status: 301 | 302 | 307 | 308 = 302): Page => ({
  kind: 'redirect',
  to,
  status,
});

export const statusPage = (status: number, headers: Readonly<Record<string, string>> = {}, body?: string): Page => ({
  kind: 'status',
  status,
  headers,
  ...(body !== undefined && { body }),
});

/** The document cut inside, with a length that is true of what is left. */
export const cutInHalf = (page: DocumentPage): DocumentPage => ({
  ...page,
  body: page.body.slice(0, Math.floor(page.body.length / 2)),
});

export const etagOf = (page: DocumentPage): string => `"${hash(new TextDecoder('latin1').decode(page.body))}"`;
