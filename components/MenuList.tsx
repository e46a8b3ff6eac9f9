/** What a menu offers, in the order it is read. */
export type MenuItem = { readonly label: string; readonly onSelect: () => void };

type MenuListProps = { readonly items: readonly MenuItem[]; readonly onDone: () => void };

export function MenuList({ items, onDone }: MenuListProps) {
  return (
    <ul>
      {items.map(({ label, onSelect }) => (
        <li key={label}>
          <button
            type="button"
            class="text-button"
            onClick={() => {
              onDone();
              onSelect();
            }}
          >
            {label}
          </button>
        </li>
      ))}
    </ul>
  );
}
