import { useWords } from '@/components/words';

type PagerProps = {
  /** From 0 on. */
  readonly page: number;
  readonly last: number;
  readonly size: number;
  readonly total: number;
  readonly onPage: (page: number) => void;
};

/** Leads through the pages of a long table. Buttons stay where they are, so that the focus does. */
export function Pager({ page, last, size, total, onPage }: PagerProps) {
  const { t } = useWords();
  if (last === 0) return null;
  const button = (to: number, key: 'pager.before' | 'pager.next') => (
    <button
      type="button"
      class="text-button"
      aria-disabled={to < 0 || to > last}
      onClick={() => to >= 0 && to <= last && onPage(to)}
    >
      {t(key)}
    </button>
  );
  return (
    <nav class="pager" aria-label={t('pager.name')}>
      {button(page - 1, 'pager.before')}
      <span role="status">
        {t('pager.range', { from: page * size + 1, to: Math.min(total, (page + 1) * size), total })}
      </span>
      {button(page + 1, 'pager.next')}
    </nav>
  );
}
