import './NewSectionForm.css';
import { Field } from '@/components/Field';
import { listOfWords } from '@/components/SectionFields';
import { useWords } from '@/components/words';

type NewSectionFormProps = { readonly onAdd: (title: string, says: readonly string[]) => void };

/** A section of the reader's own: a name, and the words of the stories that it takes, if it takes any by words. */
export function NewSectionForm({ onAdd }: NewSectionFormProps) {
  const { t } = useWords();
  return (
    <form
      class="new-section-form"
      onSubmit={(event) => {
        event.preventDefault();
        const fields = new FormData(event.currentTarget);
        const title = String(fields.get('title') ?? '').trim();
        if (title === '') return;
        onAdd(title, listOfWords(String(fields.get('says') ?? '')));
        event.currentTarget.reset();
      }}
    >
      <h3>{t('section-edit.new')}</h3>
      <Field label={t('section-edit.new-name')}>
        <input type="text" name="title" required autocomplete="off" />
      </Field>
      <Field label={t('section-edit.says')}>
        <input type="text" name="says" autocomplete="off" aria-describedby="new-says-hint" />
      </Field>
      <button type="submit">{t('section-edit.add')}</button>
      <small id="new-says-hint">{t('section-edit.says-hint')}</small>
    </form>
  );
}
