import { Choice, Field } from '@/components/Field';
import { useWords } from '@/components/words';
import { RHYTHMS } from '@/lib/rhythm';
import type { Settings } from '@/lib/settings';

type RhythmFieldsProps = { readonly settings: Settings; readonly onChange: (patch: Partial<Settings>) => void };

/** How many editions a day, and when the second one comes. */
export function RhythmFields({ settings, onChange }: RhythmFieldsProps) {
  const { t } = useWords();
  return (
    <>
      <Choice
        name="rhythm"
        label={t('settings.rhythm')}
        value={settings.rhythm}
        choices={RHYTHMS.map((value) => ({ value, label: t(`rhythm.${value}`) }))}
        onChoose={(rhythm) => onChange({ rhythm })}
      />
      {settings.rhythm === 'twice' && (
        <Field label={t('settings.evening')}>
          <input
            type="time"
            name="eveningTime"
            required
            value={settings.eveningTime}
            onChange={({ currentTarget: { value } }) => value && onChange({ eveningTime: value })}
          />
        </Field>
      )}
    </>
  );
}
