/** What leads to a publisher, and not to another part of the page. */
const OUTWARD = 'a[href^="http:"], a[href^="https:"]';

/** Opens stories in tabs of their own: a side panel would become the publisher's page. */
export function openInTabs(): void {
  const aim = ({ target }: MouseEvent) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>(OUTWARD) : null;
    if (link) link.target = '_blank';
  };
  document.addEventListener('click', aim, { capture: true });
}
