import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { onMessage, type Protocol } from '@/lib/browser/messages';
import { browser, messageListeners } from '../support/browser';

const OURS = { id: 'briefing', url: 'chrome-extension://briefing/newtab.html' };

// The library asks Chromium's own name for it.
vi.stubGlobal('chrome', browser);

const search = vi.fn(() => ({ kind: 'found' as const, places: [] }));
onMessage('findPlaces', search);

/** As the browser hands a message to whoever hears it. */
const hear = (message: object, sender: object) =>
  new Promise<{ readonly res?: unknown; readonly err?: unknown }>((resolve) => {
    for (const listen of messageListeners) listen(message, sender, (answer) => resolve(answer as never));
  });

const find = (data: unknown) => ({ id: 1, type: 'findPlaces', timestamp: 0, data });

test('a page of ours is answered', async () => {
  expect(await hear(find('Oslo'), OURS)).toEqual({ res: { kind: 'found', places: [] } });
});

test.each([
  { who: 'another extension', sender: { id: 'stranger', url: 'chrome-extension://stranger/page.html' } },
  { who: 'a page of the web in our name', sender: { id: 'briefing', url: 'https://example.org/' } },
  { who: 'nobody', sender: {} },
])('$who gets an error and no work', async ({ sender }) => {
  search.mockClear();
  expect(await hear(find('Oslo'), sender)).toHaveProperty('err');
  expect(search).not.toHaveBeenCalled();
});

test.each([{ data: 17 }, { data: null }, { data: { text: 'Oslo' } }])(
  '$data is no name of a place',
  async ({ data }) => {
    search.mockClear();
    expect(await hear(find(data), OURS)).toHaveProperty('err');
    expect(search).not.toHaveBeenCalled();
  },
);

const protocolOf = (url: string): string => URL.parse(url)?.protocol ?? '';

/** What each message may bring, once more and in other words: the two have to agree. */
const RIGHT: Readonly<Record<keyof Protocol, (data: unknown) => boolean>> = {
  refresh: (data) => data == null,
  work: (data) => data == null,
  reseed: (data) => data == null,
  findPlaces: (data) => typeof data === 'string',
  findFeed: (data) => {
    const { address, confirmedHost = '' } = Object(data);
    return typeof address === 'string' && typeof confirmedHost === 'string';
  },
  keepFeed: (data) => typeof data === 'string',
  tryFeed: (data) => typeof data === 'string',
  changeAddress: (data) => {
    const { feedId, url } = Object(data);
    return [feedId, url].every((text) => typeof text === 'string') && ['http:', 'https:'].includes(protocolOf(url));
  },
};
const TYPES = Object.keys(RIGHT) as (keyof Protocol)[];
const answer = vi.fn(() => ({ kind: 'done' }) as never);
for (const type of TYPES.filter((one) => one !== 'findPlaces')) onMessage(type, answer);

/** Shapes near the right ones, and anything else that JSON can say. */
const anything = fc.oneof(
  fc.jsonValue(),
  fc.constant(undefined),
  fc.record({ address: fc.jsonValue(), confirmedHost: fc.jsonValue() }, { requiredKeys: [] }),
  fc.record({ feedId: fc.oneof(fc.string(), fc.jsonValue()), url: fc.oneof(fc.webUrl(), fc.jsonValue()) }),
  fc.constantFrom(
    { __proto__: { address: 'x' } },
    JSON.parse('{"__proto__":{"address":"x"}}'),
    ['address'],
    Object.create(null),
  ),
);
const senders = fc.oneof(
  fc.constant(OURS),
  fc.record(
    {
      id: fc.constantFrom('briefing', 'stranger', '', undefined),
      url: fc.oneof(
        fc.webUrl(),
        fc.constantFrom(
          'chrome-extension://briefing.evil.test/',
          'chrome-extension://briefingx/newtab.html',
          'https://chrome-extension//briefing/',
          'data:text/html,chrome-extension://briefing/',
          'about:blank',
          'null',
        ),
      ),
    },
    { requiredKeys: [] },
  ),
);

test('whatever is sent by whomever, work is done for the right shape from a page of ours alone', async () => {
  const property = fc.asyncProperty(fc.constantFrom(...TYPES), anything, senders, async (type, data, sender) => {
    answer.mockClear();
    search.mockClear();
    const reply = await hear({ id: 1, type, timestamp: 0, data }, sender);
    const isRight = sender === OURS && RIGHT[type](data);
    expect(answer.mock.calls.length + search.mock.calls.length).toBe(isRight ? 1 : 0);
    expect(reply).toHaveProperty(isRight ? 'res' : 'err');
  });
  await fc.assert(property, { numRuns: 600, seed: 20_261_127 });
});

test.each(['__proto__', 'constructor', 'toString', '', 'findplaces', 'eval'])(
  'a message of no kind of ours is heard by nobody: %s',
  (type) => {
    answer.mockClear();
    for (const listen of messageListeners) listen({ id: 1, type, timestamp: 0, data: 'x' }, OURS, () => {});
    expect(answer).not.toHaveBeenCalled();
  },
);
