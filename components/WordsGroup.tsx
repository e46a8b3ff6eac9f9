import './WordsGroup.css';
import type { ReadonlySignal } from '@preact/signals';
import { LazyDetails } from '@/components/LazyDetails';
import { sectionTitle } from '@/components/section-title';
import { WordForm } from '@/components/WordForm';
import { useWords, type Words } from '@/components/words';
import { counts, type NewWord, type ReaderWord } from '@/lib/briefing/reader-words';
import { type SectionView, WEATHER_SECTION, type WordPreview } from '@/lib/settings';
import type { Millis } from '@/lib/time';

type WordsGroupProps = {
  readonly words: readonly ReaderWord[];
  readonly sections: readonly SectionView[];
  readonly now: Millis;
  readonly preview: ReadonlySignal<WordPreview | undefined>;
  readonly actions: {
    preview(word: NewWord | undefined): void;
    add(word: NewWord): void;
    change(id: string, word: NewWord): void;
    remove(word: ReaderWord): void;
  };
};

/** A new word, and the words there are. */
export function WordsGroup({ words, sections, now, preview, actions }: WordsGroupProps) {
  const { t } = useWords();
  const places = sections.filter(({ id }) => id !== WEATHER_SECTION);
  const form = { sections: places, now, preview };
  return (
    <>
      <WordForm {...form} actions={{ preview: actions.preview, save: actions.add }} />
      <h3>{t('word-edit.list')}</h3>
      {words.length === 0 && <p>{t('word-edit.none')}</p>}
      <ul class="words-group" data-options>
        {words.map((word) => (
          <li key={word.id} data-word={word.text} data-kind={word.kind}>
            <WordLine word={word} sections={places} now={now} onRemove={() => actions.remove(word)} />
            <LazyDetails
              summary={
                <>
                  {t('word-edit.change')}
                  <span class="visually-hidden"> {word.text}</span>
                </>
              }
            >
              {() => (
                <WordForm
                  {...form}
                  word={word}
                  actions={{ preview: actions.preview, save: (changed) => actions.change(word.id, changed) }}
                />
              )}
            </LazyDetails>
          </li>
        ))}
      </ul>
    </>
  );
}

type WordLineProps = Pick<WordsGroupProps, 'sections' | 'now'> & {
  readonly word: ReaderWord;
  readonly onRemove: () => void;
};

function WordLine({ word, sections, now, onRemove }: WordLineProps) {
  const words = useWords();
  const { t } = words;
  const action = t('word-edit.remove');
  return (
    <p data-over={!counts(word, now)}>
      <b>{word.text}</b> <span>{factsOf(word, sections, now, words).join(' · ')}</span>
      <button
        type="button"
        class="text-button"
        aria-label={t('word-edit.action-of', { action, word: word.text })}
        onClick={onRemove}
      >
        {action}
      </button>
    </p>
  );
}

/** What it does, where and how long. */
function factsOf(word: ReaderWord, sections: readonly SectionView[], now: Millis, { t, format }: Words): string[] {
  const { kind, scopes, sectionId, until } = word;
  const section = sections.find(({ id }) => id === sectionId);
  return [
    t(`word-kind.${kind}`),
    format.list(scopes.map((scope) => t(`word-scope.${scope}`))),
    sectionId === undefined ? t('word-edit.everywhere') : section ? sectionTitle(section, t) : sectionId,
    until === undefined
      ? t('word-until.for-ever')
      : t(counts(word, now) ? 'word-until.as-it-is' : 'word-until.over', { time: format.exact(until) }),
  ];
}
