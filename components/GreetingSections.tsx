import { shortTitle } from '@/components/section-title';
import { useWords } from '@/components/words';
import type { SectionView } from '@/lib/settings';

type GreetingSectionsProps = {
  readonly sections: readonly SectionView[];
  readonly onSet: (id: string, on: boolean) => void;
};

/** Which sections the edition has; it follows at once. */
export function GreetingSections({ sections, onSet }: GreetingSectionsProps) {
  const { t } = useWords();
  const chosen = sections.filter(({ enabled }) => enabled).length;
  return (
    <details class="sections">
      <summary>
        {t('greeting.sections')} <b>{t('greeting.chosen', { chosen, count: sections.length })}</b>
      </summary>
      <ul>
        {sections.map((section) => (
          <li key={section.id}>
            <label>
              <input
                type="checkbox"
                checked={section.enabled}
                onChange={({ currentTarget }) => onSet(section.id, currentTarget.checked)}
              />
              {shortTitle(section, t)}
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
