import { readAir } from '@/lib/weather/eccc/air';
import { readAlerts } from '@/lib/weather/eccc/alerts';
import { readCityPage } from '@/lib/weather/eccc/city-page';
import { readJson } from '@/lib/weather/json';
import type { WeatherReading } from '@/lib/weather/types';

export const readEccc: WeatherReading = ({ id, bytes }, { place, language }) => {
  const document = readJson(bytes);
  if (document === undefined) return undefined;
  switch (id) {
    case 'alerts': {
      const warnings = readAlerts(document, place, language);
      return warnings && { warnings };
    }
    case 'air':
      return { air: readAir(document, place, language) };
    default:
      return readCityPage(document, place, language);
  }
};
