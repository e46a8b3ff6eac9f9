import { heardBy } from '@/lib/briefing/section-rule';
import type { Edition, EmptyCode, FeedFacts, SectionRule } from '@/lib/briefing/types';

/** Without an answer there was nothing to print; once there is one, there may be. */
const UNANSWERED: ReadonlySet<EmptyCode> = new Set<EmptyCode>(['loading', 'failed', 'permission', 'offline']);

/**
 * What may stay of a finished edition when it is completed; undefined when it lacks nothing. It lacks a section that was
 * switched on since, that takes stories by other words than it did, that may show more stories than it was compiled for, or that was empty for want of answers and one
 * has come.
 */
export function whatStays(
  edition: Edition,
  rules: readonly SectionRule[],
  feeds: readonly FeedFacts[],
): Edition | undefined {
  const answeredAt = new Map(feeds.map((feed) => [feed.id, feed.lastSuccessAt ?? 0]));
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  const sections = edition.sections.filter(({ id, empty, compiledAt, says = [] }) => {
    const rule = known.get(id);
    if (rule && says.join('\n') !== (rule.says ?? []).join('\n')) return false;
    if (!empty || !UNANSWERED.has(empty.code)) return true;
    return (rule ? heardBy(rule) : []).every((feedId) => (answeredAt.get(feedId) ?? 0) <= compiledAt);
  });
  const compiledFor = new Map(sections.map((section) => [section.id, section.maxStories]));
  const isComplete = rules.every((rule) => (compiledFor.get(rule.id) ?? 0) >= rule.maxStories);
  return isComplete ? undefined : { ...edition, sections };
}
