// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { FeedTable } from '@/components/FeedTable';
import type { FeedView } from '@/lib/settings';
import { all, button, click, show } from './show';

const feed = (index: number): FeedView => ({
  id: `${index}`,
  url: `https://f${index}.example/`,
  hosts: [`f${index}.example`],
  title: `Feed ${index}`,
  state: 'waiting',
});

test('of thousands of feeds the first stand there, and all when they are asked for', () => {
  const feeds = Array.from({ length: 1000 }, (_, index) => feed(index));
  const { page } = show(<FeedTable feeds={feeds} now={0} label="Health" isHealth />);
  expect(all(page, 'tr[data-feed-url]').length).toBe(200);
  click(button(page, 'Show all 1,000 feeds'));
  expect(all(page, 'tr[data-feed-url]').length).toBe(1000);
});
