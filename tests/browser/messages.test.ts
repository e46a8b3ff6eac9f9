import { expect, test, vi } from 'vitest';
import { onMessage } from '@/lib/browser/messages';
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
