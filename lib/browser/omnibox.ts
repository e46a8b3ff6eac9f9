import { browser } from 'wxt/browser';
import { piecesAsText, piecesAsXml, type Suggestion, type SuggestionPiece } from '@/lib/suggestion';

export type Disposition = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab';

/** The first line stands for what the reader has typed. */
export type Suggestions = { readonly first: readonly SuggestionPiece[]; readonly others: readonly Suggestion[] };

export type OmniboxListener = {
  /** The reader has typed the keyword. */
  onStart(): void;
  suggest(text: string): Promise<Suggestions>;
  /** The keyword is left, with an answer or without. */
  onEnd(): void;
  /** `text` is what was typed, or the `content` of the suggestion that was chosen. */
  onEnter(text: string, disposition: Disposition): void;
};

const described = import.meta.env.FIREFOX ? piecesAsText : piecesAsXml;

/** What stands behind our keyword in the address bar. Firefox for Android has none. */
export function onOmnibox({ onStart, suggest, onEnd, onEnter }: OmniboxListener): void {
  const { omnibox } = browser;
  if (!omnibox) return;
  omnibox.onInputStarted.addListener(onStart);
  omnibox.onInputChanged.addListener((text, give) => {
    void suggest(text).then(({ first, others }) => {
      omnibox.setDefaultSuggestion({ description: described(first) });
      give(others.map(({ content, pieces }) => ({ content, description: described(pieces) })));
    });
  });
  omnibox.onInputCancelled.addListener(onEnd);
  omnibox.onInputEntered.addListener((text, disposition) => {
    onEnd();
    onEnter(text, disposition);
  });
}

/** Opens an address where the reader wants it: as with any answer of the address bar. */
export function openAt(url: string, disposition: Disposition): Promise<unknown> {
  if (disposition === 'currentTab') return browser.tabs.update({ url });
  return browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
}
