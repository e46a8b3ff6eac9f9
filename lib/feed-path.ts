const FEED = /^#feed\/(.+)$/;

/** The page on which a feed's details stand. */
export const feedPath = (feedId: string): string => `/options.html#${feedAnchor(feedId)}`;

/** The id of a feed's row, and what stands behind `#` in the address that leads there. */
export const feedAnchor = (feedId: string): string => `feed/${feedId}`;

/** The feed that such an address names. */
export const feedInPath = (hash: string): string | undefined => FEED.exec(hash)?.[1];
