import './settings-form.css';
import { useWords } from '@/components/words';
import { USER_AGENT } from '@/lib/product';
import type { Settings } from '@/lib/settings';

type IdentifyFieldProps = {
  readonly settings: Settings;
  readonly onChange: (patch: Partial<Settings>) => void;
};

/** Whether requests name the product, and what they would say then. */
export function IdentifyField({ settings, onChange }: IdentifyFieldProps) {
  const { t } = useWords();
  return (
    <form class="settings-form" onSubmit={(event) => event.preventDefault()}>
      <label class="identify">
        <input
          type="checkbox"
          name="identify"
          checked={settings.identify}
          aria-describedby="identify-meaning"
          onChange={({ currentTarget: { checked } }) => onChange({ identify: checked })}
        />
        <span>{t('settings.identify')}</span>
        <small id="identify-meaning">{t('settings.identify-meaning', { agent: USER_AGENT })}</small>
      </label>
    </form>
  );
}
