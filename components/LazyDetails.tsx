import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';

type LazyDetailsProps = {
  readonly id?: string;
  readonly class?: string;
  readonly summary: ComponentChildren;
  readonly children: () => ComponentChildren;
};

/** A disclosure whose contents do not exist before it is opened. */
export function LazyDetails({ id, class: name, summary, children }: LazyDetailsProps) {
  const isOpen = useSignal(false);
  return (
    <details
      id={id}
      class={name}
      onToggle={({ currentTarget }) => {
        isOpen.value = currentTarget.open;
      }}
    >
      <summary>{summary}</summary>
      {isOpen.value && children()}
    </details>
  );
}
