import fc from 'fast-check';
import { entriesOf } from '@/lib/feed/normalise';
import { readFeed } from '@/lib/feed/read';
import type { ParsedItem, ReadOutcome } from '@/lib/feed/types';
import { randomFrom } from '../bench/random';
import { FEED_URL, FIXTURES, fixtureBytes, NOW } from './fixtures';
import { mutated } from './mutations';

/** What a machine that does other things as well may take at most. */
const MAX_MILLIS_PER_MB = 250;
const FREE_MILLIS = 50;
const MAX_HEAP_BYTES = 512 * 1024 * 1024;

export type Totals = { cases: number; feeds: number; items: number; slowestMillis: number; peakHeapBytes: number };
export type Finding = { readonly what: string; readonly body: Uint8Array };

const read = (body: Uint8Array): ReadOutcome => readFeed(body, { url: FEED_URL, now: NOW });
const itemsOf = (outcome: ReadOutcome): readonly ParsedItem[] => (outcome.kind === 'feed' ? outcome.feed.items : []);

function identitiesOf(outcome: ReadOutcome): readonly string[] {
  return outcome.kind === 'feed' ? entriesOf(outcome.feed, { feedId: 'f', now: NOW }).map(({ id }) => id) : [];
}

function timed(body: Uint8Array): { readonly outcome: ReadOutcome; readonly millis: number } {
  const start = performance.now();
  const outcome = read(body);
  return { outcome, millis: performance.now() - start };
}

const limitFor = (body: Uint8Array) => FREE_MILLIS + (MAX_MILLIS_PER_MB * body.length) / 1e6;

/** Slow ten times over: a busy machine pauses more than once, but not each time. */
const isSlow = (body: Uint8Array): boolean =>
  Array.from({ length: 10 }, () => timed(body).millis).every((millis) => millis > limitFor(body));

/** Reads a document twice; says what is wrong with what comes out, if anything is. */
function check(body: Uint8Array, totals: Totals): string | undefined {
  const { outcome, millis } = timed(body);
  const again = timed(body);
  const fastest = Math.min(millis, again.millis);
  totals.cases += 1;
  totals.feeds += outcome.kind === 'feed' ? 1 : 0;
  totals.items += itemsOf(outcome).length;
  totals.slowestMillis = Math.max(totals.slowestMillis, fastest);
  if (fastest > limitFor(body) && isSlow(body)) return `takes ${Math.round(fastest)} ms`;
  if (JSON.stringify(outcome) !== JSON.stringify(again.outcome)) return 'reads differently the second time';
  const identities = identitiesOf(outcome);
  if (new Set(identities).size !== identities.length) return 'gives two entries the same name';
  if (identities.join() !== identitiesOf(again.outcome).join()) return 'names its entries differently the second time';
  return undefined;
}

/** A document that was cut holds no item that the whole one has not, letter for letter. */
function checkCut(body: Uint8Array, length: number): string | undefined {
  const whole = itemsOf(read(body)).map((item) => JSON.stringify(item));
  const items = itemsOf(read(body.subarray(0, length))).map((item) => JSON.stringify(item));
  return items.every((item, index) => item === whole[index]) ? undefined : `cut at ${length} has an item of its own`;
}

const safely = (body: Uint8Array, run: () => string | undefined): Finding | undefined => {
  try {
    const what = run();
    return what ? { what, body } : undefined;
  } catch (error) {
    return { what: `throws ${error}`, body };
  }
};

function watchHeap(totals: Totals): Finding | undefined {
  totals.peakHeapBytes = Math.max(totals.peakHeapBytes, process.memoryUsage().heapUsed);
  const grew = totals.peakHeapBytes > MAX_HEAP_BYTES;
  return grew ? { what: 'the heap grows without end', body: new Uint8Array() } : undefined;
}

const BODIES = FIXTURES.map(fixtureBytes);

/** Damages the fixtures at random; gives the first documents that are read wrongly. */
export function fuzzFixtures(cases: number, seed: number, totals: Totals): Finding[] {
  const random = randomFrom(seed);
  const findings: Finding[] = [];
  for (let count = 0; count < cases && findings.length < 10; count++) {
    const body = random.pick(BODIES as [Uint8Array, ...Uint8Array[]]);
    const damaged = mutated(body, random, BODIES);
    const length = random.below(body.length + 1);
    const found = safely(damaged, () => check(damaged, totals)) ?? safely(body, () => checkCut(body, length));
    const heap = count % 1000 === 0 ? watchHeap(totals) : undefined;
    findings.push(...[found, heap].filter((finding) => finding !== undefined));
  }
  return findings;
}

/** Signs that no program has ever misread another for. */
const words = fc.stringMatching(/^[\w.,:;!?()%’日本語中文-]{1,12}( [\w.,:;!?()%’日本語中文-]{1,12}){0,6}$/);
const item = fc.record({ title: words, guid: words, text: words, isCdata: fc.boolean(), isEscaped: fc.boolean() });

function source({ title, guid, text, isCdata, isEscaped }: typeof item extends fc.Arbitrary<infer T> ? T : never) {
  const html = `<p>${text}</p>`;
  const escaped = html.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const content = isCdata ? `<![CDATA[${html}]]>` : isEscaped ? escaped : html;
  return `<item><title>${title}</title><guid>${guid}</guid><description>${content}</description></item>`;
}

/** Writes documents from words, and expects to read those words, in whatever way they are written. */
export function fuzzWritten(cases: number, seed: number, totals: Totals): void {
  const documents = fc.property(fc.array(item, { maxLength: 8 }), fc.nat(), (items, cutAt) => {
    const body = new TextEncoder().encode(`<rss><channel>${items.map(source).join('\n')}</channel></rss>`);
    const problem = check(body, totals) ?? checkCut(body, cutAt % (body.length + 1));
    if (problem) throw new Error(problem);
    const found = itemsOf(read(body)).map(({ title, guid, summary }) => ({ title, guid, text: summary }));
    const wanted = items.map(({ title, guid, text }) => ({ title, guid, text }));
    if (JSON.stringify(found) !== JSON.stringify(wanted)) throw new Error(JSON.stringify({ found, wanted }));
  });
  fc.assert(documents, { numRuns: cases, seed });
}
