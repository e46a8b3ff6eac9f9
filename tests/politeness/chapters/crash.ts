import { db } from '@/lib/store/db';
import { HOUR, MINUTE } from '@/lib/time';
import { at, atLeast } from '../judge';
import { document, feedPage } from '../pages';
import { type Chapter, START } from '../world';

const crash = () => {
  throw new Error('The worker dies here');
};

/** A worker that dies while it stores the second document. */
export const crashed: Chapter = {
  name: 'a crash while storing',
  play: async ({ publish, runUntil, restart, web }) => {
    await publish({
      'https://crash.example/feed': feedPage({
        etag: (times) => (times === 0 ? '"first"' : '"second"'),
        body: (times) => document({ stories: times === 0 ? [1] : [2, 1] }),
      }),
    });
    await runUntil(START + 30 * MINUTE);
    db.entries.hook('creating').subscribe(crash);
    while (web.log.length < 2 && Date.now() < START + 3 * HOUR) await runUntil(Date.now() + MINUTE);
    db.entries.hook('creating').unsubscribe(crash);
    await restart();
    await runUntil(START + 5 * HOUR);
  },
  rules: [
    {
      id: 'P07',
      says: 'validators commit with the entries',
      broken: (log) => {
        const asked = at(log, '//crash.');
        const [, , next, last] = asked;
        return [
          ...atLeast(4, asked, 'after the crash'),
          ...(next?.headers['if-none-match'] === '"first"'
            ? []
            : ['asked for changes since a body that was never stored']),
          ...(last?.headers['if-none-match'] === '"second"' ? [] : ['the next good answer was not kept']),
        ];
      },
    },
  ],
};
