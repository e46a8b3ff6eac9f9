import { readEccc } from '@/lib/weather/readings/eccc';
import { readEcccAtom } from '@/lib/weather/readings/eccc-atom';
import { readMetNorway } from '@/lib/weather/readings/met-norway';
import { readNws } from '@/lib/weather/readings/nws';
import { readOpenMeteo } from '@/lib/weather/readings/open-meteo';
import type { WeatherReading } from '@/lib/weather/types';

/** How to read what each service answers, by its id. Apart from whom to ask for what, which every page knows: only the worker reads. */
const READINGS: Readonly<Record<string, WeatherReading>> = {
  eccc: readEccc,
  'eccc-atom': readEcccAtom,
  'met-norway': readMetNorway,
  nws: readNws,
  'open-meteo': readOpenMeteo,
};

export const readAnswer = (provider: string, ...answer: Parameters<WeatherReading>): ReturnType<WeatherReading> =>
  READINGS[provider]?.(...answer);
