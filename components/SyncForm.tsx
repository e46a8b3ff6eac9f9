import './SyncForm.css';
import './settings-form.css';
import { SyncFacts } from '@/components/SyncFacts';
import { useWords } from '@/components/words';
import type { SyncStatus } from '@/lib/sync/status';
import type { Millis } from '@/lib/time';

type SyncFormProps = {
  readonly status?: SyncStatus;
  /** When what can be taken back came. */
  readonly joinedAt?: Millis;
  /** What the reader did last on this page. */
  readonly done?: 'undone' | 'removed-copy' | 'failed';
  readonly onSwitch: (on: boolean) => void;
  readonly onUndo: () => void;
  readonly onRemove: () => void;
};

/** Whether the reader's browsers are kept in step, how that stands, and the ways back. */
export function SyncForm({ status, joinedAt, done, onSwitch, onUndo, onRemove }: SyncFormProps) {
  const { t } = useWords();
  const isOn = status?.on ?? false;
  const hasCopy = status?.set !== undefined;
  return (
    <div class="sync-form" data-sync={isOn ? 'on' : 'off'}>
      <form class="settings-form" onSubmit={(event) => event.preventDefault()}>
        <label class="identify">
          <input
            type="checkbox"
            name="sync"
            checked={isOn}
            aria-describedby="sync-meaning"
            onChange={({ currentTarget: { checked } }) => onSwitch(checked)}
          />
          <span>{t('sync.switch')}</span>
          <small id="sync-meaning">{t('sync.meaning')}</small>
        </label>
      </form>
      <div role="status">
        {isOn && status && <SyncFacts status={status} />}
        {done && <p data-sync-done={done}>{t(`sync.${done}`)}</p>}
      </div>
      {isOn && joinedAt !== undefined && (
        <button type="button" class="text-button" data-undo-sync onClick={onUndo}>
          {t('sync.undo')}
        </button>
      )}
      {!isOn && hasCopy && (
        <button type="button" class="text-button" data-remove-sync onClick={onRemove}>
          {t('sync.remove')}
        </button>
      )}
    </div>
  );
}
