import type { MessageKey, Translate } from '@/lib/i18n';

type Titled = { readonly id: string; readonly title?: string };

// Only built-in sections come without a title of their own, and each of those has both keys.
/** The section's name: the reader's own, else the catalogue's. */
export const sectionTitle = ({ id, title }: Titled, t: Translate): string => title ?? t(`section.${id}` as MessageKey);

/** The same in one or two words, for the index and the popup. */
export const shortTitle = ({ id, title }: Titled, t: Translate): string => title ?? t(`short.${id}` as MessageKey);
