import './PauseMenu.css';
import { useWords } from '@/components/words';
import { PAUSE_LENGTHS, type PauseLength } from '@/lib/manners';

/** New tabs stay quiet for a while. */
export function PauseMenu({ onPause }: { readonly onPause: (length: PauseLength) => void }) {
  const { t } = useWords();
  return (
    <details class="pause-menu">
      <summary class="text-button">{t('pause.title')}</summary>
      <ul>
        {PAUSE_LENGTHS.map((length) => (
          <li key={length}>
            <button type="button" class="text-button" onClick={() => onPause(length)}>
              {t(`pause.${length}`)}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
