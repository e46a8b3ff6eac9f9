import './MoreDetails.css';
import { useSignal } from '@preact/signals';
import type { ComponentChildren, TargetedToggleEvent } from 'preact';
import { useRef } from 'preact/hooks';
import { useReading } from '@/components/reading';
import { useWords } from '@/components/words';

type MoreDetailsProps = {
  /** Of what: said to those who do not see where the button stands. */
  readonly of: string;
  /** Called once it is open; `close` gives the focus back to the button. */
  readonly children: (close: () => void) => ComponentChildren;
};

/** A disclosure whose contents do not exist before it is opened: sixty closed ones cost the page next to nothing. */
export function MoreDetails({ of, children }: MoreDetailsProps) {
  const { t } = useWords();
  const reading = useReading();
  const isOpen = useSignal(false);
  const details = useRef<HTMLDetailsElement>(null);
  const toggled = ({ currentTarget }: TargetedToggleEvent<HTMLDetailsElement>) => {
    isOpen.value = currentTarget.open;
    if (currentTarget.open) reading?.loadMenus();
  };
  const close = () => {
    details.current?.removeAttribute('open');
    details.current?.querySelector('summary')?.focus();
  };
  return (
    <details class="more-details screen-only" ref={details} onToggle={toggled}>
      <summary>
        {t('more.ask')}
        <span class="visually-hidden"> {of}</span>
      </summary>
      {isOpen.value && <div data-until="0">{children(close)}</div>}
    </details>
  );
}
