import { DAY, HOUR, type Millis } from '@/lib/time';
import { escapeXml, rfc3339 } from './text';
import { ENGLISH, FRENCH, type Wording } from './weather-words';

const LOCALES = { en: 'en-US', fr: 'fr-CA' } as const;
const part = (at: Millis, { language }: Wording, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(LOCALES[language], { timeZone: 'America/Toronto', ...options }).format(at);

const digits = (at: Millis): string => rfc3339(at).replace(/\D/g, '');

/** `5:00 AM EST Saturday 21 November 2026`, or `05h00 HNE le samedi 21 novembre 2026`. */
function stamp(at: Millis, words: Wording): string {
  const field = (options: Intl.DateTimeFormatOptions) => part(at, words, options);
  const month = [field({ weekday: 'long' }), field({ day: 'numeric' }), field({ month: 'long' })];
  const day = [...month, field({ year: 'numeric' })].join(' ');
  const zone = field({ timeZoneName: 'short' }).split(' ').at(-1);
  if (words.language === 'en') return `${field({ hour: 'numeric', minute: '2-digit' })} ${zone} ${day}`;
  const [hour, minute] = field({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).match(/\d+/g) ?? [];
  return `${hour}h${minute} ${zone} le ${day}`;
}

type Line = {
  readonly title: string;
  readonly category: string;
  readonly at: Millis;
  readonly summary: string;
  readonly id: string;
};

const entry = ({ title, category, at, summary, id }: Line, { host, language }: Wording): string => `  <entry>
    <title>${escapeXml(title)}</title>
    <link type="text/html" href="https://${host}/${language}/location/index.html?coords=45.900,-77.280"/>
    <updated>${rfc3339(at)}</updated>
    <published>${rfc3339(at)}</published>
    <category term="${category}"/>
    <summary type="html">${summary}</summary>
    <id>tag:weather.gc.ca,2013-04-16:45.900-77.280_${id}:${digits(at)}</id>
  </entry>`;

function alertLine(at: Millis, words: Wording, inEffect: boolean): Line {
  const title = inEffect ? words.alert.title : `${words.allClear}, Petawawa`;
  const summary = inEffect ? words.alert.issued(stamp(at, words)) : `${words.allClear}.`;
  return { title, summary, at, category: words.category[0], id: 'w1' };
}

function nowLine(now: Millis, words: Wording): Line {
  const at = now - (now % HOUR);
  const facts = words.now.facts(stamp(at, words)).map(([name, value]) => `<b>${name}:</b> ${value} <br/>\n`);
  return {
    title: words.now.title,
    summary: `<![CDATA[${facts.join('')}]]>`,
    at,
    category: words.category[1],
    id: 'cc',
  };
}

/** Half days by turns, the first of them tonight. */
function periodLines(now: Millis, at: Millis, words: Wording): readonly Line[] {
  return words.periods.map(([short, long], index) => {
    const day = part(now + Math.ceil(index / 2) * DAY, words, { weekday: 'long' });
    const weekday = `${day.slice(0, 1).toUpperCase()}${day.slice(1)}`;
    return {
      title: `${index % 2 === 0 ? words.night(weekday) : weekday}: ${short}`,
      summary: `${long} ${words.issued(stamp(at, words))}`,
      at,
      category: words.category[2],
      id: `fc${index + 1}`,
    };
  });
}

type AlertOption = { readonly alert?: boolean };

/**
 * Environment Canada's location feed for Petawawa: an orange warning, what is measured, and twelve half days from
 * tonight on. `{ alert: false }` gives the all-clear that stands there on most days.
 */
export function weatherDocument(language: 'en' | 'fr', now: Millis, { alert = true }: AlertOption = {}): string {
  const words = language === 'fr' ? FRENCH : ENGLISH;
  const issuedAt = now - 2 * HOUR;
  const lines = [alertLine(issuedAt, words, alert), nowLine(now, words), ...periodLines(now, issuedAt, words)];
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${words.tag}">
  <title>Petawawa - ${words.subject} - ${words.service}</title>
  <link rel="related" href="https://${words.host}/" type="text/html"/>
  <author><name>${words.service}</name><uri>https://${words.host}</uri></author>
  <updated>${rfc3339(now)}</updated>
  <id>tag:weather.gc.ca,2013-04-16:${digits(now)}</id>
${lines.map((line) => entry(line, words)).join('\n')}
</feed>
`;
}
