/** `lead` opens the edition, `first` its section. */
export type StoryRank = 'lead' | 'first' | 'plain';
