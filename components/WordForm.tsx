import './WordForm.css';
import { type ReadonlySignal, useSignal } from '@preact/signals';
import { Choice, Field } from '@/components/Field';
import { sectionTitle } from '@/components/section-title';
import { ScopeChoices, UntilChoices } from '@/components/WordChoices';
import { WordHits } from '@/components/WordHits';
import { draftOf, type WordDraft, wishOf } from '@/components/word-draft';
import { useWords } from '@/components/words';
import { type NewWord, WORD_KINDS } from '@/lib/briefing/reader-words';
import type { SectionView, WordPreview } from '@/lib/settings';
import type { Millis } from '@/lib/time';

export type WordFormProps = {
  /** What is changed; without it a new one. */
  readonly word?: NewWord;
  readonly sections: readonly SectionView[];
  readonly now: Millis;
  /** Changes with every key, so only the line that shows it looks at it. */
  readonly preview: ReadonlySignal<WordPreview | undefined>;
  readonly actions: { preview(word: NewWord | undefined): void; save(word: NewWord): void };
};

/** A word to leave out or to bring forward, and what that would do to what is stored, before it is saved. */
export function WordForm({ word, sections, now, preview, actions }: WordFormProps) {
  const { t } = useWords();
  const draft = useSignal(draftOf(word));
  const { text, kind, scopes, sectionId } = draft.value;
  const change = (patch: Partial<WordDraft>) => {
    draft.value = { ...draft.value, ...patch };
    actions.preview(wishOf(draft.value, now));
  };
  const wish = wishOf(draft.value, now);
  const save = () => {
    if (!wish) return;
    actions.preview(undefined);
    actions.save(wish);
    if (!word) draft.value = draftOf();
  };
  return (
    <form
      class="word-form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Field label={t('word-edit.text')}>
        <input
          type="text"
          name="word"
          autocomplete="off"
          value={text}
          onInput={({ currentTarget }) => change({ text: currentTarget.value })}
        />
      </Field>
      <Choice
        name="kind"
        label={t('word-edit.kind')}
        value={kind}
        choices={WORD_KINDS.map((value) => ({ value, label: t(`word-edit.${value}`) }))}
        onChoose={(chosen) => change({ kind: chosen })}
      />
      <Choice
        name="where"
        label={t('word-edit.section')}
        value={sectionId}
        choices={[
          { value: '', label: t('word-edit.everywhere') },
          ...sections.map((section) => ({ value: section.id, label: sectionTitle(section, t) })),
        ]}
        onChoose={(chosen) => change({ sectionId: chosen })}
      />
      <UntilChoices draft={draft.value} word={word} onChoose={(until) => change({ until })} />
      <ScopeChoices scopes={scopes} onChange={(chosen) => change({ scopes: chosen })} />
      <WordHits preview={preview} wish={wish} />
      <button type="submit" aria-disabled={wish === undefined}>
        {t('word-edit.save')}
      </button>
    </form>
  );
}
