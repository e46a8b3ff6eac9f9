import './WeatherCurve.css';
import { curveInWords } from '@/components/curve-words';
import { useWords, type Words } from '@/components/words';
import { HOUR, type Millis } from '@/lib/time';
import { type Curve, curveOf, type Spot } from '@/lib/weather/curve';
import { isDark } from '@/lib/weather/sun';
import type { Weather } from '@/lib/weather/types';
import { type Measures, measuresOf } from '@/lib/weather/units';
import { localHour } from '@/lib/weather/zone';

/** The drawing's own units: about pixels where a column is narrow. */
const WIDTH = 288;
const HEIGHT = 122;
const LEFT = 8;
const RIGHT = 280;
const LINE = { top: 20, bottom: 62 };
const BARS = { top: 80, bottom: 104 };
const BAR_WIDTH = 7;
const LABELS_Y = 117;

const across = (x: number): number => LEFT + x * (RIGHT - LEFT);
const down = ({ top, bottom }: typeof LINE, y: number): number => top + y * (bottom - top);
const round = (value: number): number => Math.round(value * 10) / 10;

type WeatherCurveProps = { readonly weather: Weather; readonly now: Millis; readonly timeZone: string };

/** Temperature and precipitation of the next 24 hours. The same in words for whoever does not see it. */
export function WeatherCurve({ weather, now, timeZone }: WeatherCurveProps) {
  const words = useWords();
  const curve = curveOf(weather.hours, now);
  if (!curve) return null;
  const measures = measuresOf(weather.units, words.t);
  return (
    <figure class="weather-curve">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={curveInWords(curve, measures, words)}>
        <Nights curve={curve} weather={weather} timeZone={timeZone} />
        <Hours curve={curve} timeZone={timeZone} words={words} />
        {curve.bars.map(({ at, x, y }) => (
          <rect
            key={at}
            class="bar"
            x={round(across(x) - BAR_WIDTH / 2)}
            width={BAR_WIDTH}
            y={round(down(BARS, y))}
            height={round(BARS.bottom - down(BARS, y))}
          />
        ))}
        {curve.freezing !== undefined && (
          <path class="freezing" d={`M${LEFT} ${round(down(LINE, curve.freezing))}H${RIGHT}`} />
        )}
        {curve.lines.map((spots) => (
          <path key={spots[0]?.at} class="line" d={pathOf(spots)} />
        ))}
        <Extreme spot={curve.high} measures={measures} dy={-7} />
        {curve.low.value < curve.high.value && <Extreme spot={curve.low} measures={measures} dy={15} />}
      </svg>
      {curve.barKind && curve.bars.length > 0 && (
        <figcaption aria-hidden="true">{words.t(`weather.bars.${curve.barKind}`)}</figcaption>
      )}
    </figure>
  );
}

const pathOf = (spots: readonly Spot[]): string =>
  spots.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${round(across(x))} ${round(down(LINE, y))}`).join('');

type ExtremeProps = { readonly spot: Spot; readonly measures: Measures; readonly dy: number };

function Extreme({ spot, measures, dy }: ExtremeProps) {
  const [x, y] = [round(across(spot.x)), round(down(LINE, spot.y))];
  const anchor = spot.x < 0.05 ? 'start' : spot.x > 0.95 ? 'end' : 'middle';
  return (
    <>
      <circle class="spot" cx={x} cy={y} r="2.5" />
      <text class="degrees" x={x} y={y + dy} text-anchor={anchor}>
        {measures.degrees(spot.value)}
      </text>
    </>
  );
}

type HoursProps = { readonly curve: Curve; readonly timeZone: string; readonly words: Words };

/** A mark every six hours of the place's clock. */
function Hours({ curve, timeZone, words }: HoursProps) {
  const marks = Array.from({ length: 24 }, (_, index) => curve.from + index * HOUR)
    .map((at, index) => ({ at, x: round(across(index / 23)), hour: localHour(at, timeZone).hour }))
    .filter(({ hour }) => hour % 6 === 0);
  return (
    <>
      <path class="axis" d={`M${LEFT - 4} ${BARS.bottom + 0.5}H${RIGHT + 4}`} />
      {marks.map(({ at, x }) => (
        <text key={at} class="hour" x={x} y={LABELS_Y} text-anchor={x < 20 ? 'start' : x > 268 ? 'end' : 'middle'}>
          {words.format.clock(at)}
        </text>
      ))}
    </>
  );
}

type NightsProps = { readonly curve: Curve; readonly weather: Weather; readonly timeZone: string };

/** Hours in which the sun is down, shaded. One path, so that no seam shows between them. */
function Nights({ curve, weather, timeZone }: NightsProps) {
  const step = (RIGHT - LEFT) / 23;
  const dark = Array.from({ length: curve.hourCount }, (_, index) => index).filter((index) =>
    isDark(weather, curve.from + index * HOUR, timeZone),
  );
  const shade = (index: number) =>
    `M${round(across((index - 0.5) / 23))} 0h${round(step)}V${BARS.bottom}h${round(-step)}Z`;
  return <path class="night" d={dark.map(shade).join('')} />;
}
