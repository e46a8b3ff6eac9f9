export type OutlineLink = { readonly title: string; readonly url: string };

/** One bullet: a headline and what stands below it. */
export type OutlineItem = {
  readonly title: string;
  readonly url?: string;
  readonly text?: string;
  /** Publisher, author, time. */
  readonly source?: string;
  readonly also?: readonly OutlineLink[];
};

export type OutlineSection = {
  readonly heading: string;
  readonly notes: readonly string[];
  readonly items: readonly OutlineItem[];
};

/** An edition as any plain form prints it, in words. */
export type Outline = {
  readonly title: string;
  readonly date: string;
  readonly tags: string;
  readonly sections: readonly OutlineSection[];
  readonly end: readonly string[];
};
