import { describe, expect, test } from 'vitest';
import { findersFor, type ReaderWord, wordFinder } from '@/lib/briefing/reader-words';
import { DAY } from '@/lib/time';
import { NOW } from './make';

const word = (text: string, more: Partial<ReaderWord> = {}): ReaderWord => ({
  id: text,
  kind: 'mute',
  text,
  scopes: ['title', 'summary'],
  ...more,
});
const said = (title: string, summary = '', source = '') => ({ title, summary, source });

describe('a word', () => {
  test('is looked for where it counts only', () => {
    const find = wordFinder([word('golf', { scopes: ['title'] }), word('Post', { scopes: ['source'] })]);
    expect(find?.(said('Golf returns'))).toBe('golf');
    expect(find?.(said('Sports', 'Golf returns'))).toBeUndefined();
    expect(find?.(said('The Post moves', 'Post', 'Harbour Gazette'))).toBeUndefined();
    expect(find?.(said('Ferries', '', 'Harbour Post'))).toBe('Post');
  });

  test('of one section counts there, one of none everywhere', () => {
    const inSection = findersFor([word('golf', { sectionId: 'canada' }), word('hockey')], 'mute', NOW);
    const found = (id: string, title: string) => inSection(id)?.(said(title));
    expect([found('canada', 'Golf'), found('canada', 'Hockey')]).toEqual(['golf', 'hockey']);
    expect([found('us', 'Golf'), found('us', 'Hockey')]).toEqual([undefined, 'hockey']);
  });

  test('that has expired counts no more, to the millisecond', () => {
    const words = [word('golf', { until: NOW + DAY })];
    expect(findersFor(words, 'mute', NOW + DAY - 1)('us')?.(said('Golf'))).toBe('golf');
    expect(findersFor(words, 'mute', NOW + DAY)('us')).toBeUndefined();
  });

  test('that is watched is not muted', () => {
    const words = [word('golf', { kind: 'watch' })];
    expect(findersFor(words, 'mute', NOW)('us')).toBeUndefined();
    expect(findersFor(words, 'watch', NOW)('us')?.(said('Golf'))).toBe('golf');
  });
});
