import type { FeedView } from '@/lib/settings';

/** `good`: read. `waiting`: not asked yet, or nothing to say against it but that it is bare. `bad`: not read. */
export type Condition = 'good' | 'waiting' | 'bad';

export function conditionOf({ state }: FeedView): Condition {
  switch (state) {
    case 'ok':
    case 'not-modified':
      return 'good';
    case 'waiting':
    case 'empty':
      return 'waiting';
    default:
      return 'bad';
  }
}

export const isFailing = (feed: FeedView): boolean => conditionOf(feed) === 'bad';
