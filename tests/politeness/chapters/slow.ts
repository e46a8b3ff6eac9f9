import { HOUR, SECOND } from '@/lib/time';
import { at, atLeast, byUrl, later, sooner } from '../judge';
import { always, feedPage } from '../pages';
import type { Page } from '../web';
import { type Chapter, START } from '../world';

const taking = (seconds: number): Page => feedPage({ etag: always('"s"'), after: seconds * SECOND });
const each = (name: string, count: number, page: Page) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`https://${name}-${index}.example/feed`, page]));

/** Servers that take long, or for ever, among others that do not. */
export const slow: Chapter = {
  name: 'slow servers',
  play: async ({ publish, runUntil }) => {
    await publish({
      ...each('brisk', 20, taking(0.6)),
      ...each('slow', 12, taking(9)),
      ...each('silent', 8, () => ({ kind: 'hang' })),
      // Quick for a while, and then no longer.
      ...each('tired', 12, (request) => taking(request.times % 3 === 2 ? 12 : 0.6)(request)),
    });
    await runUntil(START + 8 * HOUR);
  },
  rules: [
    {
      id: 'P08',
      says: 'a slow server is not asked twice for one answer',
      broken: (log) => [
        ...atLeast(52, byUrl(log), 'slow and quick servers'),
        ...sooner(log, HOUR),
        ...atLeast(12 * 4, at(log, '//tired-'), 'servers that tire'),
        ...later(at(log, '//slow-'), 1.5 * HOUR),
        ...later(at(log, '//brisk-'), 1.5 * HOUR),
      ],
    },
  ],
};
