import './settings-form.css';
import { Choice } from '@/components/Field';
import { useWords } from '@/components/words';
import { LANGUAGES } from '@/lib/i18n';
import type { LanguageChoice, Settings } from '@/lib/settings';

type LanguageFieldsProps = {
  readonly settings: Settings;
  readonly onChange: (patch: Partial<Settings>) => void;
};

const LANGUAGE_CHOICES: readonly LanguageChoice[] = ['auto', ...LANGUAGES];

/** The language of the pages, and of feeds that come in two. */
export function LanguageFields({ settings, onChange }: LanguageFieldsProps) {
  const { t } = useWords();
  const languages = (automatic: string) =>
    LANGUAGE_CHOICES.map((value) => ({ value, label: value === 'auto' ? automatic : t(`language.${value}`) }));
  return (
    <form class="settings-form" data-options onSubmit={(event) => event.preventDefault()}>
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
    </form>
  );
}
