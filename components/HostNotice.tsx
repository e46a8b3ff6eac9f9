import './HostNotice.css';
import { LazyDetails } from '@/components/LazyDetails';
import { useWords } from '@/components/words';

type HostNoticeProps = { readonly hosts: readonly string[]; readonly onGrant: () => void };

/** The browser withholds sites that the briefing reads: why that matters, which ones, and the button that asks for them. */
export function HostNotice({ hosts, onGrant }: HostNoticeProps) {
  const { t } = useWords();
  if (hosts.length === 0) return null;
  return (
    <aside class="host-notice screen-only" aria-label={t('hosts.label')}>
      <p>{t('hosts.missing', { count: hosts.length })}</p>
      <button type="button" onClick={onGrant}>
        {t('hosts.grant')}
      </button>
      <LazyDetails summary={t('hosts.which')}>
        {() => (
          <ul>
            {hosts.map((host) => (
              <li key={host}>{host}</li>
            ))}
          </ul>
        )}
      </LazyDetails>
    </aside>
  );
}
