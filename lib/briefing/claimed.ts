import type { Candidate } from '@/lib/briefing/candidate';
import type { EditionSection, SectionRule } from '@/lib/briefing/types';

/**
 * The sections of a finished edition, without the stories that a section by words, which is not among them yet, claims:
 * who has just asked for every story that says a word looks for them there, and each stands in one place.
 */
export function withoutClaimed(
  kept: ReadonlyMap<string, EditionSection>,
  rules: readonly SectionRule[],
  candidates: readonly Candidate[],
): ReadonlyMap<string, EditionSection> {
  const asking = new Set(rules.flatMap(({ id, says }) => (says && !kept.has(id) ? [id] : [])));
  if (asking.size === 0) return kept;
  const claimed = new Set(
    candidates.filter(({ sectionId }) => asking.has(sectionId)).flatMap(({ group }) => group.keys),
  );
  return new Map(
    [...kept].map(([id, section]) => [
      id,
      { ...section, stories: section.stories.filter(({ keys }) => !keys.some((key) => claimed.has(key))) },
    ]),
  );
}
