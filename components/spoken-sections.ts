import { type PlacedSection, placeSections, weatherOf } from '@/components/placed-sections';
import { sectionTitle } from '@/components/section-title';
import { weatherAbsence } from '@/components/weather-absence';
import type { Words } from '@/components/words';
import { storiesWithin } from '@/lib/briefing/as-wanted';
import { weatherOutline } from '@/lib/briefing/export-weather';
import { emptySentence } from '@/lib/briefing/sentences';
import { type SpokenSection, weatherNotes } from '@/lib/briefing/spoken';
import type { Edition } from '@/lib/briefing/types';
import type { SectionView } from '@/lib/settings';
import type { Millis } from '@/lib/time';
import type { Weather } from '@/lib/weather/types';

type Shown = {
  readonly edition: Edition | undefined;
  readonly sections: readonly SectionView[];
  readonly weather: Weather | undefined;
  readonly folded: readonly string[] | undefined;
  readonly words: Words;
  readonly online: boolean;
  readonly now: Millis;
};

function spokenSky(section: SectionView, { weather, words, online, now }: Shown): SpokenSection {
  const absence = () => emptySentence(weatherAbsence(section, { online }), words, now);
  // The last line names the source; nobody listens to it.
  const notes = weather ? weatherNotes(weatherOutline(weather, words, now).items.slice(0, -1)) : [absence()];
  return { id: section.id, title: sectionTitle(section, words.t), notes, stories: [] };
}

function spokenNews({ section, printed, empty }: PlacedSection, { words, now }: Shown): SpokenSection {
  const stories = printed ? storiesWithin(printed, section.maxStories) : [];
  const notes = stories.length === 0 ? [emptySentence(empty, words, now)] : [];
  return { id: section.id, title: sectionTitle(section, words.t), notes, stories };
}

/** What stands on the page, as it is to be read aloud: the weather, then the sections that are not folded. */
export function spokenSections(shown: Shown): readonly SpokenSection[] {
  const { edition, sections, folded } = shown;
  const sky = weatherOf(sections);
  const placed = placeSections(edition, sections, { folded }).sections.filter(({ isFolded }) => !isFolded);
  return [...(sky ? [spokenSky(sky, shown)] : []), ...placed.map((one) => spokenNews(one, shown))];
}
