/** What Environment Canada's location feed says in one language. */
export type Wording = {
  readonly tag: string;
  readonly host: string;
  readonly service: string;
  readonly language: 'en' | 'fr';
  readonly subject: string;
  /** What stands there on most days. */
  readonly allClear: string;
  readonly category: readonly [alert: string, now: string, forecast: string];
  readonly alert: { readonly title: string; readonly issued: (stamp: string) => string };
  readonly now: { readonly title: string; readonly facts: (stamp: string) => readonly (readonly [string, string])[] };
  readonly night: (weekday: string) => string;
  readonly issued: (stamp: string) => string;
  /** Short and long text of each half day, from tonight on. */
  readonly periods: readonly (readonly [short: string, long: string])[];
};

export const ENGLISH: Wording = {
  language: 'en',
  subject: 'Weather',
  allClear: 'No alerts in effect',
  tag: 'en-ca',
  host: 'weather.gc.ca',
  service: 'Environment Canada',
  category: ['Warnings and Watches', 'Current Conditions', 'Weather Forecasts'],
  alert: { title: 'ORANGE WARNING - SNOWFALL, Petawawa - Pembroke - Cobden', issued: (stamp) => `Issued: ${stamp}` },
  now: {
    title: 'Current Conditions: Light Snow, -6.4°C',
    facts: (stamp) => [
      ['Observed at', `Garrison Petawawa ${stamp}`],
      ['Condition', 'Light Snow'],
      ['Temperature', '-6.4&deg;C'],
      ['Pressure / Tendency', '100.6 kPa falling'],
      ['Visibility', '3.2 km'],
      ['Humidity', '88 %'],
      ['Wind Chill', '-13'],
      ['Dewpoint', '-8.1&deg;C'],
      ['Wind', 'NE 19 km/h gust 32 km/h'],
      ['Air Quality Health Index', '2'],
    ],
  },
  night: (weekday) => `${weekday} night`,
  issued: (stamp) => `Forecast issued ${stamp}`,
  periods: [
    [
      'Snow. Low minus 8. POP 100%',
      'Snow, at times heavy. Amount 10 to 15 cm. Wind northeast 20 km/h gusting to 40. Low minus 8. Wind chill minus 15.',
    ],
    [
      'Snow ending. High minus 3. POP 90%',
      'Snow ending in the afternoon then cloudy. Amount 10 to 15 cm. High minus 3. Wind chill minus 14 in the morning. UV index 1 or low.',
    ],
    ['Clearing. Low minus 16.', 'Clearing in the evening. Low minus 16. Wind chill minus 21 overnight.'],
    ['Sunny. High minus 5.', 'Sunny. High minus 5. Wind chill minus 22 in the morning.'],
    ['A few clouds. Low minus 12.', 'A few clouds. Low minus 12.'],
    ['A mix of sun and cloud. High minus 1.', 'A mix of sun and cloud. High minus 1.'],
    ['Chance of flurries. Low minus 7. POP 40%', 'Cloudy with 40 percent chance of flurries. Low minus 7.'],
    ['Cloudy. High plus 2.', 'Cloudy. High plus 2.'],
    ['Chance of rain or snow. Low zero. POP 60%', 'Cloudy with 60 percent chance of rain or snow. Low zero.'],
    ['Periods of rain. Temperature steady near 3. POP 80%', 'Periods of rain. Temperature steady near 3.'],
    ['Chance of flurries. Low minus 4. POP 30%', 'Cloudy with 30 percent chance of flurries. Low minus 4.'],
    ['Sunny. High plus 1.', 'Sunny. High plus 1.'],
  ],
};

export const FRENCH: Wording = {
  language: 'fr',
  subject: 'Météo',
  allClear: 'Aucune alerte en vigueur',
  tag: 'fr-ca',
  host: 'meteo.gc.ca',
  service: 'Environnement Canada',
  category: ['Veilles et avertissements', 'Conditions actuelles', 'Prévisions météo'],
  alert: { title: 'AVERTISSEMENT ORANGE - NEIGE, Petawawa - Pembroke - Cobden', issued: (stamp) => `Émis à: ${stamp}` },
  now: {
    title: 'Conditions actuelles: Faible neige, -6,4°C',
    facts: (stamp) => [
      ['Enregistrées à', `Garnison Petawawa ${stamp}`],
      ['Condition', 'Faible neige'],
      ['Température', '-6,4&deg;C'],
      ['Pression / Tendance', '100,6 kPa à la baisse'],
      ['Visibilité', '3,2 km'],
      ['Humidité', '88 %'],
      ['Refroidissement éolien', '-13'],
      ['Point de rosée', '-8,1&deg;C'],
      ['Vent', 'NE 19 km/h rafale 32 km/h'],
      ['Cote air santé', '2'],
    ],
  },
  night: (weekday) => `${weekday} soir et nuit`,
  issued: (stamp) => `Prévisions émises à ${stamp}`,
  periods: [
    [
      'Neige. Minimum moins 8. PdP 100%',
      'Neige parfois forte. Accumulation de 10 à 15 cm. Minimum moins 8. Refroidissement éolien moins 15.',
    ],
    ['Fin de la neige. Maximum moins 3. PdP 90%', 'Neige cessant en après-midi puis nuageux. Maximum moins 3.'],
    ['Dégagement. Minimum moins 16.', 'Dégagement en soirée. Minimum moins 16.'],
    ['Ensoleillé. Maximum moins 5.', 'Ensoleillé. Maximum moins 5.'],
    ['Quelques nuages. Minimum moins 12.', 'Quelques nuages. Minimum moins 12.'],
    ['Alternance de soleil et de nuages. Maximum moins 1.', 'Alternance de soleil et de nuages. Maximum moins 1.'],
    [
      'Possibilité d’averses de neige. Minimum moins 7. PdP 40%',
      'Nuageux avec 40 pour cent de probabilité d’averses de neige. Minimum moins 7.',
    ],
    ['Nuageux. Maximum plus 2.', 'Nuageux. Maximum plus 2.'],
    [
      'Possibilité de pluie ou de neige. Minimum zéro. PdP 60%',
      'Nuageux avec 60 pour cent de probabilité de pluie ou de neige. Minimum zéro.',
    ],
    [
      'Pluie intermittente. Températures stables près de 3. PdP 80%',
      'Pluie intermittente. Températures stables près de 3.',
    ],
    [
      'Possibilité d’averses de neige. Minimum moins 4. PdP 30%',
      'Nuageux avec 30 pour cent de probabilité d’averses de neige. Minimum moins 4.',
    ],
    ['Ensoleillé. Maximum plus 1.', 'Ensoleillé. Maximum plus 1.'],
  ],
};
