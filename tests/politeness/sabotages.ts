/** A mistake that somebody could make: a change to one file of the product, and the rules of which one must turn red. */
export type Sabotage = {
  readonly name: string;
  readonly file: string;
  readonly find: string;
  readonly replace: string;
  readonly breaks: readonly string[];
};

const FETCH = 'lib/net/fetch-feed.ts';
const HEADERS = 'lib/net/headers.ts';
const NEXT = 'lib/net/next-poll.ts';
const AFTER = 'lib/jobs/feed-after.ts';
const POLL = 'lib/jobs/poll-due.ts';
const RECORD = 'lib/store/record-poll.ts';
const FEEDS = 'lib/store/feeds.ts';
const ATTEMPT = 'lib/jobs/attempt-feed.ts';

export const SABOTAGES: readonly Sabotage[] = [
  {
    name: 'drop the quotes of an ETag',
    file: FETCH,
    find: "headers.set('If-None-Match', etag)",
    replace: "headers.set('If-None-Match', etag.replaceAll('\"', ''))",
    breaks: ['P02'],
  },
  {
    name: 'make weak tags strong',
    file: FETCH,
    find: "headers.set('If-None-Match', etag)",
    replace: "headers.set('If-None-Match', etag.replace('W/', ''))",
    breaks: ['P02'],
  },
  {
    name: 'write dates in our own way',
    file: FETCH,
    find: "headers.set('If-Modified-Since', lastModified)",
    replace: "headers.set('If-Modified-Since', new Date(lastModified).toString())",
    breaks: ['P03'],
  },
  {
    name: 'send the date only without a tag',
    file: FETCH,
    find: 'if (lastModified !== undefined)',
    replace: 'if (lastModified !== undefined && etag === undefined)',
    breaks: ['P04'],
  },
  {
    name: 'never update validators on an unchanged body',
    file: ATTEMPT,
    find: "outcome: 'not-modified', validators, bodyHash",
    replace: "outcome: 'not-modified', bodyHash",
    breaks: ['P05'],
  },
  {
    name: 'keep validators that the server dropped',
    file: AFTER,
    find: 'attempt.validators ?? feed',
    replace:
      '{ etag: attempt.validators?.etag ?? feed.etag, lastModified: attempt.validators?.lastModified ?? feed.lastModified }',
    breaks: ['P05'],
  },
  {
    name: 'ignore what a 304 offers',
    file: FETCH,
    find: 'validators: { ...validators, ...validatorsOf(headers) }',
    replace: 'validators',
    breaks: ['P06'],
  },
  {
    name: 'forget validators at every 304',
    file: FETCH,
    find: 'validators: { ...validators, ...validatorsOf(headers) }',
    replace: 'validators: {}',
    breaks: ['P01'],
  },
  {
    name: 'save validators first, entries afterwards',
    file: RECORD,
    find: 'export function recordPoll({ feed, hold, poll, entriesFor }: PollRecord): Promise<number> {',
    replace:
      'export async function recordPoll({ feed, hold, poll, entriesFor }: PollRecord): Promise<number> {\nawait db.feeds.put(feed);',
    breaks: ['P07'],
  },
  {
    name: 'ask every five minutes',
    file: NEXT,
    find: 'BASE_INTERVAL: Millis = HOUR',
    replace: 'BASE_INTERVAL: Millis = 5 * MINUTE',
    breaks: ['P08'],
  },
  {
    name: 'cut slow servers off and ask them again',
    file: FEEDS,
    find: "nextPollAt: now + HOUR,\n    nextBecause: { code: 'interrupted'",
    replace: "nextPollAt: now,\n    nextBecause: { code: 'interrupted'",
    breaks: ['P08'],
  },
  {
    name: 'ask feeds without validators as often as others',
    file: NEXT,
    find: 'isBare(result) ? DAY : 0',
    replace: '0',
    breaks: ['P08'],
  },
  { name: 'ignore max-age', file: HEADERS, find: 'Number(maxAge ?? 0)', replace: '0', breaks: ['P09'] },
  { name: 'ignore Expires', file: HEADERS, find: 'expiresAt - now', replace: '0', breaks: ['P09'] },
  {
    name: 'forget ttl on 304',
    file: AFTER,
    find: '...(parsed ? saidBy(parsed, feed) : rememberedOf(feed))',
    replace: '...saidBy(parsed ?? {}, feed)',
    breaks: ['P09'],
  },
  {
    name: 'wait a year if told so',
    file: NEXT,
    find: 'MAX_INTERVAL: Millis = DAY',
    replace: 'MAX_INTERVAL: Millis = 365 * DAY',
    breaks: ['P09'],
  },
  { name: 'obey s-maxage', file: HEADERS, find: '(?:^|[\\s,])max-age', replace: 'max-?age', breaks: ['P10'] },
  {
    name: 'plan polls in quiet hours',
    file: 'lib/quiet-hours.ts',
    find: 'return skipHours.includes(time.getUTCHours()) ||',
    replace: 'return false &&',
    breaks: ['P11'],
  },
  {
    name: 'forget quiet hours in sleep',
    file: FEEDS,
    find: ' && !isLeftAlone(feed, now)',
    replace: '',
    breaks: ['P11'],
  },
  {
    name: 'ask for whole bodies twice a day after a failure',
    file: NEXT,
    find: 'failureCount === 0 || wasRead === true',
    replace: 'failureCount === 0',
    breaks: ['P08'],
  },
  {
    name: 'ignore Retry-After',
    file: HEADERS,
    find: "headers.get('Retry-After')?.trim()",
    replace: "headers.get('Retry-Never')?.trim()",
    breaks: ['P12'],
  },
  {
    name: 'ignore a date-form Retry-After',
    file: HEADERS,
    find: '(httpDate(value) ?? 0)',
    replace: '0',
    breaks: ['P12'],
  },
  {
    name: 'hold one feed, not its host',
    file: RECORD,
    find: 'if (hold) await',
    replace: 'if (false) await',
    breaks: ['P13'],
  },
  {
    name: 'hold a whole home for one of its servers',
    file: 'lib/jobs/record-attempt.ts',
    find: ' || isPrivateAddress(url)',
    replace: '',
    breaks: ['P13'],
  },
  { name: 'no backoff', file: NEXT, find: '2 ** (failureCount - 1)', replace: '1', breaks: ['P14'] },
  {
    name: 'ask again what is gone',
    file: NEXT,
    find: "if (outcome === 'gone') return { at: NEVER, why: { code: 'gone' } };",
    replace: '',
    breaks: ['P15'],
  },
  {
    name: 'be stubborn about 404',
    file: NEXT,
    find: 'failureCount >= 3 && LASTING.includes(status)',
    replace: 'false',
    breaks: ['P16'],
  },
  {
    name: 'believe the first redirect',
    file: 'lib/net/moving.ts',
    find: 'DAYS_TO_MOVE = 7',
    replace: 'DAYS_TO_MOVE = 1',
    breaks: ['P17'],
  },
  {
    name: 'believe any redirect that leads to a feed',
    file: ATTEMPT,
    find: 'parsed.title === feed.title',
    replace: 'true',
    breaks: ['P17'],
  },
  {
    name: 'send cookies',
    file: FETCH,
    find: "credentials: 'omit'",
    replace: "credentials: 'include'",
    breaks: ['P18'],
  },
  {
    name: 'add a query',
    file: FETCH,
    find: 'await fetch(asked.url,',
    replace: "await fetch(asked.url + '?t=' + now,",
    breaks: ['P18'],
  },
  {
    name: 'ask for anything',
    file: FETCH,
    find: 'new Headers({ Accept: accept })',
    replace: 'new Headers()',
    breaks: ['P19'],
  },
  {
    name: 'never say who asks',
    file: FETCH,
    find: 'if (userAgent !== undefined)',
    replace: 'if (false)',
    breaks: ['P20'],
  },
  {
    name: 'say who asks without being told to',
    file: 'lib/jobs/here.ts',
    find: 'identify ? USER_AGENT : undefined',
    replace: 'USER_AGENT',
    breaks: ['P20'],
  },
  {
    name: 'two at a time a host',
    file: POLL,
    find: 'byHost(mixed(due, now))',
    replace: 'mixed(due, now).map((feed) => [feed])',
    breaks: ['P21'],
  },
  {
    name: 'no pause between requests',
    file: POLL,
    find: 'if (wasAsked) await pause(HOST_PAUSE);',
    replace: '',
    breaks: ['P21'],
  },
  {
    name: 'eight lanes',
    file: POLL,
    find: '[quickFirst(), quickFirst(), ',
    replace: '[quickFirst(), quickFirst(), quickFirst(), quickFirst(), quickFirst(), quickFirst(), ',
    breaks: ['P21'],
  },
  {
    name: 'always in the same order',
    file: POLL,
    find: 'card: hash(',
    replace: 'card: id || hash(',
    breaks: ['P21'],
  },
  {
    name: 'all at once after a wake',
    file: POLL,
    find: 'PER_MINUTE = 100',
    replace: 'PER_MINUTE = 1e9',
    breaks: ['P22'],
  },
  { name: 'no jitter', file: AFTER, find: 'spread: spreadOf(row.id, at)', replace: 'spread: 0', breaks: ['P22'] },
  {
    name: 'poll at every start',
    file: 'lib/jobs/worker.ts',
    find: 'export async function tick(): Promise<void> {',
    replace:
      "import { db } from '@/lib/store/db';\nexport async function tick(): Promise<void> {\nawait db.feeds.toCollection().modify({ nextPollAt: 0 });",
    breaks: ['P23'],
  },
  {
    name: 'poll after every update',
    file: FEEDS,
    find: 'modify({ bodyHash: undefined })',
    replace: 'modify({ bodyHash: undefined, nextPollAt: 0 })',
    breaks: ['P23'],
  },
  {
    name: 'wait for a clock that was set back',
    file: 'lib/jobs/jobs.ts',
    find: 'run: () => mendClock(Date.now())',
    replace: 'run: async () => undefined',
    breaks: ['P23'],
  },
  {
    name: 'ask at every click',
    file: 'lib/jobs/plan-round.ts',
    find: 'FLOOR: Millis = 10 * MINUTE',
    replace: 'FLOOR: Millis = 0',
    breaks: ['P25'],
  },
  {
    name: 'click through Retry-After',
    file: FEEDS,
    find: ' && (feed.holdUntil ?? 0) <= now',
    replace: '',
    breaks: ['P25', 'P12'],
  },
  {
    name: 'blame feeds for an outage',
    file: 'lib/jobs/whose-fault.ts',
    find: 'if (!isOurs)',
    replace: 'if (true)',
    breaks: ['P27'],
  },
  {
    name: 'try twice when the line is cut',
    file: FETCH,
    find: 'const response = await fetch(asked.url,',
    replace: 'const response = await ((...all) => fetch(...all).catch(() => fetch(...all)))(asked.url,',
    breaks: ['P30'],
  },
  {
    name: 'push past every cache',
    file: FETCH,
    find: "cache = 'no-cache'",
    replace: "cache = 'no-store' as 'reload'",
    breaks: ['P31'],
  },
];
