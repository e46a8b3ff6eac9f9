import type { Edition } from '@/lib/briefing/types';
import type {
  FeedRow,
  MetaRow,
  NewCountRow,
  ReceiptRow,
  RoundRow,
  SectionRow,
  SettingsRow,
  StateRow,
  SubscriptionRow,
  VisitRow,
  WeatherRow,
  WordRow,
} from '@/lib/store/db';

/** The tables that pages show, and what stands in them. */
export type Shown = {
  readonly editions: Edition;
  readonly receipts: ReceiptRow;
  readonly settings: SettingsRow;
  readonly sections: SectionRow;
  readonly subscriptions: SubscriptionRow;
  readonly feeds: FeedRow;
  readonly words: WordRow;
  readonly weather: WeatherRow;
  readonly rounds: RoundRow;
  readonly counts: NewCountRow;
  readonly states: StateRow;
  readonly visits: VisitRow;
  readonly meta: MetaRow;
};
export type ShownTable = keyof Shown;

/** All that the queries of a page ask of the store: on a page by hand, in the worker by Dexie. */
export type Glance = {
  get<T extends ShownTable>(table: T, key: string): Promise<Shown[T] | undefined>;
  getAll<T extends ShownTable>(table: T): Promise<Shown[T][]>;
  /** In the order of the keys, with a gap for each that is not there. */
  getEach<T extends ShownTable>(table: T, keys: readonly string[]): Promise<(Shown[T] | undefined)[]>;
  /** Editions built after `after` and not after `upTo`. */
  editionsBuilt(after: number, upTo: number): Promise<Edition[]>;
  latestEdition(): Promise<Edition | undefined>;
  /** The same without reading the edition, which is the largest row of all. */
  latestEditionId(): Promise<string | undefined>;
};
