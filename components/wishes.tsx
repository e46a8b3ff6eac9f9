import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** What the reader wants less of, and how a story's controls change that. */
export type Wishes = {
  /** By publisher: what its stories count for, less than 1. */
  readonly sourceWeights: Readonly<Record<string, number>>;
  lessOf(publisher: string): void;
  asBefore(publisher: string): void;
};

/** Given by a page on which stories have controls. */
export const WishesContext = createContext<Wishes | undefined>(undefined);
export const useWishes = (): Wishes | undefined => useContext(WishesContext);
