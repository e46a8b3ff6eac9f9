import './SkyIcon.css';
import type { Sky } from '@/lib/weather/types';

/** Strokes of the pieces that skies are made of, on a grid of 24. */
const SUN =
  'M12 7.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 1 1 0-9ZM12 2v2.5M12 19.5V22M2 12h2.5M19.5 12H22M4.9 4.9l1.8 1.8M17.3 17.3l1.8 1.8M4.9 19.1l1.8-1.8M17.3 6.7l1.8-1.8';
const MOON = 'M19.5 14.5A8 8 0 1 1 9.5 4.5a6.5 6.5 0 0 0 10 10Z';
const CLOUD = 'M7 18.5a4 4 0 0 1-.4-8A5.5 5.5 0 0 1 17.2 9.6a4.5 4.5 0 0 1-.2 8.9Z';
/** The same, higher up: something falls out of it. */
const HIGH_CLOUD = 'M7 14.5a4 4 0 0 1-.4-8A5.5 5.5 0 0 1 17.2 5.6a4.5 4.5 0 0 1-.2 8.9Z';
const LOW_CLOUD = 'M8 20a3.5 3.5 0 0 1-.3-7A5 5 0 0 1 17.3 12.2a4 4 0 0 1-.3 7.8Z';
const SMALL_SUN = 'M6.4 10.6A4 4 0 1 1 12.9 7.3M8.5 1v1.6M2.6 3.6l1.2 1.1M1 9.5h1.6M14.4 3.6l-1.2 1.1';
const SMALL_MOON = 'M6 10.8A5 5 0 0 1 7.4 2.5a4.2 4.2 0 0 0 5.4 5';
const RAIN = 'M8 17.5l-1.2 3.5M12.5 17.5l-1.2 3.5M17 17.5l-1.2 3.5';
const SHOWERS = 'M9.5 17.5l-1.2 3.5M15 17.5l-1.2 3.5';
const SNOW = 'M7.5 17.5v4M5.8 18.5l3.4 2M9.2 18.5l-3.4 2M16.5 17.5v4M14.8 18.5l3.4 2M18.2 18.5l-3.4 2M12 17v2';
const MIXED = 'M8.2 17.5l-1.2 3.5M15.5 17.5v4M13.8 18.5l3.4 2M17.2 18.5l-3.4 2';
const ICE = 'M7 17.5l-1 3M12.5 17l-1 3M18 17.5l-1 3M5 22.5h14';
const BOLT = 'M13 15l-3 4h3.5l-2.5 4';
const FOG = 'M4 8h12M7 12h13M4 16h10M17 16h3';
const WIND = 'M3 9h10.5a2.5 2.5 0 1 0-2.5-2.5M3 13h15.5a2.5 2.5 0 1 1-2.5 2.5M3 17h7a2 2 0 1 1-2 2';

const DAY: Record<Sky, readonly string[]> = {
  clear: [SUN],
  'partly-cloudy': [SMALL_SUN, LOW_CLOUD],
  cloudy: [CLOUD],
  fog: [FOG],
  showers: [HIGH_CLOUD, SHOWERS],
  rain: [HIGH_CLOUD, RAIN],
  freezing: [HIGH_CLOUD, ICE],
  mixed: [HIGH_CLOUD, MIXED],
  snow: [HIGH_CLOUD, SNOW],
  thunder: [HIGH_CLOUD, BOLT],
  wind: [WIND],
};
/** Only an open sky looks different at night. */
const NIGHT: Partial<Record<Sky, readonly string[]>> = { clear: [MOON], 'partly-cloudy': [SMALL_MOON, LOW_CLOUD] };

type SkyIconProps = { readonly sky: Sky | undefined; readonly night: boolean };

/** Drawn beside the words that say the same, so it is silent. Without a known sky there is room and no picture. */
export function SkyIcon({ sky, night }: SkyIconProps) {
  const pieces = sky === undefined ? [] : ((night ? NIGHT[sky] : undefined) ?? DAY[sky]);
  return (
    <svg class="sky-icon" viewBox="0 0 24 24" aria-hidden="true" data-sky={sky}>
      {pieces.map((piece) => (
        <path key={piece} d={piece} />
      ))}
    </svg>
  );
}
