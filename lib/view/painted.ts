/** Tells measurements that the first stories are in the document. */
export function markPainted(): void {
  const marked = performance.getEntriesByName('briefing:painted').length > 0;
  if (!marked && document.querySelector('[data-story]')) performance.mark('briefing:painted');
}
