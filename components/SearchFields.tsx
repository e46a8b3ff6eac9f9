import { useEffect, useRef } from 'preact/hooks';
import { sectionTitle } from '@/components/section-title';
import { useWords } from '@/components/words';
import type { SearchForm } from '@/lib/search/form';
import type { SectionView } from '@/lib/settings';

type SearchFieldsProps = {
  readonly form: SearchForm;
  readonly sections: readonly SectionView[];
  readonly onFill: (patch: Partial<SearchForm>) => void;
};

/** What is looked for, and where. It takes the focus: whoever comes here wants to type. */
export function SearchFields({ form, sections, onFill }: SearchFieldsProps) {
  const { t } = useWords();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const chosen = sections.filter(({ id }) => form.sectionId === '' || id === form.sectionId);
  const feeds = chosen.flatMap((section) => section.feeds).toSorted((a, b) => a.title.localeCompare(b.title));
  return (
    <search class="fields">
      <label class="query">
        {t('search.label')}
        <input
          ref={field}
          type="search"
          value={form.text}
          autocomplete="off"
          spellcheck={false}
          onInput={({ currentTarget }) => onFill({ text: currentTarget.value })}
        />
      </label>
      <label>
        {t('search.section')}
        <select
          value={form.sectionId}
          onChange={({ currentTarget }) => onFill({ sectionId: currentTarget.value, feedId: '' })}
        >
          <option value="">{t('search.all-sections')}</option>
          {sections.map((section) => (
            <option key={section.id} value={section.id}>
              {sectionTitle(section, t)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('search.source')}
        <select value={form.feedId} onChange={({ currentTarget }) => onFill({ feedId: currentTarget.value })}>
          <option value="">{t('search.all-sources')}</option>
          {[...new Map(feeds.map((feed) => [feed.id, feed])).values()].map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <DayField label={t('search.from')} value={form.from} onDay={(from) => onFill({ from })} />
      <DayField label={t('search.to')} value={form.to} onDay={(to) => onFill({ to })} />
    </search>
  );
}

type DayFieldProps = { readonly label: string; readonly value: string; readonly onDay: (day: string) => void };

function DayField({ label, value, onDay }: DayFieldProps) {
  return (
    <label>
      {label}
      <input type="date" value={value} onInput={({ currentTarget }) => onDay(currentTarget.value)} />
    </label>
  );
}
