import { useWords } from '@/components/words';
import type { Settings } from '@/lib/settings';

export type NoticePatch = Pick<Partial<Settings>, 'notifyEdition' | 'notifyWarnings'>;

type NoticeChoicesProps = {
  readonly settings: Settings;
  /** Called inside the click: the browser has to be asked. */
  readonly onNotices: (patch: NoticePatch) => void;
};

const NOTICES = [
  { name: 'notifyEdition', label: 'settings.notify-edition' },
  { name: 'notifyWarnings', label: 'settings.notify-warnings' },
] as const;

/** The two notifications there are, both off until they are wanted. */
export function NoticeChoices({ settings, onNotices }: NoticeChoicesProps) {
  const { t } = useWords();
  return (
    <div class="notices">
      {NOTICES.map(({ name, label }) => (
        <label key={name}>
          <input
            type="checkbox"
            name={name}
            checked={settings[name]}
            onChange={({ currentTarget }) => {
              const { checked } = currentTarget;
              // The browser may refuse; then the box stays as the settings have it.
              currentTarget.checked = settings[name];
              onNotices({ [name]: checked });
            }}
          />
          <span>{t(label)}</span>
        </label>
      ))}
    </div>
  );
}
