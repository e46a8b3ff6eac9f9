import type { Round } from '@/lib/settings';

export const isUnderWay = (round: Round | undefined): round is Round =>
  round !== undefined && round.finishedAt === undefined;
