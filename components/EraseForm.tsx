import './EraseForm.css';
import { useRef } from 'preact/hooks';
import { useWords } from '@/components/words';
import type { MessageKey } from '@/lib/i18n';

type EraseFormProps = {
  /** The browser could not. */
  readonly failed: boolean;
  readonly onErase: () => void;
};

const WHAT_GOES: readonly MessageKey[] = [
  'erase.arranged',
  'erase.stories',
  'erase.editions',
  'erase.granted',
  'erase.synced',
];

/** Everything goes, after a question that says what that is. */
export function EraseForm({ failed, onErase }: EraseFormProps) {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <div class="erase-form">
      <button type="button" class="text-button" data-erase onClick={() => dialog.current?.showModal()}>
        {t('erase.open')}
      </button>
      <p role="status">{failed && t('erase.failed')}</p>
      <dialog ref={dialog} aria-labelledby="erase-title">
        <h3 id="erase-title">{t('erase.title')}</h3>
        <p>{t('erase.goes')}</p>
        <ul>
          {WHAT_GOES.map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ul>
        <p>{t('erase.for-good')}</p>
        <form method="dialog">
          <button type="submit" class="text-button">
            {t('erase.keep')}
          </button>
          <button type="submit" class="text-button" data-erase-now onClick={onErase}>
            {t('erase.erase')}
          </button>
        </form>
      </dialog>
    </div>
  );
}
