import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

type TextFieldProps = {
  readonly name: string;
  readonly value: string;
  /** Called with what the reader left in it, without white space around it, where that is something else. */
  readonly onCommit: (value: string) => void;
  readonly label?: string;
  readonly describedBy?: string;
};

/** A line of text that counts when the reader leaves it or presses Enter; Escape gives back what was there. */
export function TextField({ name, value, onCommit, label, describedBy }: TextFieldProps) {
  // The page is drawn again while the reader types: feeds answer, a minute is over.
  const draft = useSignal<string | undefined>(undefined);
  const known = useRef(value);
  // Not when it is drawn for the first time: effects run late on a busy machine, and the reader may type already.
  useEffect(() => {
    if (known.current === value) return;
    known.current = value;
    draft.value = undefined;
  }, [value, draft]);
  return (
    <input
      type="text"
      name={name}
      value={draft.value ?? value}
      autocomplete="off"
      aria-label={label}
      aria-describedby={describedBy}
      onInput={({ currentTarget }) => {
        draft.value = currentTarget.value;
      }}
      onKeyDown={({ key }) => {
        if (key === 'Escape') draft.value = undefined;
      }}
      onChange={({ currentTarget }) => {
        const text = currentTarget.value.trim();
        draft.value = text === '' ? undefined : text;
        if (text !== value) onCommit(text);
      }}
    />
  );
}
