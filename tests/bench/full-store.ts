import type { Entry } from '@/lib/feed/types';
import { MINUTE } from '@/lib/time';
import { headlines } from './compile';
import { article } from './prose';
import { randomFrom } from './random';

const FEEDS = 80;
const MONTH_MINUTES = 43_200;
const ARTICLE_CHARS = 3500;

/** Every lead ends in it, so that no two are alike by what they say besides. */
const FURNITURE =
  'This is what is known so far, and more will be told here as soon as it can be confirmed by those who were there. Read all about it, as on every day, in the paper that you know.';

/** Entries of a month of eighty feeds: headlines as of real days, told again in the lead, and for every sixth the article. */
export function fullStore(count: number, now: number): Entry[] {
  const random = randomFrom(1);
  return headlines(count).all.map((title, index): Entry => {
    const [feedId, identity] = [`feed-${index % FEEDS}`, `https://news.example/story/${index}`];
    const at = now - random.below(MONTH_MINUTES) * MINUTE;
    return {
      id: `${feedId}/${identity}`,
      feedId,
      identity,
      revision: 1,
      contentHash: `${index}`,
      title,
      url: identity,
      summary: `${title}. ${FURNITURE}`,
      ...(index % 6 === 0 && { text: article(random, ARTICLE_CHARS, 'english') }),
      authors: [],
      categories: [],
      at,
      firstSeenAt: at,
    };
  });
}
