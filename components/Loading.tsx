import { useEffect, useState } from 'preact/hooks';
import { useWords } from '@/components/words';
import type { Millis } from '@/lib/time';

/** What is there sooner needs no word. */
const PATIENCE: Millis = 200;

/** Says that something is on its way, once that takes longer than a moment. */
export function Loading() {
  const { t } = useWords();
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p role="status" data-loading={isLate}>
      {isLate && t('loading')}
    </p>
  );
}
