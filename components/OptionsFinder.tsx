import './OptionsFinder.css';
import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { filterOptions } from '@/components/filter-options';
import { OPTIONS_GROUPS } from '@/components/OptionsGroup';
import { useWords } from '@/components/words';

/** What is in the options, and a box that leaves of it what says the words that are typed. */
export function OptionsFinder({ groups }: { readonly groups: RefObject<HTMLElement | null> }) {
  const { t } = useWords();
  const text = useSignal('');
  const found = useSignal<number>(OPTIONS_GROUPS.length);
  // What the page shows changes under the filter, so it is laid over each drawing anew.
  useLayoutEffect(() => {
    if (groups.current) found.value = filterOptions(groups.current, text.value);
  });
  const said = text.value.trim();
  return (
    <div class="options-finder">
      <search>
        <label>
          <span>{t('options.find')}</span>
          <input
            type="search"
            name="find"
            autocomplete="off"
            onInput={({ currentTarget: { value } }) => {
              text.value = value;
            }}
          />
        </label>
        <p role="status">
          {said !== '' &&
            (found.value > 0 ? t('options.found', { count: found.value }) : t('options.found-none', { text: said }))}
        </p>
      </search>
      <nav aria-label={t('options.index')}>
        <ul>
          {OPTIONS_GROUPS.map((id) => (
            <li key={id}>
              <a href={`#${id}`}>{t(`group.${id}`)}</a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
