import { describe, expect, test } from 'vitest';
import { headlinesOf, isRewritten, sameHeadline } from '@/lib/briefing/headline';

describe('a headline that was changed', () => {
  test.each([
    ['Fire in Halifax warehouse', 'Fire in Halifax warehouse forces evacuation', true],
    ['Senate passes budget bill', 'Senate rejects budget bill', true],
    ['Goverment tables new privacy bill', 'Government tables new privacy bill', false],
    ['Minsiter resigns over expenses', 'Minister resigns over expenses', false],
    ['Toronto’s transit plan approved', "Toronto's Transit Plan Approved", false],
    ['Bridge reopens after repairs in Kingston', 'Bridge in Kingston reopens after repairs', false],
    ['Strike at the port of Montreal enters week', 'Strike at port of Montreal', false],
    ['Live: storm hits coast', 'Storm hits coast', false],
  ])('%s → %s', (was, is, expected) => {
    expect(isRewritten(was, is)).toBe(expected);
  });
});

describe('a headline that was shown', () => {
  const known = headlinesOf(
    [
      'Council approves downtown bike lanes after long debate',
      'Day 11 of the transit strike in Ottawa suburbs',
      'The week in pictures',
    ],
    (title) => title,
  );

  test.each([
    ['Council approves downtown bike lanes after long debate', true],
    ['After a long debate, council approves the downtown bike lanes', true],
    ['Council aproves downtown bike lanes after long debate', true],
    ['Council narrowly approves downtown bike lanes after long debate', true],
    ['Council rejects downtown bike lanes after long debate', false],
    ['Day 12 of the transit strike in Ottawa suburbs', false],
    ['The week in pictures', false],
    ['Council approves something else altogether', false],
  ])('%s: %s', (title, expected) => {
    expect(sameHeadline(title, known) !== undefined).toBe(expected);
  });
});
