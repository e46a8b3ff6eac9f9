/** Rows that both the catalogue and the reader may change, told apart by their ids. */
type Row = { readonly id: string };
type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (row: Row): Fields => row as unknown as Fields;

/** A place in an order is merged with the order, not with the row. */
const isTouched = (mine: Row, before: Row): boolean =>
  Object.entries(fieldsOf(mine)).some(
    ([name, value]) => name !== 'position' && value !== undefined && value !== fieldsOf(before)[name],
  );

/** What the reader has of a row, with what the catalogue changed in it since; a field that the reader changed is theirs. */
function mergeFields<Mine extends Row>(before: Row, now: Row, mine: Mine): Mine {
  const news = Object.entries(fieldsOf(now)).filter(([name]) => fieldsOf(mine)[name] === fieldsOf(before)[name]);
  return { ...mine, ...Object.fromEntries(news) };
}

/**
 * A row after an update of the catalogue: what was shipped before, what is shipped now and what the reader has of it.
 * What the reader removed stays away, what they changed stays changed, and of what the catalogue no longer has only what
 * they made their own is left. Undefined where there is no row.
 */
export function mergeRow<Shipped extends Row, Mine extends Shipped>(
  before: Shipped | undefined,
  now: Shipped | undefined,
  mine: Mine | undefined,
): Mine | Shipped | undefined {
  if (!before) return mine ?? now;
  if (!mine) return undefined;
  if (!now) return isTouched(mine, before) ? mine : undefined;
  return mergeFields(before, now, mine);
}

/** Every row that there is after an update; in no order. */
export function mergeRows<Shipped extends Row, Mine extends Shipped>(
  before: readonly Shipped[],
  now: readonly Shipped[],
  mine: readonly Mine[],
): (Mine | Shipped)[] {
  const by = <T extends Row>(rows: readonly T[]) => new Map(rows.map((row) => [row.id, row]));
  const [shippedBefore, shippedNow, readers] = [by(before), by(now), by(mine)];
  const ids = new Set([...readers.keys(), ...shippedNow.keys()]);
  return [...ids].flatMap((id) => mergeRow(shippedBefore.get(id), shippedNow.get(id), readers.get(id)) ?? []);
}

type Ids = readonly string[];
const among = (ids: Ids, others: Ids): Ids => {
  const wanted = new Set(others);
  return ids.filter((id) => wanted.has(id));
};

/** The reader's own rows keep their places; those of the catalogue take each other's, in its new order. */
function inNewOrder(now: Ids, mine: Ids): Ids {
  const shipped = new Set(now);
  const inOrder = [...among(now, mine)];
  return mine.map((id) => (shipped.has(id) ? (inOrder.shift() ?? id) : id));
}

/** The reader's order, or the catalogue's new one where they never touched it, with new rows behind the ones they follow in the catalogue. */
export function mergeOrder(before: Ids, now: Ids, mine: Ids): Ids {
  const isAsShipped = among(mine, before).join('\n') === among(before, mine).join('\n');
  const kept = isAsShipped ? inNewOrder(now, mine) : mine;
  const known = new Set(mine);
  return now.reduce<Ids>((order, id, index) => {
    if (known.has(id)) return order;
    const leader = now.slice(0, index).findLast((other) => order.includes(other));
    return order.toSpliced(leader === undefined ? 0 : order.indexOf(leader) + 1, 0, id);
  }, kept);
}
