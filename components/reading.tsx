import { type ComponentType, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { EditionSection, Story } from '@/lib/briefing/types';
import type { SectionView } from '@/lib/settings';

/** What can be done with a story or a section: a page of controls that nobody needs before asking for it. */
export type Menus = {
  readonly StoryMenu: ComponentType<{ readonly story: Story; readonly onDone: () => void }>;
  readonly SectionMenu: ComponentType<{
    readonly section: SectionView;
    readonly printed: EditionSection;
    readonly onDone: () => void;
  }>;
};

/** What the reader did with the stories, and how they do more. */
export type ReadingControls = {
  /** Ids of stories. */
  readonly read: ReadonlySet<string>;
  readonly saved: ReadonlySet<string>;
  /** Undefined until the first menu was opened. */
  readonly menus: Menus | undefined;
  loadMenus(): void;
  unfold(sectionId: string): void;
  /** Reads the edition aloud, or one section of it. */
  listen(sectionId?: string): void;
  /** Shows the list of keys. */
  showKeys(): void;
  /** Done with all of these. */
  finish(stories: readonly Story[]): void;
};

/** Given by a page on which stories can be marked. */
export const ReadingContext = createContext<ReadingControls | undefined>(undefined);

export const useReading = (): ReadingControls | undefined => useContext(ReadingContext);
