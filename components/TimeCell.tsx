import { useWords } from '@/components/words';
import type { Millis } from '@/lib/time';

type TimeCellProps = {
  /** Printed where the table is too narrow for its head. */
  readonly label: string;
  readonly at: Millis | undefined;
  readonly now: Millis;
  readonly note?: string;
};

/** A time in a table, and why it is then. */
export function TimeCell({ label, at, now, note }: TimeCellProps) {
  const { format } = useWords();
  return (
    <td class="time">
      <span class="label">{label} </span>
      {at === undefined ? (
        '–'
      ) : (
        <time dateTime={new Date(at).toISOString()} title={format.exact(at)}>
          {format.storyTime(at, now)}
        </time>
      )}
      {note && <small>{note}</small>}
    </td>
  );
}
