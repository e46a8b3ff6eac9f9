import { SavedPage } from '@/components/SavedPage';
import { readyValue } from '@/lib/view/live';
import { removeSaved, savedState } from '@/lib/view/saved';
import type { BesideProps } from './archive';

const saved = savedState();

/** What the reader keeps for later. */
export const Beside = ({ now }: BesideProps) => (
  <SavedPage saved={readyValue(saved.value)} now={now} onRemove={removeSaved} />
);
