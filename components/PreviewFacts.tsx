import { useWords } from '@/components/words';
import { failureCause } from '@/lib/briefing/sentences';
import type { FeedPreview } from '@/lib/feed-search';

const short = (url: string): string => url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');

/** Where a feed comes from, how often, in which language, with how much text, and what is wrong with it. */
export function PreviewFacts({ preview }: { readonly preview: FeedPreview }) {
  const { t, format, language } = useWords();
  const { pace, itemCount, summaryCount, notes, outcome, siteUrl, description, url } = preview;
  const facts = [
    pace && t(`pace.${pace.per}`, { count: pace.count }),
    languageName(preview.language, language),
    itemCount > 0 && t('add.summaries', { count: itemCount, with: summaryCount }),
  ].filter(Boolean);
  const faults = notes.filter((note) => note !== outcome).map((note) => t(`fault.${note}`));
  return (
    <>
      {description && <p class="description">{description}</p>}
      <p class="facts">
        {siteUrl && (
          <>
            <a href={siteUrl} rel="noreferrer noopener" target="_blank">
              {short(siteUrl)}
            </a>{' '}
            ·{' '}
          </>
        )}
        {facts.join(' · ')}
      </p>
      <p class="facts">{t('add.asked-at', { url: short(url) })}</p>
      {!GOOD.has(outcome) && <p data-fault>{t('add.but', { cause: failureCause({ outcome }, { t }) })}</p>}
      {faults.length > 0 && <p data-fault>{t('add.faults', { faults: format.list(faults) })}</p>}
    </>
  );
}

const GOOD: ReadonlySet<FeedPreview['outcome']> = new Set(['ok', 'not-modified']);

/** A language's name in the reader's; what is no tag is left out. */
function languageName(tag: string | undefined, inLanguage: string): string | undefined {
  const [primary] = tag?.split(/[-_]/) ?? [];
  if (primary === undefined || !/^[a-z]{2,3}$/i.test(primary)) return undefined;
  return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(primary);
}
