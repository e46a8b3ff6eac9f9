import type { MessageKey, MessageValues } from '@/lib/i18n';

/** Something the reader did a moment ago, in words, and the way back. */
export type Undoable = {
  readonly said: readonly [key: MessageKey, values?: MessageValues];
  /** Undefined where there is nothing to take back: it is only said. */
  readonly undo?: () => void;
};
