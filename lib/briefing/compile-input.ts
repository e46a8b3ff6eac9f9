import type { Background } from '@/lib/briefing/background';
import type { Edition, FeedFacts, Occasion, ReaderWishes, SectionRule, ShownStory } from '@/lib/briefing/types';
import type { Entry } from '@/lib/feed/types';
import type { Millis } from '@/lib/time';

/** All that an edition is made of. */
export type CompileInput = {
  readonly now: Millis;
  readonly dueAt: Millis;
  readonly nextAt: Millis;
  readonly timeZone: string;
  readonly state: Edition['state'];
  readonly occasion: Occasion;
  readonly sample: boolean;
  /** Enabled news sections in the reader's order. */
  readonly sections: readonly SectionRule[];
  readonly feeds: readonly FeedFacts[];
  /** Entries of the last seven days and, for quiet feeds, their latest. */
  readonly entries: readonly Entry[];
  /** Shown by any edition; what this one showed is not held against it. */
  readonly shown: readonly ShownStory[];
  /** The same edition as compiled before: its stories stay, in place. */
  readonly previous?: Edition;
  /** The words of headlines seen before: which are rare, and which common. */
  readonly background?: Background;
  /** What to do with `previous`: complete what it lacks (also without a word), or look for more in every section. */
  readonly intent?: 'complete' | 'update';
  /** What came in after that is new to the reader: when the edition before was built. */
  readonly since?: Millis;
  readonly wishes?: ReaderWishes;
  /** False where the browser knows that there is no network. */
  readonly online?: boolean;
};
