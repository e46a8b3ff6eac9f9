import type { Outcome } from '@/lib/briefing/types';
import { mayFetch } from '@/lib/browser/permissions';
import { here } from '@/lib/jobs/here';
import { type FetchOutcome, fetchFeed } from '@/lib/net/fetch-feed';
import { nextPollAt } from '@/lib/net/next-poll';
import { WEATHER_SECTION } from '@/lib/settings';
import { db, type WeatherRow } from '@/lib/store/db';
import { LEASE } from '@/lib/store/feeds';
import { storeWeather, weatherId } from '@/lib/store/weather';
import type { Millis } from '@/lib/time';
import { providerFor } from '@/lib/weather/providers';
import type { Weather, WeatherBody, WeatherProvider, WeatherRequest } from '@/lib/weather/types';

/** Asks the weather service for the reader's place when it is due. An answer that cannot be read leaves the last one standing. */
export async function refreshWeather(): Promise<void> {
  const { settings, language } = await here();
  const section = await db.sections.get(WEATHER_SECTION);
  const provider = providerFor(settings.place);
  if (!section?.enabled || !provider || navigator.onLine === false) return;
  const id = weatherId(settings.place, language);
  const requests = provider.requests(settings.place, language);
  const url = requests[0]?.url ?? '';
  const row = { nextPollAt: 0, failureCount: 0, ...(await db.weather.get(id)), id, url, provider: provider.id };
  const now = Date.now();
  if (row.nextPollAt > now) return;
  await db.weather.put({ ...row, nextPollAt: now + LEASE });
  const answers = await Promise.all(requests.map((request) => ask(request, row, now)));
  const parse = (bodies: readonly WeatherBody[]) => provider.parse(bodies, { place: settings.place, language, now });
  const result = judge(answers, parse);
  await storeWeather(rowAfter(row, result, now), polled(provider, result, now));
}

type Answer = { readonly request: WeatherRequest; readonly fetched: FetchOutcome | { readonly kind: 'withheld' } };

/** Validators help only where one answer is the whole: with several, a 304 to one would leave the others without it. */
async function ask(request: WeatherRequest, row: WeatherRow, now: Millis): Promise<Answer> {
  if (!(await mayFetch(request.url))) return { request, fetched: { kind: 'withheld' } };
  return { request, fetched: await fetchFeed({ url: request.url, validators: row, now }) };
}

type Result = {
  readonly outcome: Outcome;
  readonly status?: number;
  readonly weather?: Weather;
  readonly bytes: number;
  readonly answer?: Extract<FetchOutcome, { kind: 'fetched' | 'not-modified' }>;
  readonly retryAt?: Millis;
};

function judge(answers: readonly Answer[], parse: (bodies: readonly WeatherBody[]) => Weather | undefined): Result {
  const bodies: WeatherBody[] = [];
  let bytes = 0;
  for (const { request, fetched } of answers) {
    if (fetched.kind === 'withheld') return { outcome: 'permission', bytes };
    if (fetched.kind === 'interrupted') return { outcome: 'timeout', bytes };
    if (fetched.kind === 'failed')
      return { outcome: fetched.outcome, status: fetched.status, retryAt: fetched.retryAt, bytes };
    bytes += fetched.bytes;
    if (fetched.kind === 'not-modified') return { outcome: 'not-modified', status: 304, bytes, answer: fetched };
    bodies.push({ id: request.id, url: fetched.url, bytes: fetched.body, contentType: fetched.contentType });
  }
  const weather = parse(bodies);
  const last = answers.at(-1)?.fetched;
  if (!weather || last?.kind !== 'fetched') return { outcome: 'not-a-feed', bytes };
  return { outcome: 'ok', status: last.status, weather, bytes, answer: last };
}

function rowAfter(row: WeatherRow, { outcome, status, weather, answer, retryAt }: Result, now: Millis): WeatherRow {
  const failureCount = answer ? 0 : row.failureCount + 1;
  return {
    ...row,
    ...(answer && { etag: answer.validators.etag, lastModified: answer.validators.lastModified, fetchedAt: now }),
    ...(weather && { weather }),
    failureCount,
    outcome,
    status,
    attemptedAt: now,
    nextPollAt: nextPollAt({
      now,
      outcome,
      failureCount,
      freshFor: answer?.freshFor,
      retryAt,
      // A forecast is made anew every hour, whether its service names validators or not.
      hasValidators: true,
      nextEditionAt: 0,
      spread: 0,
    }),
  };
}

const polled = (provider: WeatherProvider, { outcome, status, bytes }: Result, now: Millis) => ({
  feedId: `weather:${provider.id}`,
  at: now,
  outcome,
  status,
  bytes,
  ms: Date.now() - now,
  newEntries: 0,
});
