import './SectionFields.css';
import { Choice, Field } from '@/components/Field';
import { sectionTitle } from '@/components/section-title';
import { TextField } from '@/components/TextField';
import { useWords } from '@/components/words';
import { WINDOW_CHOICES } from '@/lib/briefing/types';
import { isOwnSection, type SectionPatch, type SectionView, WEATHER_SECTION } from '@/lib/settings';

type SectionFieldsProps = {
  readonly section: SectionView;
  readonly actions: { change(patch: SectionPatch): void; reset(): void; remove(): void };
};

/** Words that stand with commas between them. */
export const listOfWords = (text: string): readonly string[] =>
  text
    .split(/[,;\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** The rest of what can be chosen about a section, once the reader asks for it. */
export function SectionFields({ section, actions: { change, reset, remove } }: SectionFieldsProps) {
  const { t } = useWords();
  const isOwn = isOwnSection(section.id);
  return (
    <div class="section-fields">
      <Field label={t('section-edit.name')}>
        <TextField
          name="title"
          value={sectionTitle(section, t)}
          // Without a name of the reader's, a section of the catalogue has its own again.
          onCommit={(title) => (title !== '' || !isOwn) && change({ title: title || undefined })}
        />
      </Field>
      <Field label={t('section-edit.emoji')}>
        <TextField
          name="emoji"
          value={section.emoji}
          onCommit={(emoji) => emoji !== '' && change({ emoji: firstSign(emoji) })}
        />
      </Field>
      {section.id !== WEATHER_SECTION && <NewsFields section={section} onChange={change} />}
      <p>
        <button type="button" class="text-button" onClick={isOwn ? remove : reset}>
          {t(isOwn ? 'section-edit.delete' : 'section-edit.reset')}
        </button>{' '}
        {!isOwn && <small>{t('section-edit.reset-hint')}</small>}
      </p>
    </div>
  );
}

/** What the reader sees as one sign may be many characters: a flag, a family. */
const firstSign = (text: string): string => [...new Intl.Segmenter().segment(text)][0]?.segment ?? '';

type NewsFieldsProps = { readonly section: SectionView; readonly onChange: (patch: SectionPatch) => void };

function NewsFields({ section: { id, windowHours, says = [] }, onChange }: NewsFieldsProps) {
  const { t } = useWords();
  const windows = ['auto', ...WINDOW_CHOICES.map((hours) => `${hours}` as const)] as const;
  const hintId = `says-hint-${id}`;
  return (
    <>
      <Choice
        name="windowHours"
        label={t('section-edit.window')}
        value={windowHours === undefined ? 'auto' : `${windowHours}`}
        choices={windows.map((value) => ({ value, label: t(`window-choice.${value}`) }))}
        onChoose={(value) => onChange({ windowHours: WINDOW_CHOICES.find((hours) => `${hours}` === value) })}
      />
      <Field label={t('section-edit.says')}>
        <TextField
          name="says"
          value={says.join(', ')}
          describedBy={hintId}
          onCommit={(text) => {
            const words = listOfWords(text);
            onChange({ says: words.length > 0 ? words : undefined });
          }}
        />
      </Field>
      <small id={hintId}>{t('section-edit.says-hint')}</small>
      <a class="text-button" href="#words">
        {t('section-edit.to-words')}
      </a>
    </>
  );
}
