import { useWords } from '@/components/words';
import type { Edition } from '@/lib/briefing/types';
import { MINUTE, type Millis } from '@/lib/time';

type EditionRemarkProps = {
  readonly edition: Edition | undefined;
  readonly now: Millis;
  readonly online: boolean;
};

/** A round of polls goes before an edition, and the worker's tick before that. */
const GRACE: Millis = 10 * MINUTE;

/** That this edition is not what the reader may take it for: a copy without the network, or no longer the latest. */
export function EditionRemark({ edition, now, online }: EditionRemarkProps) {
  const { t, format } = useWords();
  if (!edition) return null;
  if (!online) return <p class="remark">{t('edition.offline', { time: format.clock(edition.builtAt) })}</p>;
  if (edition.state === 'filling' || now < edition.nextAt + GRACE) return null;
  return <p class="remark">{t('edition.overdue', { time: format.storyTime(edition.nextAt, now) })}</p>;
}
