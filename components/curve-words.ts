import type { Words } from '@/components/words';
import type { BarKind, Curve, Spot } from '@/lib/weather/curve';
import type { Measures } from '@/lib/weather/units';

/** What the curve shows, for whoever does not see it. */
export function curveInWords(curve: Curve, measures: Measures, words: Words): string {
  const { from, hourCount, lines, high, low, barKind, bars } = curve;
  const { t, format } = words;
  const spot = ({ at, value }: Spot) => ({ degrees: measures.degrees(value), time: format.clock(at) });
  const first = lines[0]?.[0];
  const facts = [
    first && first.at === from ? t('weather.curve-first', spot(first)) : undefined,
    t('weather.curve-high', spot(high)),
    t('weather.curve-low', spot(low)),
    barKind && precipitation(bars, barKind, measures, words),
  ];
  return t('weather.curve', { count: hourCount, facts: facts.filter(Boolean).join(', ') });
}

function precipitation(bars: readonly Spot[], kind: BarKind, measures: Measures, { t, format }: Words): string {
  const [most] = bars.toSorted((a, b) => b.value - a.value);
  if (!most) return t('weather.curve-dry');
  return kind === 'chance'
    ? t('weather.curve-chance', { percent: Math.round(most.value), time: format.clock(most.at) })
    : t('weather.curve-amount', { amount: measures.amount(bars.reduce((sum, { value }) => sum + value, 0)) });
}
