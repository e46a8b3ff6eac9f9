import './OptionsGroup.css';
import type { ComponentChildren } from 'preact';
import { useWords } from '@/components/words';

export const OPTIONS_GROUPS = [
  'sections',
  'feeds',
  'edition',
  'appearance',
  'words',
  'weather',
  'data',
  'about',
] as const;
export type OptionsGroupId = (typeof OPTIONS_GROUPS)[number];

type OptionsGroupProps = { readonly id: OptionsGroupId; readonly children?: ComponentChildren };

/** A group of options under its heading, with a sentence on what it is for. Its id is an address: `options.html#words`. */
export function OptionsGroup({ id, children }: OptionsGroupProps) {
  const { t } = useWords();
  const headingId = `${id}-heading`;
  return (
    <section class="options-group" id={id} data-group={id} aria-labelledby={headingId}>
      <h2 id={headingId} tabIndex={-1}>
        {t(`group.${id}`)}
      </h2>
      <p class="hint">{t(`group-hint.${id}`)}</p>
      {children}
    </section>
  );
}
