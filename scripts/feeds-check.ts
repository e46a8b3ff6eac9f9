import { reportAsText, reportFeeds } from './feed-report';

/** Some publishers refuse programs; the extension asks as the browser it lives in, so the check does too. */
const USER_AGENT =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

const asBrowser: typeof fetch = (input, init) => {
  const headers = new Headers(init?.headers);
  headers.set('User-Agent', USER_AGENT);
  return fetch(input, { ...init, headers });
};

// npm run feeds:check: is every feed that ships still there?
const now = Date.now();
const reports = await reportFeeds({
  now,
  fetch: asBrowser,
  onReport: ({ title, state }) => console.error(`${state.padEnd(12)} ${title}`),
});
console.log(`\n${reportAsText(reports, now)}`);
process.exit(reports.every(({ state }) => state === 'ok') ? 0 : 1);
