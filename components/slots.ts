import type { Slot } from '@/components/NewsSection';

/** How many stories a section prints; `pending` while that is not known. */
export type SlotInput = { readonly id: string; readonly storyCount: number | 'pending' };

/** One story or none. */
const isThin = ({ storyCount }: SlotInput): boolean => storyCount !== 'pending' && storyCount < 2;

/**
 * Where each section goes on the sheet. The first with something to print leads; one with next to nothing is a strip
 * across the sheet, so that it leaves no hole beside a full neighbour.
 */
export function slotsOf(sections: readonly SlotInput[], hasWeather: boolean): ReadonlyMap<string, Slot> {
  const lead = sections.find((section) => !isThin(section));
  const slots = sections.map((section): [string, Slot] => {
    if (section === lead) return [section.id, hasWeather ? 'lead' : 'lead-alone'];
    return [section.id, isThin(section) ? 'strip' : 'half'];
  });
  return new Map(pairLast(slots));
}

/** An odd last half takes the strip behind it for a neighbour. */
function pairLast(slots: readonly [string, Slot][]): readonly [string, Slot][] {
  const last = slots.findLastIndex(([, slot]) => slot === 'half');
  const isOdd = slots.filter(([, slot]) => slot === 'half').length % 2 === 1;
  return isOdd ? slots.map(([id, slot], index) => (index === last + 1 ? [id, 'half'] : [id, slot])) : slots;
}

/** Classes by which the end piece fills what the last row of halves leaves open: of two in a row, and of three. */
export function endSlot(slots: readonly Slot[]): string {
  if (slots.at(-1) !== 'half') return 'slot-end';
  const halves = slots.filter((slot) => slot === 'half').length;
  // Of three, because one half stands beside the lead there.
  return `slot-end slot-end-two-${halves % 2} slot-end-three-${(halves + 2) % 3}`;
}
