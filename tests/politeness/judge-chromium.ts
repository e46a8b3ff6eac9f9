import { CATALOGUE } from '@/lib/catalogue/catalogue';
import { isPrivateAddress } from '@/lib/private-address';
import { EVERYWHERE, namesUs } from './chapters/manners';
import { INSIDE, LED_INSIDE, type Recorded, VISITED } from './chromium';
import { at, atLeast, byUrl, notEchoed } from './judge';
import type { Verdict } from './score';
import type { Asked, Log } from './web';
import { START } from './world';

const FEEDS = new Set(CATALOGUE.flatMap(({ feeds }) => feeds.map(({ url }) => url)));
/** Weather services are asked for other types. */
const isToAFeed = ({ url }: Asked): boolean => FEEDS.has(url);
const isOf = (url: string, part: string) => url.startsWith(part);
const isTheReaders = ({ url }: Asked): boolean => isOf(url, VISITED);
/** Chromium asks on its own account, too. */
const isTheBrowsers = ({ host }: Asked): boolean => /\.(?:google|googleapis|gvt1)\.com$/.test(host);

const without = (log: Log, header: 'if-none-match' | 'if-modified-since'): Log =>
  byUrl(log).flatMap((asked) => asked.slice(1).filter(({ headers }) => headers[header] === undefined));

function named({ log, namedFrom, namedTo }: Recorded): string[] {
  const wanted = (asked: Asked) => asked.at >= namedFrom && asked.at < namedTo && !isTheReaders(asked);
  return [
    ...atLeast(5, log.filter(wanted), 'requests with our name'),
    ...atLeast(4, log.filter(isTheReaders), 'requests of pages'),
    ...log
      .filter((asked) => wanted(asked) !== namesUs(asked))
      .map(({ url, headers }) => `${url} as ${headers['user-agent']}`),
  ];
}

/** What the headers of a real Chromium show, by the server's log alone. */
export function judgeChromium(recorded: Recorded): Verdict[] {
  const all = recorded.log.filter((asked) => !isTheBrowsers(asked));
  const own = all.filter((asked) => !isTheReaders(asked));
  const feeds = own.filter(({ url, reply }) => url !== LED_INSIDE && reply.kind === 'answer' && reply.status < 400);
  const verdict = (id: string, says: string, broken: readonly string[]): Verdict => ({
    id,
    says: `in Chromium: ${says}`,
    broken: [...atLeast(15, feeds, 'requests in Chromium'), ...broken],
  });
  return [
    ...EVERYWHERE.map(({ id, says, broken }) => {
      const facts = { start: START, span: 0, crowd: 0 };
      return verdict(id, says, broken(id === 'P19' ? own.filter(isToAFeed) : own, facts));
    }),
    verdict('P02', 'ETag echoed byte for byte', notEchoed(feeds)),
    verdict('P03', 'Last-Modified echoed byte for byte', notEchoed(feeds)),
    verdict(
      'P04',
      'both are sent',
      [...without(feeds, 'if-none-match'), ...without(feeds, 'if-modified-since')].map(({ url }) => url),
    ),
    verdict(
      'P18',
      'no credentials',
      at(own, '//')
        .filter(({ headers }) => headers.authorization)
        .map(({ url }) => url),
    ),
    verdict(
      'P20',
      'our name on our own requests, while the reader wants it, and never on a page’s',
      named({ ...recorded, log: all }),
    ),
    verdict('F14', 'no redirect leads into a private network', [
      ...atLeast(2, at(own, LED_INSIDE), 'redirects into the house'),
      ...all
        .filter(({ url }) => isPrivateAddress(url) || isOf(url, INSIDE))
        .map(({ method, url }) => `${method} ${url}`),
    ]),
  ];
}
