import { Choice } from '@/components/Field';
import { type UntilChoice, untilChoices, type WordDraft } from '@/components/word-draft';
import { useWords } from '@/components/words';
import { type NewWord, WORD_SCOPES, type WordScope } from '@/lib/briefing/reader-words';

type UntilChoicesProps = {
  readonly draft: WordDraft;
  readonly word: NewWord | undefined;
  readonly onChoose: (until: UntilChoice) => void;
};

/** Until when a word counts. */
export function UntilChoices({ draft, word, onChoose }: UntilChoicesProps) {
  const { t, format } = useWords();
  const time = word?.until === undefined ? '' : format.exact(word.until);
  return (
    <Choice
      name="until"
      label={t('word-edit.until')}
      value={draft.until}
      choices={untilChoices(word).map((value) => ({ value, label: t(`word-until.${value}`, { time }) }))}
      onChoose={onChoose}
    />
  );
}

type ScopeChoicesProps = {
  readonly scopes: readonly WordScope[];
  readonly onChange: (scopes: readonly WordScope[]) => void;
};

/** Where in a story a word is looked for. */
export function ScopeChoices({ scopes, onChange }: ScopeChoicesProps) {
  const { t } = useWords();
  return (
    <fieldset>
      <legend>{t('word-edit.scopes')}</legend>
      {WORD_SCOPES.map((scope) => (
        <label key={scope}>
          <input
            type="checkbox"
            name="scope"
            value={scope}
            checked={scopes.includes(scope)}
            onChange={({ currentTarget: { checked } }) =>
              onChange(WORD_SCOPES.filter((one) => (one === scope ? checked : scopes.includes(one))))
            }
          />
          <span>{t(`word-scope.${scope}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
