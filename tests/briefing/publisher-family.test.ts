import { describe, expect, test } from 'vitest';
import { familyOf } from '@/lib/briefing/publisher-family';

describe('familyOf', () => {
  test.each([
    ['CBC News', 'https://www.cbc.ca/news/1', 'Radio-Canada', 'https://ici.radio-canada.ca/nouvelle/1'],
    ['National Post', 'https://nationalpost.com/a', 'Ottawa Citizen', 'https://ottawacitizen.com/b'],
    ['BBC', 'https://www.bbc.co.uk/news/1', 'BBC World', 'https://www.bbc.com/news/2'],
    ['Statistics Canada', 'https://www150.statcan.gc.ca/a', 'Canada.ca', 'https://www.canada.ca/en/b'],
    ['Reuters', 'https://www.example.org/a', 'Reuters', 'https://www.reuters.com/b'],
    ['The Canadian Press', 'https://www.example.org/a', 'La Presse canadienne', 'https://example.com/b'],
    ['Example: Science', 'https://science.example.org/a', 'Example: Sport', 'https://www.example.org/b'],
    ['Example', 'https://a.example.co.uk/a', 'Example', 'https://b.example.co.uk/b'],
    ['Example', 'https://www.google.com/url?url=https://example.org/a', 'Other', 'https://example.org/b'],
    [' Herald', 'not an address', 'herald', 'nor this'],
  ])('%s at %s and %s at %s are one', (a, aUrl, b, bUrl) => {
    expect(familyOf(a, aUrl)).toBe(familyOf(b, bUrl));
  });

  test.each([
    ['CBC', 'https://www.cbc.ca/1', 'CTV', 'https://www.ctvnews.ca/2'],
    ['Example', 'https://example.co.uk/a', 'Other', 'https://other.co.uk/b'],
    ['Ann writes', 'https://ann.substack.com/a', 'Ben writes', 'https://ben.substack.com/b'],
    ['Ann', 'https://medium.com/@ann/a', 'Ben', 'https://medium.com/@ben/b'],
    ['Herald', 'https://news.google.com/rss/articles/CBMiAUFVX3lxTE1', 'Post', 'https://news.google.com/articles/2'],
    ['Not CBC', 'https://notcbc.ca/a', 'CBC', 'https://cbc.ca/a'],
  ])('%s at %s and %s at %s are two', (a, aUrl, b, bUrl) => {
    expect(familyOf(a, aUrl)).not.toBe(familyOf(b, bUrl));
  });

  test('an entry without an address goes by its publisher', () => {
    expect(familyOf('The Gull', undefined)).toBe('the gull');
  });
});
