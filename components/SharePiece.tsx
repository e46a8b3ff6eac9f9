import './SharePiece.css';
import { useSignal } from '@preact/signals';
import { useWords } from '@/components/words';
import type { ShareForm, ShareOutcome } from '@/lib/settings';

type SharePieceProps = {
  readonly onShare: (form: ShareForm) => Promise<ShareOutcome>;
  readonly onPrint: () => void;
};

const FORMS: readonly ShareForm[] = ['markdown', 'text', 'file'];

/** Copies, saves and prints the edition. */
export function SharePiece({ onShare, onPrint }: SharePieceProps) {
  const { t } = useWords();
  const outcome = useSignal<ShareOutcome | undefined>(undefined);
  const share = async (form: ShareForm) => {
    outcome.value = undefined;
    outcome.value = await onShare(form);
  };
  return (
    <p class="share-piece screen-only" data-share>
      {FORMS.map((form) => (
        <button key={form} type="button" class="text-button" onClick={() => void share(form)}>
          {t(`share.${form}`)}
        </button>
      ))}
      <button type="button" class="text-button" onClick={onPrint}>
        {t('share.print')}
      </button>
      <span role="status">{outcome.value && t(`share.${outcome.value}`)}</span>
    </p>
  );
}
