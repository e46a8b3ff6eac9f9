/**
 * Where a section stands on the sheet (`assets/styles/layout.css`): `lead` opens it, `second` stands beside the lead where
 * there is room, `part` is one of several abreast, `under` stands in the column of the one before it, `strip` runs across.
 */
export type Slot = 'lead' | 'second' | 'part' | 'under' | 'strip';

/** How many stories a section prints; `pending` while that is not known, `folded` where the reader wants its head alone. */
export type SlotInput = {
  readonly id: string;
  readonly storyCount: number | 'pending' | 'folded';
  /** Stories that several publishers tell: they print their summary. */
  readonly toldCount?: number;
};

/** How many of a sheet's twelve columns a part takes, where there is room for two, three, four and six abreast. */
export type Spans = { readonly two: number; readonly three: number; readonly four: number; readonly six: number };
export type Place = { readonly slot: Slot; readonly spans: Spans };

/** The sections' places by their ids, and the end's. */
export type Places = { readonly of: ReadonlyMap<string, Place>; readonly end: Place };

type SlotOptions = {
  /** The greeting takes the place beside the lead. */
  readonly hasGreeting?: boolean;
  /** What was missed stands before the end, across the sheet. */
  readonly hasMissed?: boolean;
  /** A past edition has none. */
  readonly hasEnd?: boolean;
};

const COLUMNS = 12;
/** How many parts may share a row of twelve columns, the most first. */
const ROWS = { two: [2, 1], three: [3, 2, 1], four: [4, 3, 2, 1], six: [6, 4, 3, 2, 1] } as const;
/** With so many summaries a section would be twice as long as its neighbours: it is twice as broad instead. */
const MANY_TOLD = 3;

/** One story or none. */
const isThin = ({ storyCount }: SlotInput): boolean =>
  storyCount === 'folded' || (storyCount !== 'pending' && storyCount < 2);
const unitsOf = ({ toldCount = 0 }: SlotInput): number => (toldCount >= MANY_TOLD ? 2 : 1);

/**
 * The first section with something to print leads. One with next to nothing ends the column of the one before it; where
 * several follow each other, or one comes right after the lead, they are strips across the sheet, and so is what is folded.
 * The end is a part like others.
 */
export function placesOf(sections: readonly SlotInput[], options: SlotOptions = {}): Places {
  const slots: readonly Slot[] = [
    ...slotsOf(sections, options),
    ...(options.hasMissed ? ['strip' as const] : []),
    ...(options.hasEnd === false ? [] : ['part' as const]),
  ];
  const columns = slots.flatMap((slot, index) => (slot === 'under' ? [] : [{ slot, section: sections[index] }]));
  const units = columns.map(({ section }) => (section ? unitsOf(section) : 1));
  const wide = columns.map(({ slot }) => slot);
  // Where three are abreast, and where two are, there is no room beside the lead.
  const narrow = wide.map((slot) => (slot === 'second' ? 'part' : slot));
  const two = spansOf(narrow, units, ROWS.two);
  const three = spansOf(narrow, units, ROWS.three);
  const four = spansOf(wide, units, ROWS.four);
  const six = spansOf(wide, units, ROWS.six);
  const placeAt = (index: number): Place => {
    const column = slots.slice(0, index + 1).filter((slot) => slot !== 'under').length - 1;
    const at = (spans: readonly number[]) => spans[column] ?? COLUMNS;
    return { slot: slots[index] ?? 'part', spans: { two: at(two), three: at(three), four: at(four), six: at(six) } };
  };
  return { of: new Map(sections.map(({ id }, index) => [id, placeAt(index)])), end: placeAt(slots.length - 1) };
}

function slotsOf(sections: readonly SlotInput[], { hasGreeting = false }: SlotOptions): readonly Slot[] {
  const lead = sections.findIndex((section) => !isThin(section));
  const thin = (index: number): boolean => sections[index] !== undefined && isThin(sections[index]);
  return sections.map((_, index): Slot => {
    if (index === lead) return 'lead';
    if (thin(index)) {
      const isAlone = lead !== -1 && index > lead + 1 && !thin(index - 1) && !thin(index + 1);
      return isAlone && sections[index]?.storyCount !== 'folded' ? 'under' : 'strip';
    }
    return index === lead + 1 && !hasGreeting ? 'second' : 'part';
  });
}

type Column<Placed> = { readonly place: Place; readonly sections: readonly Placed[] };

/** What stands in each place of the sheet: a section, and the one that is under it where there is one. */
export function columnsOf<Placed extends { readonly place: Place }>(
  placed: readonly Placed[],
): readonly Column<Placed>[] {
  const tops = placed.map((_, index) => index).filter((index) => placed[index]?.place.slot !== 'under');
  return tops.flatMap((top, at) => {
    const sections = placed.slice(top, tops[at + 1]);
    return sections[0] ? [{ place: sections[0].place, sections }] : [];
  });
}

/** How many columns each slot takes: parts that follow each other fill their rows, all others have one to themselves. */
function spansOf(slots: readonly Slot[], units: readonly number[], sizes: readonly number[]): readonly number[] {
  const at = slots.indexOf('part');
  if (at === -1) return slots.map(() => COLUMNS);
  const run = slots.slice(at).findIndex((slot) => slot !== 'part');
  const end = run === -1 ? slots.length : at + run;
  const before = slots.slice(0, at).map(() => COLUMNS);
  const own = rowsOf(units.slice(at, end), sizes).flatMap((row) => {
    const total = row.reduce((sum, each) => sum + each, 0);
    return row.map((each) => (COLUMNS / total) * each);
  });
  return [...before, ...own, ...spansOf(slots.slice(end), units.slice(end), sizes)];
}

/** Full rows of parts: as few as can be, and as even. 11 of which at most 4 are abreast are 3, 4 and 4. */
function rowsOf(units: readonly number[], sizes: readonly number[]): readonly (readonly number[])[] {
  const [most = 1] = sizes;
  const fitting = units.map((each) => Math.min(each, most));
  const sums = fitting.map((_, index) => fitting.slice(0, index + 1).reduce((sum, each) => sum + each, 0));
  const total = sums.at(-1);
  if (total === undefined) return [];
  const wanted = total / Math.ceil(total / most);
  const distance = (sum: number) => Math.abs(sum - Math.floor(wanted));
  const [size = 1] = sums.filter((sum) => sizes.includes(sum)).toSorted((a, b) => distance(a) - distance(b) || b - a);
  const count = sums.indexOf(size) + 1;
  return [fitting.slice(0, count), ...rowsOf(units.slice(count), sizes)];
}

/** For the style sheet, which knows how wide the sheet is. */
export const placeClass = ({ slot, spans: { two, three, four, six } }: Place): string =>
  `slot-${slot} two-${two} three-${three} four-${four} six-${six}`;
