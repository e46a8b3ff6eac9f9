import './WishList.css';
import { useSignal } from '@preact/signals';
import { useWords } from '@/components/words';

type WishListProps = {
  readonly title: string;
  /** How to come by one, where there is none. */
  readonly hint: string;
  readonly wishes: readonly string[];
  readonly onRemove: (wish: string) => void;
  readonly onPutBack: (wish: string) => void;
};

/** Words or publishers that the reader does not want. What is taken out stays in its line, so that it can be put back. */
export function WishList({ title, hint, wishes, onRemove, onPutBack }: WishListProps) {
  const { t } = useWords();
  const removed = useSignal<readonly string[]>([]);
  const all = [...new Set([...wishes, ...removed.value])].toSorted((a, b) => a.localeCompare(b));
  const remove = (wish: string) => {
    removed.value = [...removed.value, wish];
    onRemove(wish);
  };
  return (
    <div class="wish-list">
      <h3>{title}</h3>
      {all.length === 0 && <p>{hint}</p>}
      <ul>
        {all.map((wish) => {
          const isWished = wishes.includes(wish);
          return (
            <li key={wish} data-wish={isWished ? 'on' : 'off'}>
              {isWished ? <span>{wish}</span> : <s>{wish}</s>}{' '}
              <button type="button" class="text-button" onClick={() => (isWished ? remove : onPutBack)(wish)}>
                {t(isWished ? 'saved.remove' : 'reading.undo')}
                <span class="visually-hidden"> {wish}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
