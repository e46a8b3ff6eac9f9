import './Greeting.css';
import { useWords } from '@/components/words';
import type { Settings } from '@/lib/settings';

type GreetingProps = { readonly settings: Settings; readonly onOptions: () => void; readonly onDismiss: () => void };

/** What this is, said once, beside the first edition. */
export function Greeting({ settings, onOptions, onDismiss }: GreetingProps) {
  const { t } = useWords();
  const [hours = '', minutes = ''] = settings.editionTime.split(':');
  return (
    <section class="greeting screen-only" aria-labelledby="greeting-title">
      <h2 id="greeting-title">{t('greeting.title')}</h2>
      <p>{t('greeting.what')}</p>
      <p>{t('greeting.private')}</p>
      <dl>
        <dt>{t('greeting.place')}</dt>
        <dd>
          {settings.place.name}{' '}
          <button type="button" class="text-button" onClick={onOptions}>
            {t('greeting.change-place')}
          </button>
        </dd>
        <dt>{t('greeting.time')}</dt>
        <dd>{t('greeting.clock', { hours, minutes })}</dd>
      </dl>
      <p class="actions">
        <button
          type="button"
          class="close"
          onClick={() => {
            // The button goes away with the greeting: without a new place the focus would be lost.
            document.querySelector('main')?.focus({ preventScroll: true });
            onDismiss();
          }}
        >
          {t('greeting.close')}
        </button>
        <button type="button" class="text-button" onClick={onOptions}>
          {t('greeting.options')}
        </button>
      </p>
    </section>
  );
}
