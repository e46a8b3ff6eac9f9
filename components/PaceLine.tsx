import './PaceLine.css';
import { useWords } from '@/components/words';
import { daysUntil, type FeedHabits, HABIT_DAYS } from '@/lib/feed-habits';
import type { Millis } from '@/lib/time';

const HEIGHT = 16;
/** A day with one item must still be seen beside one with many. */
const LEAST = 2;

type PaceLineProps = { readonly habits: FeedHabits; readonly now: Millis };

/** How many items a feed dated to each of the last thirty days: a bar a day, and the same in words. */
export function PaceLine({ habits, now }: PaceLineProps) {
  const { t } = useWords();
  const days = daysUntil(habits, now);
  const total = days.reduce((sum, count) => sum + count, 0);
  const most = Math.max(...days);
  const label =
    total === 0
      ? t('health.pace-none')
      : t('health.pace-words', { count: total, days: days.filter((count) => count > 0).length, most });
  return (
    <svg class="pace-line" viewBox={`0 0 ${HABIT_DAYS * 3} ${HEIGHT}`} role="img" aria-label={label}>
      <title>{label}</title>
      <path class="ground" d={`M0 ${HEIGHT - 0.5}H${HABIT_DAYS * 3 - 1}`} />
      <path class="days" d={barsOf(days, most)} />
    </svg>
  );
}

/** One path for all bars: a table has thousands of them. The scale is each feed's own. */
const barsOf = (days: readonly number[], most: number): string =>
  days
    .map((count, day) => {
      if (count === 0) return '';
      const height = LEAST + Math.round(((HEIGHT - LEAST) * count) / most);
      return `M${day * 3} ${HEIGHT}v-${Math.min(height, HEIGHT)}h2v${Math.min(height, HEIGHT)}z`;
    })
    .join('');
