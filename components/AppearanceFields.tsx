import './AppearanceFields.css';
import { Choice } from '@/components/Field';
import { useWords } from '@/components/words';
import { type Appearance, DENSITIES, FACES, PICTURES, TEXT_SIZES, THEMES } from '@/lib/appearance';

type AppearanceFieldsProps = {
  readonly settings: Appearance;
  readonly onChange: (patch: Partial<Appearance>) => void;
};

/** How the page looks. */
export function AppearanceFields({ settings, onChange }: AppearanceFieldsProps) {
  const { t } = useWords();
  return (
    <fieldset class="appearance-fields" data-options>
      <legend>{t('appearance.title')}</legend>
      <Choice
        name="theme"
        label={t('settings.theme')}
        value={settings.theme}
        choices={THEMES.map((value) => ({ value, label: t(`theme.${value}`) }))}
        onChoose={(theme) => onChange({ theme })}
      />
      <Choice
        name="density"
        label={t('appearance.density')}
        value={settings.density}
        choices={DENSITIES.map((value) => ({ value, label: t(`density.${value}`) }))}
        onChoose={(density) => onChange({ density })}
      />
      <Choice
        name="textSize"
        label={t('appearance.text-size')}
        value={settings.textSize}
        choices={TEXT_SIZES.map((value) => ({ value, label: t(`text-size.${value}`) }))}
        onChoose={(textSize) => onChange({ textSize })}
      />
      <Choice
        name="face"
        label={t('appearance.face')}
        value={settings.face}
        choices={FACES.map((value) => ({ value, label: t(`face.${value}`) }))}
        onChoose={(face) => onChange({ face })}
      />
      <Choice
        name="pictures"
        label={t('appearance.pictures')}
        value={settings.pictures}
        describedBy="pictures-meaning"
        choices={PICTURES.map((value) => ({ value, label: t(`pictures.${value}`) }))}
        onChoose={(pictures) => onChange({ pictures })}
      />
      <small id="pictures-meaning">
        {t('appearance.pictures-meaning')}
        {import.meta.env.FIREFOX && ` ${t('appearance.pictures-in-firefox')}`}
      </small>
    </fieldset>
  );
}
