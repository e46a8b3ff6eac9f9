import './KeysHelp.css';
import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '@/components/words';
import type { MessageKey } from '@/lib/i18n';

/** In the order of use: the keys, and what they do. */
const KEYS: readonly (readonly [keys: readonly string[], meaning: MessageKey])[] = [
  [['j', 'k'], 'keys.stories'],
  [['n', 'p'], 'keys.sections'],
  [['o', 'Enter'], 'keys.open'],
  [['s'], 'keys.save'],
  [['m'], 'keys.read'],
  [['x'], 'keys.why'],
  [['/'], 'keys.search'],
  [['l'], 'keys.listen'],
  [['Ctrl+Z', '⌘+Z'], 'keys.undo'],
  [['Esc'], 'keys.back'],
  [['?'], 'keys.help'],
];

/** The list of keys, over the page. The browser closes it on Escape and gives the focus back. */
export function KeysHelp({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="keys-help" aria-labelledby="keys-title" data-until="0" onClose={onClose}>
      <h2 id="keys-title">{t('keys.title')}</h2>
      <dl>
        {KEYS.map(([keys, meaning]) => (
          <div key={meaning}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(meaning)}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit" class="text-button">
          {t('greeting.close')}
        </button>
      </form>
    </dialog>
  );
}
