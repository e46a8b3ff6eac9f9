import { describe, expect, test } from 'vitest';
import { voiceCount } from '@/lib/briefing/voices';

const LEAD = 'The harbour bridge opened a year early on Friday, and drivers cheered as the first ferry was retired.';
const told = (site: string, more: { authors?: string[]; summary?: string; text?: string } = {}) => ({
  publisher: site,
  url: `https://www.${site}/a`,
  authors: [],
  ...more,
});

describe('voiceCount', () => {
  test.each([
    ['two newsrooms', [told('gull.example'), told('tern.example')], 2],
    ['one owner', [told('nationalpost.com'), told('ottawacitizen.com'), told('gull.example')], 2],
    [
      'an agency by its byline',
      [
        told('gull.example', { authors: ['The Canadian Press'] }),
        told('tern.example', { authors: ['La Presse Canadienne'] }),
      ],
      1,
    ],
    [
      'an agency by its words, behind another dateline',
      [
        told('gull.example', { summary: `HALIFAX (CP) — ${LEAD}` }),
        told('tern.example', { text: `${LEAD} More follows.`, summary: 'A bridge.' }),
        told('heron.example', { summary: LEAD }),
      ],
      1,
    ],
    [
      'two that a third links',
      [
        told('gull.example', { summary: LEAD }),
        told('tern.example', { summary: `Other ${LEAD}` }),
        told('www.gull.example', { summary: `Other ${LEAD}` }),
      ],
      1,
    ],
    ['the same few words', ['gull.example', 'tern.example'].map((site) => told(site, { summary: 'Read more.' })), 2],
    ['other words', ['One', 'Two'].map((word) => told(`${word}.example`, { summary: `${word} ${LEAD}` })), 2],
    ['nobody', [], 0],
  ])('%s', (_name, entries, expected) => {
    expect(voiceCount(entries)).toBe(expected);
  });
});
