import type { ReadonlySignal } from '@preact/signals';
import type { ComponentProps } from 'preact';
import type { FeedsGroup } from '@/components/FeedsGroup';
import type { NoticePatch } from '@/components/NoticeChoices';
import type { SectionList } from '@/components/SectionList';
import type { WordsGroup } from '@/components/WordsGroup';
import type { ReaderWord } from '@/lib/briefing/reader-words';
import type {
  ImportReport,
  KnownFeed,
  OldImportReport,
  PlaceSearch,
  SectionView,
  Settings,
  WordPreview,
} from '@/lib/settings';
import type { Millis } from '@/lib/time';

export type OptionsPageProps = {
  readonly sections: readonly SectionView[];
  readonly settings: Settings;
  readonly words: readonly ReaderWord[];
  /** All feeds that were ever known here. */
  readonly known: readonly KnownFeed[];
  readonly version: string;
  readonly now: Millis;
  readonly missingHosts: readonly string[];
  /** What the last import of this visit came to. */
  readonly report?: ImportReport;
  /** The same for old text briefings. */
  readonly oldReport?: OldImportReport | 'undone';
  /** What the last search for a place came to. */
  readonly placeSearch?: PlaceSearch | 'searching';
  /** What the word that is being written would do. */
  readonly preview: ReadonlySignal<WordPreview | undefined>;
  readonly actions: OptionsActions;
};

export type OptionsActions = {
  readonly sections: ComponentProps<typeof SectionList>['actions'];
  readonly feeds: ComponentProps<typeof FeedsGroup>['actions'];
  readonly words: ComponentProps<typeof WordsGroup>['actions'];
  lessOf(publisher: string): void;
  asBefore(publisher: string): void;
  setSettings(patch: Partial<Settings>): void;
  findPlaces(name: string): void;
  /** Inside a click. */
  grantHost(host: string): void;
  setNotices(patch: NoticePatch): void;
  grantHosts(): void;
  importOpml(file: File): void;
  exportOpml(): void;
  importOldBriefings(files: readonly File[]): void;
  /** Undefined where there is nothing to take back. */
  undoOldImport?: () => void;
};
