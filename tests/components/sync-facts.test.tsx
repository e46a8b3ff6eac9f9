// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { SyncFacts } from '@/components/SyncFacts';
import type { Language } from '@/lib/i18n';
import type { Came, SyncStatus } from '@/lib/sync/status';
import { HOUR } from '@/lib/time';
import { NOW } from './samples';
import { all, show, textOf } from './show';

const STATUS: SyncStatus = { key: 'status', on: true, node: 'abc', switchedAt: NOW };
const CAME: Came = { at: NOW, feeds: 0, sections: 0, words: 0, settings: 0, changed: 0, removed: 0 };

function told(over: Partial<SyncStatus> = {}, language: Language = 'en') {
  const { page } = show(<SyncFacts status={{ ...STATUS, ...over }} />, language);
  return {
    facts: all(page, '[data-sync-facts] > li').map(textOf),
    rest: all(page, 'p').map(textOf),
    came: textOf(page.querySelector('[data-sync-came]')),
    problem: page.querySelector<HTMLElement>('[data-sync-problem]')?.dataset.syncProblem,
  };
}

describe('how the exchange stands', () => {
  test('at its beginning: nothing went, nothing came', () => {
    expect(told()).toEqual({
      facts: ['Nothing has been sent yet.', 'Nothing has been received yet.'],
      rest: [],
      came: '',
      problem: undefined,
    });
  });

  test('is told with its times, what waits, and the room that it takes', () => {
    const status = { sentAt: NOW - HOUR, heardAt: NOW, isDue: true, usedBytes: 12_300 };
    expect(told(status).facts).toEqual([
      'Last sent: Saturday 21 November 2026, 06:20',
      'Changes are waiting to be sent.',
      'Last received: Saturday 21 November 2026, 07:20',
      'Room used: 13 of 100 KB',
    ]);
    expect(told(status, 'fr').facts.at(-1)).toBe('Place occupée : 13 ko sur 100');
  });

  test('is told of a room that nothing fills', () => {
    expect(told({ usedBytes: 0 }).facts.at(-1)).toBe('Room used: 0 of 100 KB');
  });
});

describe('what is not sent', () => {
  const NONE = { feeds: 0, others: 0, editions: 0 };

  test('of one each is told in the singular', () => {
    expect(told({ leftOut: { feeds: 1, others: 1, editions: 1 }, secret: 1 }).rest).toEqual([
      'Not everything fits into the room that the browser gives: 1 feed was not sent, the one changed longest ago. It is safe here; a backup carries it too.',
      '1 other record was not sent either.',
      'What 1 older edition showed was left out for want of room.',
      '1 feed stays here, because its address holds a password.',
    ]);
  });

  test('of several is told in the plural, with numbers as the language writes them', () => {
    const leftOut = { feeds: 1412, others: 2, editions: 3 };
    expect(told({ leftOut, secret: 4 }, 'fr').rest).toEqual([
      'Tout ne tient pas dans la place que donne le navigateur : 1 412 fils n’ont pas été envoyés, les plus anciennement modifiés. Ils restent ici ; une sauvegarde les emporte tous.',
      '2 autres éléments n’ont pas été envoyés non plus.',
      'Ce qu’ont montré 3 éditions plus anciennes est laissé de côté, faute de place.',
      '4 fils restent ici, car leur adresse contient un mot de passe.',
    ]);
  });

  test('is not spoken of where there is none', () => {
    expect(told({ leftOut: NONE, secret: 0 }).rest).toEqual([]);
  });
});

describe('what came', () => {
  test('is listed by kind, without what is none', () => {
    const came = { ...CAME, sections: 1, words: 2, settings: 1, changed: 3, removed: 1 };
    expect(told({ came }).came).toBe(
      'From your other browser, Saturday 21 November 2026, 07:20: 1 section, 2 words, 1 setting, 3 changes and 1 removal.',
    );
  });

  test('with feeds says that their sites are still to be allowed', () => {
    expect(told({ came: { ...CAME, feeds: 2 } }, 'fr').came).toMatch(
      /: 2 fils\. Les sites des fils reçus ne sont interrogés qu’une fois que vous les autorisez ici\.$/,
    );
  });
});

test.each([
  ['full', 'The browser has no room for it. Nothing was lost; the briefing tries again by itself.'],
  ['torn', 'Only a part has arrived. Nothing was changed; the briefing waits for the rest.'],
] as const)('a problem is told before what was left out: %s', (problem, sentence) => {
  const said = told({ problem, secret: 1 });
  expect([said.problem, said.rest[0]]).toEqual([problem, sentence]);
});
