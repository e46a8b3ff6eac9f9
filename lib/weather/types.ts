import type { Millis } from '@/lib/time';

export type Place = { readonly name: string; readonly latitude: number; readonly longitude: number };

export type WarningColour = 'yellow' | 'orange' | 'red' | 'grey';
export type WarningKind = 'warning' | 'watch' | 'advisory' | 'statement';

/** An official warning. `title` is the service's own headline. */
export type WeatherWarning = {
  readonly id: string;
  readonly kind: WarningKind;
  readonly colour: WarningColour;
  readonly title: string;
  readonly area?: string;
  readonly issuer: string;
  readonly issuedAt?: Millis;
  readonly expiresAt?: Millis;
  readonly text?: string;
  readonly url?: string;
};

/** What is measured now. Temperatures in °C, wind in km/h, pressure in kPa, visibility in km, humidity in %. */
export type WeatherNow = {
  readonly station?: string;
  readonly observedAt?: Millis;
  readonly condition?: string;
  readonly temperature?: number;
  readonly feelsLike?: number;
  readonly humidity?: number;
  readonly windDirection?: string;
  readonly windSpeed?: number;
  readonly windGust?: number;
  readonly pressure?: number;
  readonly visibility?: number;
  readonly airQuality?: string;
};

/** One forecast period as the service names it ("Tonight"); `text` is the service's own sentence. */
export type WeatherPeriod = {
  readonly name: string;
  readonly night: boolean;
  readonly short?: string;
  readonly text?: string;
  readonly high?: number;
  readonly low?: number;
  /** Probability of precipitation, 0 – 100. */
  readonly precipitation?: number;
};

export type Weather = {
  readonly provider: string;
  /** The line the service asks to be shown. */
  readonly attribution: string;
  readonly place: string;
  readonly url: string;
  readonly issuedAt?: Millis;
  readonly warnings: readonly WeatherWarning[];
  readonly now?: WeatherNow;
  readonly periods: readonly WeatherPeriod[];
};

export type WeatherRequest = { readonly id: string; readonly url: string };
export type WeatherBody = {
  readonly id: string;
  readonly url: string;
  readonly bytes: Uint8Array;
  readonly contentType?: string;
};

/** A weather service. Pure: says what to ask for and reads the answers. `parse` is undefined when nothing usable came. */
export type WeatherProvider = {
  readonly id: string;
  readonly hosts: readonly string[];
  covers(place: Place): boolean;
  requests(place: Place, language: 'en' | 'fr'): readonly WeatherRequest[];
  parse(
    bodies: readonly WeatherBody[],
    context: { readonly place: Place; readonly language: 'en' | 'fr'; readonly now: Millis },
  ): Weather | undefined;
};
