import './Column.css';
import type { ComponentChild } from 'preact';
import { type Place, placeClass } from '@/components/slots';

/** What stands in one place of the sheet: a section, and one that is under it where there is one. */
export function Column({ place, children }: { readonly place: Place; readonly children: readonly ComponentChild[] }) {
  return children.length > 1 ? <div class={`column ${placeClass(place)}`}>{children}</div> : children[0];
}
