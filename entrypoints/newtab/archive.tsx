import type { ReadonlySignal } from '@preact/signals';
import { ArchivePage } from '@/components/ArchivePage';
import { PastEditionPage } from '@/components/PastEditionPage';
import type { Millis } from '@/lib/time';
import { pastEditions } from '@/lib/view/archive';
import type { Route } from '@/lib/view/route';

const pasts = pastEditions();

/** A page beside the edition. */
export type BesideProps = { readonly route: ReadonlySignal<Route>; readonly now: Millis };

/** The list of past editions, or one of them. */
export function Beside({ route, now }: BesideProps) {
  const at = route.value;
  if (at.kind !== 'past') return <ArchivePage pasts={pasts.value} />;
  return pasts.value && <PastEditionPage key={at.id} past={pasts.value.find(({ id }) => id === at.id)} now={now} />;
}
