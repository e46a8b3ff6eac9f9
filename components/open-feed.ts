import { useEffect, useRef } from 'preact/hooks';
import type { FeedView } from '@/lib/settings';

/** Whoever removes a feed stands on what goes with it; then they are led to the heading, and not to the page's beginning. */
export function useFocusKept(found: readonly FeedView[], openId: string | undefined): void {
  const was = useRef(false);
  useEffect(() => {
    const isThere = openId !== undefined && found.some(({ id }) => id === openId);
    if (was.current && openId !== undefined && !isThere && document.activeElement === document.body)
      document.getElementById('feed-health')?.focus();
    was.current = isThere;
  });
}

/** Turns to the page of a feed whose details are opened from elsewhere, once it is known where it stands. */
export function useShown(
  found: readonly FeedView[],
  openId: string | undefined,
  onFound: (place: number) => void,
): void {
  const shown = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (openId === shown.current) return;
    const place = found.findIndex(({ id }) => id === openId);
    if (openId !== undefined && place < 0) return;
    shown.current = openId;
    if (openId !== undefined) onFound(place);
  });
}
