import type { Outcome } from '@/lib/briefing/types';
import { decode } from '@/lib/feed/decode';
import { announcedFeeds } from '@/lib/feed/discover';
import { readFeed } from '@/lib/feed/read';
import type { ParsedFeed } from '@/lib/feed/types';
import type { Answer, Fetched, Instead } from '@/lib/jobs/attempt';
import type { Millis } from '@/lib/time';

/** A body that ends before its root element does may bring entries, but its validators would hide the rest for ever. */
export function readAnswer(fetched: Fetched, now: Millis): Answer {
  const { contentType, body, validators, bodyHash, ...answer } = fetched;
  const { url } = answer;
  const read = readFeed(body, { url, contentType, now });
  const hasValidators = validators.etag !== undefined || validators.lastModified !== undefined;
  if (read.kind === 'not-a-feed') {
    const instead = insteadOf(read.reason, { body, contentType, url });
    return { ...answer, outcome: 'not-a-feed', isSpoilt: hasValidators, instead };
  }
  const { feed: parsed, notes } = read;
  const complete = read.complete && !PARTIAL.has(answer.status);
  return {
    ...answer,
    outcome: outcomeOf(parsed, complete),
    ...(complete && { validators, bodyHash }),
    isSpoilt: !complete && hasValidators,
    parsed,
    notes,
  };
}

type Sent = { readonly body: Uint8Array; readonly contentType: string | undefined; readonly url: string };

/** A page may leave out all that tells it from other markup; then its type does. */
function insteadOf(reason: string, { body, contentType, url }: Sent): Instead {
  const isPage = reason === 'html' || (reason !== 'empty' && /\bx?html\b/i.test(contentType ?? ''));
  return isPage ? { reason: 'html', feeds: announcedFeeds(decode(body, contentType), url) } : { reason, feeds: [] };
}

/** Not asked for (Range, A-IM), and not all that there is: 206 is a piece of the document, 226 what is new in it. */
const PARTIAL: ReadonlySet<number> = new Set([206, 226]);

function outcomeOf({ items }: ParsedFeed, complete: boolean): Outcome {
  if (!complete) return 'cut-off';
  if (items.length === 0) return 'empty';
  return items.some((item) => item.url !== undefined) ? 'ok' : 'no-links';
}
