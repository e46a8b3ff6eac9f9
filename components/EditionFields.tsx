import './settings-form.css';
import { Choice, Field } from '@/components/Field';
import { NoticeChoices, type NoticePatch } from '@/components/NoticeChoices';
import { RhythmFields } from '@/components/RhythmFields';
import { useWords } from '@/components/words';
import { NEW_TAB_MODES } from '@/lib/manners';
import type { Settings } from '@/lib/settings';

type EditionFieldsProps = {
  readonly settings: Settings;
  readonly onChange: (patch: Partial<Settings>) => void;
  readonly onNotices: (patch: NoticePatch) => void;
};

/** When the briefing is made, where it shows, and what is said of it. */
export function EditionFields({ settings, onChange, onNotices }: EditionFieldsProps) {
  const { t } = useWords();
  return (
    <form class="settings-form" data-options onSubmit={(event) => event.preventDefault()}>
      <Field label={t('settings.time')}>
        <input
          type="time"
          name="editionTime"
          required
          value={settings.editionTime}
          onChange={({ currentTarget: { value } }) => value && onChange({ editionTime: value })}
        />
      </Field>
      <RhythmFields settings={settings} onChange={onChange} />
      <Choice
        name="newTab"
        label={t('settings.new-tab')}
        value={settings.newTab}
        choices={NEW_TAB_MODES.map((value) => ({ value, label: t(`new-tab.${value}`) }))}
        onChoose={(newTab) => onChange({ newTab })}
      />
      <NoticeChoices settings={settings} onNotices={onNotices} />
    </form>
  );
}
