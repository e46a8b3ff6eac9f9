import './OptionsPage.css';
import type { ReadonlySignal } from '@preact/signals';
import type { ComponentProps } from 'preact';
import { useRef } from 'preact/hooks';
import { AppearanceFields } from '@/components/AppearanceFields';
import { EditionFields } from '@/components/EditionFields';
import { FeedsGroup } from '@/components/FeedsGroup';
import { HostNotice } from '@/components/HostNotice';
import { LanguageFields } from '@/components/LanguageFields';
import { LessOf } from '@/components/LessOf';
import { Loading } from '@/components/Loading';
import type { NoticePatch } from '@/components/NoticeChoices';
import { OptionsEnd, type OptionsEndProps } from '@/components/OptionsEnd';
import { OptionsFinder } from '@/components/OptionsFinder';
import { OptionsGroup } from '@/components/OptionsGroup';
import { SectionList } from '@/components/SectionList';
import { WordsGroup } from '@/components/WordsGroup';
import { useWords } from '@/components/words';
import type { ReaderWord } from '@/lib/briefing/reader-words';
import type { KnownFeed, SectionView, WordPreview } from '@/lib/settings';
import type { Millis } from '@/lib/time';

export type OptionsPageProps = Omit<OptionsEndProps, 'actions'> & {
  readonly sections: readonly SectionView[];
  readonly words: readonly ReaderWord[];
  /** All feeds that were ever known here. */
  readonly known: readonly KnownFeed[];
  readonly finder: ComponentProps<typeof FeedsGroup>['finder'];
  readonly health: ComponentProps<typeof FeedsGroup>['health'];
  readonly now: Millis;
  /** What the word that is being written would do. */
  readonly preview: ReadonlySignal<WordPreview | undefined>;
  readonly actions: OptionsActions;
};

export type OptionsActions = OptionsEndProps['actions'] & {
  readonly sections: ComponentProps<typeof SectionList>['actions'];
  readonly feeds: ComponentProps<typeof FeedsGroup>['actions'];
  readonly words: ComponentProps<typeof WordsGroup>['actions'];
  lessOf(publisher: string): void;
  asBefore(publisher: string): void;
  setNotices(patch: NoticePatch): void;
};

/** Everything the reader can choose, in one column. Each change counts at once; there is no button to save. */
export function OptionsPage(props: OptionsPageProps) {
  const { sections, settings, words, known, finder, health, now, missingHosts, preview, actions } = props;
  const { t } = useWords();
  const groups = useRef<HTMLElement>(null);
  return (
    <div class="options-page page">
      <div class="page-body">
        <header class="top">
          <h1>{t('options.title')}</h1>
          <a class="text-button" href="/newtab.html#briefing">
            {t('options.back')}
          </a>
        </header>
        <HostNotice hosts={missingHosts} onGrant={actions.grantHosts} />
        <div class="columns">
          <OptionsFinder groups={groups} />
          <main ref={groups}>
            <p class="at-once">{t('options.at-once')}</p>
            <OptionsGroup id="sections">
              {sections.length === 0 && <Loading />}
              <SectionList sections={sections} place={settings.place.name} actions={actions.sections} />
            </OptionsGroup>
            <OptionsGroup id="feeds">
              <FeedsGroup
                sections={sections}
                known={known}
                finder={finder}
                health={health}
                now={now}
                actions={actions.feeds}
              />
            </OptionsGroup>
            <OptionsGroup id="edition">
              <EditionFields settings={settings} onChange={actions.setSettings} onNotices={actions.setNotices} />
            </OptionsGroup>
            <OptionsGroup id="appearance">
              <AppearanceFields settings={settings} onChange={actions.setSettings} />
              <LanguageFields settings={settings} onChange={actions.setSettings} />
            </OptionsGroup>
            <OptionsGroup id="words">
              <WordsGroup words={words} sections={sections} now={now} preview={preview} actions={actions.words} />
              <LessOf weights={settings.sourceWeights} actions={actions} />
            </OptionsGroup>
            <OptionsEnd {...props} />
          </main>
        </div>
      </div>
    </div>
  );
}
