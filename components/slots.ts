/**
 * Where a section stands on the sheet (`assets/styles/layout.css`): `lead` opens it, `half` is one of two or three
 * abreast, `strip` runs across. A `half-four` and a `half-six` are halves that fill what their row leaves open where
 * three are abreast.
 */
export type Slot = 'lead' | 'half' | 'half-four' | 'half-six' | 'strip';

/** How many stories a section prints; `pending` while that is not known. */
export type SlotInput = { readonly id: string; readonly storyCount: number | 'pending' };

type SlotOptions = {
  /** The greeting takes the place beside the lead. */
  readonly hasGreeting?: boolean;
};

/** One story or none. */
const isThin = ({ storyCount }: SlotInput): boolean => storyCount !== 'pending' && storyCount < 2;
const isHalf = (slot: Slot): boolean => slot.startsWith('half');
const halfCount = (slots: readonly Slot[]): number => slots.filter(isHalf).length;

/** How many halves stand in the last row of three; where three are abreast, the first half stands beside the lead. */
function inLastRowOfThree(slots: readonly Slot[], { hasGreeting = false }: SlotOptions): number {
  const besideLead = slots.includes('lead') && !hasGreeting ? 1 : 0;
  return Math.max(0, halfCount(slots) - besideLead) % 3;
}

/**
 * The first section with something to print leads; one with next to nothing is a strip across the sheet, so that it
 * leaves no hole beside a full neighbour.
 */
export function slotsOf(sections: readonly SlotInput[], options: SlotOptions = {}): ReadonlyMap<string, Slot> {
  const lead = sections.find((section) => !isThin(section));
  const slots = sections.map((section): Slot => (section === lead ? 'lead' : isThin(section) ? 'strip' : 'half'));
  const filled = fillLastRow(paired(slots), options);
  return new Map(sections.map(({ id }, index) => [id, filled[index] ?? 'half']));
}

/** A strip behind a half that stands alone becomes its neighbour: the order is the reader's, and no row has a hole. */
function paired(slots: readonly Slot[]): readonly Slot[] {
  let isOpen = false;
  return slots.map((slot) => {
    const placed = isOpen && slot === 'strip' ? 'half' : slot;
    isOpen = placed === 'half' && !isOpen;
    return placed;
  });
}

/** Three abreast: the last half grows, as far as the end piece does not stand beside it. */
function fillLastRow(slots: readonly Slot[], options: SlotOptions): readonly Slot[] {
  const count = inLastRowOfThree(slots, options);
  const endJoins = slots.at(-1) === 'half';
  if (count === 0 || (count === 2 && endJoins)) return slots;
  return slots.with(slots.lastIndexOf('half'), count === 1 && !endJoins ? 'half-six' : 'half-four');
}

/** Classes by which the end piece fills what the last row leaves open: of two abreast, and of three. */
export function endSlot(slots: readonly Slot[], options: SlotOptions = {}): string {
  const last = slots.at(-1);
  if (!last || !isHalf(last)) return 'slot-end';
  const ofTwo = halfCount(slots) % 2 === 1 && 'slot-end-of-two';
  const ofThree = inLastRowOfThree(slots, options) > 0 && 'slot-end-of-three';
  return ['slot-end', ofTwo, ofThree].filter(Boolean).join(' ');
}
