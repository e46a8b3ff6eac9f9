import { DAY, HOUR, type Millis } from '@/lib/time';
import { escapeXml, rfc3339 } from './text';

/** What Environment Canada's location feed says in one language. */
type Wording = {
  readonly tag: string;
  readonly host: string;
  readonly service: string;
  readonly category: readonly [alert: string, now: string, forecast: string];
  readonly alert: { readonly title: string; readonly issued: (stamp: string) => string };
  readonly now: { readonly title: string; readonly facts: (stamp: string) => readonly (readonly [string, string])[] };
  readonly night: (weekday: string) => string;
  readonly issued: (stamp: string) => string;
  /** Short and long text of each half day, from tonight on. */
  readonly periods: readonly (readonly [short: string, long: string])[];
};

const ENGLISH: Wording = {
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

const FRENCH: Wording = {
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

const ZONE = 'America/Toronto';
const part = (at: Millis, locale: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { timeZone: ZONE, ...options }).format(at);

/** `5:00 AM EST Saturday 21 November 2026`, or `05h00 HNE le samedi 21 novembre 2026`. */
function stamp(at: Millis, french: boolean): string {
  const locale = french ? 'fr-CA' : 'en-US';
  const day = ['weekday', 'day', 'month', 'year'].map((field) =>
    part(at, locale, { [field]: field === 'day' || field === 'year' ? 'numeric' : 'long' }),
  );
  const zone = part(at, locale, { timeZoneName: 'short' }).split(' ').at(-1);
  if (french)
    return `${part(at, locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).replace(/\s/g, '').replace(':', 'h')} ${zone} le ${day.join(' ')}`;
  return `${part(at, locale, { hour: 'numeric', minute: '2-digit' })} ${zone} ${day.join(' ')}`;
}

type AlertOption = { readonly alert?: boolean };

/**
 * Environment Canada's location feed for Petawawa: an orange warning, what is measured, and twelve half days from
 * tonight on. `{ alert: false }` gives the all-clear that stands there on most days.
 */
export function weatherDocument(language: 'en' | 'fr', now: Millis, { alert = true }: AlertOption = {}): string {
  const french = language === 'fr';
  const words = french ? FRENCH : ENGLISH;
  const issuedAt = now - 2 * HOUR;
  const place = '45.900-77.280';
  const entry = (title: string, category: string, at: Millis, summary: string, id: string) => `  <entry>
    <title>${escapeXml(title)}</title>
    <link type="text/html" href="https://${words.host}/${french ? 'fr' : 'en'}/location/index.html?coords=45.900,-77.280"/>
    <updated>${rfc3339(at)}</updated>
    <published>${rfc3339(at)}</published>
    <category term="${category}"/>
    <summary type="html">${summary}</summary>
    <id>tag:weather.gc.ca,2013-04-16:${place}_${id}:${rfc3339(at).replace(/\D/g, '')}</id>
  </entry>`;

  const observedAt = now - (now % HOUR);
  const facts = words.now.facts(stamp(observedAt, french)).map(([name, value]) => `<b>${name}:</b> ${value} <br/>`);
  const clear = french ? 'Aucune alerte en vigueur' : 'No alerts in effect';
  const [alertTerm, nowTerm, forecastTerm] = words.category;
  const weekday = (at: Millis) => {
    const name = part(at, french ? 'fr-CA' : 'en-CA', { weekday: 'long' });
    return `${name[0]?.toUpperCase()}${name.slice(1)}`;
  };
  const periods = words.periods.map(([short, long], index) => {
    const at = now + Math.ceil(index / 2) * DAY;
    const name = index % 2 === 0 ? words.night(weekday(at)) : weekday(at);
    return entry(
      `${name}: ${short}`,
      forecastTerm,
      issuedAt,
      `${long} ${words.issued(stamp(issuedAt, french))}`,
      `fc${index + 1}`,
    );
  });

  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${words.tag}">
  <title>Petawawa - ${french ? 'Météo' : 'Weather'} - ${words.service}</title>
  <link rel="related" href="https://${words.host}/" type="text/html"/>
  <author><name>${words.service}</name><uri>https://${words.host}</uri></author>
  <updated>${rfc3339(now)}</updated>
  <id>tag:weather.gc.ca,2013-04-16:${rfc3339(now).replace(/\D/g, '')}</id>
${[
  alert
    ? entry(words.alert.title, alertTerm, issuedAt, words.alert.issued(stamp(issuedAt, french)), 'w1')
    : entry(`${clear}, Petawawa`, alertTerm, issuedAt, `${clear}.`, 'w1'),
  entry(words.now.title, nowTerm, observedAt, `<![CDATA[${facts.join('\n')}\n]]>`, 'cc'),
  ...periods,
].join('\n')}
</feed>
`;
}
