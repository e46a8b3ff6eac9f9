import './SettingsForm.css';
import { AppearanceFields } from '@/components/AppearanceFields';
import { Choice, Field } from '@/components/Field';
import { NoticeChoices, type NoticePatch } from '@/components/NoticeChoices';
import { RhythmFields } from '@/components/RhythmFields';
import { useWords } from '@/components/words';
import { LANGUAGES } from '@/lib/i18n';
import { NEW_TAB_MODES } from '@/lib/manners';
import { USER_AGENT } from '@/lib/product';
import type { LanguageChoice, Settings } from '@/lib/settings';

type SettingsFormProps = {
  readonly settings: Settings;
  readonly onChange: (patch: Partial<Settings>) => void;
  readonly onNotices: (patch: NoticePatch) => void;
};

const LANGUAGE_CHOICES: readonly LanguageChoice[] = ['auto', ...LANGUAGES];

export function SettingsForm({ settings, onChange, onNotices }: SettingsFormProps) {
  const { t } = useWords();
  const languages = (automatic: string) =>
    LANGUAGE_CHOICES.map((value) => ({ value, label: value === 'auto' ? automatic : t(`language.${value}`) }));
  return (
    <form class="settings-form" onSubmit={(event) => event.preventDefault()}>
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
      <AppearanceFields settings={settings} onChange={onChange} />
      <Choice
        name="language"
        label={t('settings.language')}
        value={settings.language}
        choices={languages(t('language.auto'))}
        onChoose={(language) => onChange({ language })}
      />
      <Choice
        name="feedLanguage"
        label={t('settings.feed-language')}
        value={settings.feedLanguage}
        choices={languages(t('language.auto-feeds'))}
        onChoose={(feedLanguage) => onChange({ feedLanguage })}
      />
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
      <NoticeChoices settings={settings} onNotices={onNotices} />
    </form>
  );
}
