import type { Entry } from '@/lib/feed/types';
import { db } from '@/lib/store/db';

/** So many are looked at in a few milliseconds: a page stays quick to the touch in between. */
const SLICE = 200;

/** All that is stored, slice by slice, in no order of time; `look` says whether to go on. */
export async function eachSlice(look: (entries: readonly Entry[]) => boolean): Promise<void> {
  for (let last = ''; ; ) {
    const slice = await db.entries.where('id').above(last).limit(SLICE).toArray();
    const end = slice.at(-1)?.id;
    if (!look(slice) || end === undefined) return;
    last = end;
  }
}
