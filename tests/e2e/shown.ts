import type { Edition } from '@/lib/briefing/types';

/** A page of the extension, in whichever browser. */
type Looked = { evaluate<T>(run: () => T): Promise<T> };

/** Every built-in section, in the order of the catalogue. */
export const SECTIONS =
  'weather international canada us ai digital-strategy public-health science government enterprise-architecture emerging-tech cybersecurity university-ai corporate-ai'.split(
    ' ',
  );

export const sectionsOn = (page: Looked): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('section[data-section]')].map(({ dataset }) => dataset.section ?? ''),
  );

/** What stands on a page of its stories. */
export const storiesOn = (page: Looked) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('article[data-story]')].map((article) => ({
      id: article.dataset.story,
      href: article.querySelector('h3 a')?.getAttribute('href'),
      title: article.querySelector('h3 a')?.textContent,
      time: article.querySelector('time')?.getAttribute('datetime'),
      exact: article.querySelector('time')?.getAttribute('title'),
      summary: article.querySelector('[data-summary]')?.textContent ?? '',
    })),
  );

export const isFinal = ({ state }: Edition): boolean => state === 'final';
