import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '@/components/words';

type ArchiveTopProps = {
  readonly title: ComponentChildren;
  /** Leads back to the list, where this is one of its editions. */
  readonly toList?: boolean;
};

/** The head of an archive page. It takes the focus, so that a screen reader says where the link has led. */
export function ArchiveTop({ title, toList = false }: ArchiveTopProps) {
  const { t } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.ownerDocument.defaultView?.scrollTo(0, 0);
  }, []);
  return (
    <header class="top">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <nav class="screen-only" aria-label={t('archive.title')}>
        {toList && <a href="#archive">{t('archive.title')}</a>}
        <a href="#edition">{t('options.back')}</a>
      </nav>
    </header>
  );
}
