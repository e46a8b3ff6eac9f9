import './TroubleNotice.css';
import { useSignal } from '@preact/signals';
import { useWords } from '@/components/words';
import type { Trouble, TroubleKind } from '@/lib/trouble';

export type Rescue = {
  /** What was last shown here is still known. */
  readonly hasCopy: boolean;
  reload(): void;
  exportFeeds(): void;
  putBack(): void;
  dismiss(): void;
  /** False when the browser refuses. */
  startAgain(): Promise<boolean>;
};

type Way = 'reload' | 'exportFeeds' | 'putBack' | 'dismiss';

/** What the reader can do; what needs a copy stands only where there is one. The others end by themselves. */
const WAYS: Readonly<Record<TroubleKind, readonly Way[]>> = {
  unopened: ['reload', 'exportFeeds'],
  newer: ['reload', 'exportFeeds'],
  blocked: ['reload'],
  outdated: ['reload'],
  full: [],
  unconfirmed: [],
  emptied: ['putBack', 'dismiss', 'exportFeeds'],
};
const NEEDS_COPY: ReadonlySet<Way> = new Set<Way>(['exportFeeds', 'putBack']);

type TroubleNoticeProps = { readonly trouble: Trouble; readonly rescue: Rescue };

/** What is wrong with the store, what to do, and the ways out. The page below it stays. */
export function TroubleNotice({ trouble: { kind, detail }, rescue }: TroubleNoticeProps) {
  const { t } = useWords();
  const ways = WAYS[kind].filter((way) => rescue.hasCopy || !NEEDS_COPY.has(way));
  return (
    <div class="trouble-notice screen-only" role={kind === 'outdated' ? 'status' : 'alert'} data-trouble={kind}>
      <p>
        <strong>{t(`trouble.what.${kind}`)}</strong> {t(`trouble.do.${kind}`)}
      </p>
      {ways.length > 0 && (
        <div class="ways">
          {ways.map((way) => (
            <button key={way} type="button" onClick={rescue[way]}>
              {t(`trouble.way.${way}`)}
            </button>
          ))}
        </div>
      )}
      {kind === 'unopened' && rescue.hasCopy && <StartAgain onStart={rescue.startAgain} />}
      {detail !== undefined && <code>{detail}</code>}
    </div>
  );
}

/** Behind a second click: it cannot be undone. */
function StartAgain({ onStart }: { readonly onStart: () => Promise<boolean> }) {
  const { t } = useWords();
  const hasFailed = useSignal(false);
  const start = async () => {
    hasFailed.value = !(await onStart());
  };
  return (
    <details>
      <summary>{t('trouble.again')}</summary>
      <p>{t('trouble.again-what')}</p>
      <button type="button" onClick={() => void start()}>
        {t('trouble.again-do')}
      </button>
      {hasFailed.value && <p role="alert">{t('trouble.again-failed')}</p>}
    </details>
  );
}
