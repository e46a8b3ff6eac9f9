/** The prefix of what only we understand in an outline: a section's id and emoji, and that a feed is paused. */
export const OPML_PREFIX = 'briefing';
export const OPML_NAMESPACE = 'urn:morning-briefing:opml';
