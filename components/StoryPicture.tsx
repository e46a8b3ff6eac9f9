import './StoryPicture.css';
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

/** A picture with less in it is a counter or an icon, whatever it calls itself. */
const LEAST = 120;

/** `gone`: it did not come, or shows nothing. `small`: it would have to be blown up to more than twice its size. */
type PictureState = 'shown' | 'small' | 'gone';

function stateOf({ naturalWidth, naturalHeight, clientWidth }: HTMLImageElement): PictureState {
  if (naturalWidth < LEAST || naturalHeight < LEAST) return 'gone';
  return naturalWidth * 2 < clientWidth ? 'small' : 'shown';
}

/**
 * The publisher's picture in a place that is kept for it, whatever comes. It decorates the headline beside it, so it says
 * nothing of its own.
 */
export function StoryPicture({ address }: { readonly address: string }) {
  const state = useSignal<PictureState | undefined>(undefined);
  const picture = useRef<HTMLImageElement>(null);
  const judge = (image: HTMLImageElement) => {
    state.value = stateOf(image);
  };
  // In a page that was taken over it may have come before the program did.
  useEffect(() => {
    const image = picture.current;
    if (!image) return;
    if (image.getAttribute('src') !== address) image.src = address;
    else if (image.complete) judge(image);
  }, [address]);
  return (
    <div class="story-picture screen-only" data-state={state.value}>
      {/* `loading` and `referrerpolicy` before `src`: what is set later comes too late. */}
      <img
        ref={picture}
        alt=""
        loading="lazy"
        decoding="async"
        referrerpolicy="no-referrer"
        src={address}
        onLoad={({ currentTarget }) => judge(currentTarget)}
        onError={({ currentTarget }) => judge(currentTarget)}
      />
    </div>
  );
}
