import type { Edition } from '@/lib/briefing/types';
import type { Millis } from '@/lib/time';

/** The time an edition goes by: that of its slot, or when it was made if it was made out of turn. */
export const printedAt = ({ occasion, dueAt, builtAt }: Pick<Edition, 'occasion' | 'dueAt' | 'builtAt'>): Millis =>
  occasion === 'first' || occasion === 'update' ? builtAt : dueAt;
