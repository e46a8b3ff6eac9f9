import type { Language } from '@/lib/i18n';
import type { Millis } from '@/lib/time';

export type Place = {
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  /** ISO 3166 code, where a place search gave it: near a border it says whose weather service is asked. */
  readonly country?: string;
  /** IANA zone, where it is known. */
  readonly timeZone?: string;
};

/** The services a reader may choose; `auto` takes the official one of the place. */
export const WEATHER_SERVICES = ['eccc', 'nws', 'met-norway', 'open-meteo'] as const;
export type WeatherService = (typeof WEATHER_SERVICES)[number];
export type ServiceChoice = 'auto' | WeatherService;

export const UNITS = ['metric', 'imperial'] as const;
export type Units = (typeof UNITS)[number];

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
  /** When it is no longer valid unless its service says so again. */
  readonly expiresAt?: Millis;
  /** When the event itself is expected to be over. */
  readonly endsAt?: Millis;
  readonly text?: string;
  readonly url?: string;
};

/** What the sky looks like, of every service's own list: one icon each. */
export type Sky =
  | 'clear'
  | 'partly-cloudy'
  | 'cloudy'
  | 'fog'
  | 'showers'
  | 'rain'
  | 'freezing'
  | 'mixed'
  | 'snow'
  | 'thunder'
  | 'wind';

/** What is measured now. Temperatures in °C, wind in km/h, pressure in kPa, visibility in km, humidity in %. */
export type WeatherNow = {
  readonly station?: string;
  readonly observedAt?: Millis;
  /** Computed by a model for this hour, not measured. */
  readonly modelled?: boolean;
  readonly condition?: string;
  readonly sky?: Sky;
  readonly temperature?: number;
  readonly feelsLike?: number;
  readonly humidity?: number;
  readonly windDirection?: string;
  readonly windSpeed?: number;
  readonly windGust?: number;
  readonly pressure?: number;
  readonly visibility?: number;
};

/** One forecast period, a day or a night; `text` is the service's own sentence. */
export type WeatherPeriod = {
  /** As the service calls it ("Tonight"). */
  readonly name?: string;
  /** The local day it begins on, `2026-11-24`, where the service gives times and no name. */
  readonly day?: string;
  readonly night: boolean;
  readonly sky?: Sky;
  readonly short?: string;
  readonly text?: string;
  readonly high?: number;
  readonly low?: number;
  /** Probability of precipitation, 0 – 100. */
  readonly precipitation?: number;
  /** Amount of precipitation in mm of water. */
  readonly amount?: number;
  readonly endsAt?: Millis;
};

/** The hour that begins `at`. */
export type WeatherHour = {
  readonly at: Millis;
  readonly temperature?: number;
  /** Probability of precipitation, 0 – 100. */
  readonly precipitation?: number;
  /** Amount of precipitation in mm of water. */
  readonly amount?: number;
};

/** An air quality (health) index as its service writes it: 1 to 10, `10+`. */
export type AirQuality = { readonly index: string; readonly station?: string; readonly observedAt?: Millis };

export type Weather = {
  readonly provider: string;
  /** The line the service asks to be shown. */
  readonly attribution: string;
  readonly place: string;
  readonly latitude: number;
  readonly longitude: number;
  /** Of the place, where it is known. */
  readonly timeZone?: string;
  readonly url: string;
  /** What the reader wants to read; the values themselves are always the ones named above. */
  readonly units: Units;
  readonly issuedAt?: Millis;
  /** When the service last answered about the forecast. */
  readonly fetchedAt?: Millis;
  readonly warnings: readonly WeatherWarning[];
  /** When a service last said which warnings there are. Undefined while none has: then no warning means nothing. */
  readonly warningsAt?: Millis;
  /** An official service warns of the weather at this place. */
  readonly isWarned: boolean;
  readonly now?: WeatherNow;
  readonly periods: readonly WeatherPeriod[];
  readonly hours: readonly WeatherHour[];
  readonly air?: AirQuality;
};

/** What one document tells; the rest comes from others of the same service. */
export type WeatherPart = Partial<
  Pick<Weather, 'place' | 'timeZone' | 'url' | 'issuedAt' | 'now' | 'periods' | 'hours' | 'warnings' | 'air'>
> & {
  /** Where `now` is measured, where another document says so. */
  readonly station?: string;
  /** Addresses at which the service wants to be asked further, by the ids of their requests. */
  readonly links?: Readonly<Record<string, string>>;
  /** The document ends before its end: what it tells is true, but a server must not be asked for changes to it only. */
  readonly isCutOff?: boolean;
};

/** A document to ask for. `gives`: what is lost without it; `extra` may be missing and nobody calls that a failure of the whole. */
export type WeatherRequest = {
  readonly id: string;
  readonly url: string;
  readonly gives: 'forecast' | 'warnings' | 'both' | 'extra';
  /** Least time between two requests. */
  readonly every: Millis;
};

export type WeatherBody = {
  readonly id: string;
  readonly url: string;
  readonly bytes: Uint8Array;
  readonly contentType?: string;
};

export type WeatherContext = {
  readonly place: Place;
  readonly language: Language;
  /** Of the place; the reader's own where nobody knows better. */
  readonly timeZone: string;
  readonly now: Millis;
};

/** What to ask depends on the place, the language and the address the reader pasted, and on `links` of earlier answers. */
export type WeatherAsk = {
  readonly place: Place;
  readonly language: Language;
  readonly address?: string;
  /** For services whose sentences have numbers in them. */
  readonly units: Units;
  readonly links: Readonly<Record<string, string>>;
};

/** What a document of a service says; undefined when it is of no use. */
export type WeatherReading = (body: WeatherBody, context: WeatherContext) => WeatherPart | undefined;

/** A weather service: what to ask it for. How to read the answers stands in `readings/`. */
export type WeatherProvider = {
  readonly id: string;
  readonly hosts: readonly string[];
  readonly attribution: Readonly<Record<Language, string>>;
  /** Its terms ask who asks, so it is always told. */
  readonly wantsName?: boolean;
  covers(place: Place): boolean;
  /** Whether it tells the official warnings for a place. */
  warns(place: Place): boolean;
  requests(ask: WeatherAsk): readonly WeatherRequest[];
};
