import { offerUndo } from '@/lib/view/undo';

/** Must be called inside a click: browsers let no one else write to the clipboard. */
export const copyText = (text: string): Promise<void> =>
  navigator.clipboard.writeText(text).then(
    () => offerUndo({ said: ['share.copied'] }),
    () => offerUndo({ said: ['share.refused'] }),
  );

/** What the system offers to share a link with; undefined in browsers without it. A reader who thinks better of it is no failure. */
export const shareLink: ((link: { title: string; url: string }) => void) | undefined =
  'share' in navigator ? (link) => void navigator.share(link).catch(() => undefined) : undefined;
