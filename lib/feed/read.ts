import { decodeDocument } from '@/lib/feed/decode';
import { discoverFeeds } from '@/lib/feed/discover';
import { MAX_DOCUMENT_BYTES } from '@/lib/feed/limits';
import { mendFeed } from '@/lib/feed/mend';
import type { Note } from '@/lib/feed/notes';
import { parse } from '@/lib/feed/parse';
import type { ReadContext, ReadOutcome } from '@/lib/feed/types';

/** Reads a feed of any format from the bytes of an answer. Never throws: what is no feed says why. */
export function readFeed(body: Uint8Array, { url, contentType }: ReadContext): ReadOutcome {
  const capped = body.length > MAX_DOCUMENT_BYTES;
  const { text, notes } = decodeDocument(capped ? body.subarray(0, MAX_DOCUMENT_BYTES) : body, contentType);
  const parsed = parse(text, url);
  if (parsed.kind === 'not-a-feed') {
    return {
      kind: 'not-a-feed',
      reason: parsed.reason,
      discovered: parsed.reason === 'html' ? discoverFeeds(text, url) : [],
    };
  }
  const { feed, mended } = mendFeed(parsed.feed);
  const all = new Set<Note>([...notes, ...parsed.notes]);
  if (capped) all.add('document-capped');
  if (mended) all.add('mojibake-repaired');
  return { kind: 'feed', feed, complete: parsed.complete, notes: [...all] };
}
