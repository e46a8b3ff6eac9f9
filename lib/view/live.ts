/** What a page knows of the store right now. */
export type Live<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly value: T }
  | { readonly kind: 'failed'; readonly error: string };

export const readyValue = <T>(state: Live<T>): T | undefined => (state.kind === 'ready' ? state.value : undefined);
