import { article } from '../prose';
import { randomFrom } from '../random';

const ITEMS = 500;
const BYTES = 2 * 1024 * 1024;
const FURNITURE_CHARS = 400;

/** An RSS document of 2 MB with 500 items, each with its whole article. */
export function bigFeed(now: number): string {
  const random = randomFrom(7);
  const items = Array.from({ length: ITEMS }, (_, index) => {
    const text = article(random, BYTES / ITEMS - FURNITURE_CHARS, 'english');
    const at = new Date(now - index * 60_000).toUTCString();
    return `<item><title>${text.slice(0, 60)} ${index}</title><link>https://big.example/story/${index}</link><guid>big-${index}</guid><pubDate>${at}</pubDate><description><![CDATA[<p>${text}</p>]]></description></item>`;
  });
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Big</title><link>https://big.example/</link>${items.join('\n')}</channel></rss>`;
}
