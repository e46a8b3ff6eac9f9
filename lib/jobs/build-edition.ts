import { compiling } from '@/lib/briefing/compile';
import type { CompileInput } from '@/lib/briefing/compile-input';
import { editionId } from '@/lib/briefing/edition-id';
import type { Edition, Occasion } from '@/lib/briefing/types';
import { here } from '@/lib/jobs/here';
import { inTurns } from '@/lib/jobs/in-turns';
import { slotsAround } from '@/lib/rhythm';
import { countHeadlines, readBackground } from '@/lib/store/background';
import { feedFacts, sectionRules, withMonthlyCounts } from '@/lib/store/edition-input';
import { builtBefore, shownStories } from '@/lib/store/editions';
import { entriesForEdition } from '@/lib/store/entries';
import { storeEdition } from '@/lib/store/store-edition';
import { readWords } from '@/lib/store/words';
import { DAY, type Millis } from '@/lib/time';

/** The widest window a section looks back over. */
const WIDEST: Millis = 7 * DAY;

export type Build = {
  readonly now: Millis;
  readonly occasion: Occasion;
  readonly state: Edition['state'];
  readonly previous?: Edition;
  readonly intent?: CompileInput['intent'];
};

/** An edition that is completed or updated stays what it is: of its slot, in its zone, with its promise. */
export async function buildEdition({ now, occasion, state, previous, intent }: Build): Promise<void> {
  const { settings, timeZone } = await here();
  const { dueAt, nextAt } = previous ?? slotsAround(now, settings, timeZone);
  const zone = previous?.timeZone ?? timeZone;
  const sections = await sectionRules();
  const { feeds, sample } = await feedFacts(sections);
  const edition = await inTurns(
    compiling({
      now,
      occasion,
      state,
      previous,
      intent,
      timeZone: zone,
      dueAt,
      nextAt,
      sample,
      sections,
      wishes: { words: await readWords(), sourceWeights: settings.sourceWeights },
      online: navigator.onLine !== false,
      since:
        intent === 'update' ? previous?.builtAt : await builtBefore(editionId(dueAt, zone), previous?.builtAt ?? now),
      feeds: await withMonthlyCounts(feeds, now),
      entries: await entriesForEdition(
        feeds.map((feed) => feed.id),
        now - WIDEST,
      ),
      shown: await shownStories(),
      background: await readBackground(),
    }),
  );
  await storeEdition(previous?.nextZone === undefined ? edition : { ...edition, nextZone: previous.nextZone });
  if (state === 'final') await countHeadlines();
}
