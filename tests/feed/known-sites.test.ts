import { expect, test } from 'vitest';
import { feedOfPage, KNOWN_SITES } from '@/lib/feed/known-sites';

const CHANNEL = 'UCBR8-60-B28hp2BmDPdntcQ';

const PAGES: readonly (readonly [page: string, feed: string | undefined])[] = [
  ['https://harbour.blogspot.com/2026/11/ferries.html', 'https://harbour.blogspot.com/feeds/posts/default'],
  ['https://harbour.blogspot.co.uk/', 'https://harbour.blogspot.co.uk/feeds/posts/default'],
  ['https://bsky.app/profile/harbour.example', 'https://bsky.app/profile/harbour.example/rss'],
  ['https://bsky.app/profile/harbour.example/post/1', undefined],
  ['https://github.com/wxt-dev/wxt', 'https://github.com/wxt-dev/wxt/releases.atom'],
  ['https://github.com/wxt-dev/wxt/issues/1', 'https://github.com/wxt-dev/wxt/releases.atom'],
  ['https://github.com/wxt-dev/wxt/commits/main/', 'https://github.com/wxt-dev/wxt/commits/main.atom'],
  ['https://github.com/wxt-dev/wxt/commits', 'https://github.com/wxt-dev/wxt/commits.atom'],
  ['https://github.com/wxt-dev/wxt/tags', 'https://github.com/wxt-dev/wxt/tags.atom'],
  ['https://github.com/wxt-dev', 'https://github.com/wxt-dev.atom'],
  ['https://github.com/wxt-dev/wxt/releases.atom', undefined],
  ['https://github.com/trending', undefined],
  ['https://github.com/', undefined],
  ['https://medium.com/@harbour', 'https://medium.com/feed/@harbour'],
  ['https://medium.com/better-programming/ferries-1234', 'https://medium.com/feed/better-programming'],
  ['https://harbour.medium.com/ferries-1234', 'https://harbour.medium.com/feed'],
  ['https://medium.com/tag/ferries', undefined],
  ['https://www.reddit.com/r/ottawa/', 'https://www.reddit.com/r/ottawa/.rss'],
  ['https://old.reddit.com/r/ottawa/comments/1/x/', 'https://www.reddit.com/r/ottawa/.rss'],
  ['https://reddit.com/u/harbour', 'https://www.reddit.com/user/harbour/.rss'],
  ['https://www.reddit.com/r/ottawa/.rss', undefined],
  ['https://stackoverflow.com/questions/tagged/rss', 'https://stackoverflow.com/feeds/tag/rss'],
  ['https://harbour.substack.com/p/ferries', 'https://harbour.substack.com/feed'],
  ['https://substack.com/@harbour', undefined],
  ['https://harbour.tumblr.com/', 'https://harbour.tumblr.com/rss'],
  ['https://www.tumblr.com/harbour/1234', 'https://harbour.tumblr.com/rss'],
  ['https://www.tumblr.com/blog/harbour', 'https://harbour.tumblr.com/rss'],
  ['https://www.tumblr.com/explore/today', undefined],
  ['https://harbour.wordpress.com/2026/11/', 'https://harbour.wordpress.com/feed/'],
  ['https://harbour.wordpress.com/category/ferries/feed/', undefined],
  ['https://wordpress.com/', undefined],
  [
    `https://www.youtube.com/channel/${CHANNEL}/videos`,
    `https://www.youtube.com/feeds/videos.xml?channel_id=${CHANNEL}`,
  ],
  ['https://m.youtube.com/playlist?list=PLx_1-2', 'https://www.youtube.com/feeds/videos.xml?playlist_id=PLx_1-2'],
  ['https://www.youtube.com/@harbour', undefined],
  ['https://www.youtube.com/watch?v=1', undefined],
  ['https://mastodon.social/@harbour', 'https://mastodon.social/@harbour.rss'],
  ['https://mastodon.social/@harbour/1234', undefined],
  ['https://mastodon.social/@harbour.rss', undefined],
  ['https://www.tiktok.com/@harbour', undefined],
  ['https://notgithub.com/wxt-dev/wxt', undefined],
  ['https://github.com.example/wxt-dev/wxt', undefined],
  ['https://harbour.example/', undefined],
];

test.each(PAGES)('%s has %s', (page, feed) => expect(feedOfPage(page)).toBe(feed));

test('the table is in order, but for the guess that any server may be', () => {
  const names = Object.keys(KNOWN_SITES);
  expect(names).toEqual([...names.slice(0, -1).toSorted(), 'mastodon']);
});

test('what it gives is taken for a feed, not for a page of the same site', () => {
  for (const feed of PAGES.flatMap(([, found]) => found ?? [])) {
    const again = feedOfPage(feed);
    expect(again === undefined || again === feed, `${feed} → ${again}`).toBe(true);
  }
});
