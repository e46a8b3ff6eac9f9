import './ArchivePage.css';
import { ArchiveTop } from '@/components/ArchiveTop';
import { PastSheet } from '@/components/PastSheet';
import { useWords } from '@/components/words';
import type { PastEdition } from '@/lib/briefing/past';
import type { Millis } from '@/lib/time';

type PastEditionPageProps = {
  /** Undefined where it is no longer kept. */
  readonly past: PastEdition | undefined;
  readonly now: Millis;
};

/** An edition of another day, to read only. */
export function PastEditionPage({ past, now }: PastEditionPageProps) {
  const { t, format } = useWords();
  return (
    <div class="archive-page page">
      <div class="page-body">
        <ArchiveTop title={past ? format.longDate(past.at) : t('archive.title')} toList />
        <main id="archive" data-past={past?.id}>
          {past === undefined && <p class="remark">{t('archive.gone')}</p>}
          {past?.kind === 'imported' && <p class="remark">{t('archive.imported-meaning')}</p>}
          {past && <PastSheet past={past} now={now} />}
        </main>
      </div>
    </div>
  );
}
