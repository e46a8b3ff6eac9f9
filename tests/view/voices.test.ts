import { expect, test } from 'vitest';
import { chooseVoice, planVoices, type Voice } from '@/lib/view/voices';

const voice = (lang: string, over: Partial<Voice> = {}): Voice => ({
  name: lang,
  lang,
  localService: true,
  default: false,
  ...over,
});
const REMOTE = { localService: false };

test('a voice of this device goes before the system’s own that needs a server', () => {
  const own = voice('en-GB');
  expect(chooseVoice([voice('en-CA', { ...REMOTE, default: true }), own], 'en')).toEqual({ kind: 'local', voice: own });
});

test('of equals, the one of the reader’s country', () => {
  const canadian = voice('fr_CA');
  expect(chooseVoice([voice('fr-FR'), canadian], 'fr')).toEqual({ kind: 'local', voice: canadian });
});

test('another language is none', () => {
  expect(chooseVoice([voice('de-DE'), voice('fry-NL')], 'fr')).toEqual({ kind: 'none' });
});

test('without any voice there is nothing to plan', () => {
  expect(planVoices([], ['en'], 'all')).toEqual({ kind: 'no-voice' });
});

test('a voice that sends the text away is asked about first, and only once agreed to reads', () => {
  const [english, french] = [voice('en-US'), voice('fr-FR', REMOTE)];
  const plan = (consent: 'own' | 'all' | undefined) => planVoices([english, french], ['en', 'fr'], consent);
  expect(plan(undefined)).toEqual({ kind: 'asks' });
  expect(plan('own')).toEqual({ kind: 'reads', voices: new Map([['en', english]]) });
  expect(plan('all')).toEqual({
    kind: 'reads',
    voices: new Map([
      ['en', english],
      ['fr', french],
    ]),
  });
});

test('nobody is asked about a language that nothing is in', () => {
  expect(planVoices([voice('en-US'), voice('fr-FR', REMOTE)], ['en'], undefined).kind).toBe('reads');
});
