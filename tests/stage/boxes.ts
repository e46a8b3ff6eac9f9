/* All of this runs in the page, so each function stands for itself. */

/** Every word grows by two fifths, wears accents, and every text stands in brackets: what is cut off can be seen. */
export function pretend(): void {
  const accents: Readonly<Record<string, string>> = { a: 'á', e: 'ê', i: 'ï', o: 'ø', u: 'ů', A: 'Å', E: 'É', O: 'Ö' };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    const words = text.data.trim();
    if (words === '' || text.parentElement?.closest('script, style, svg')) continue;
    const accented = words.replaceAll(/[aeiouAEO]/g, (vowel) => accents[vowel] ?? vowel);
    // No language has words of a hundred.
    const longer = accented.replaceAll(
      /[\p{L}\d]+/gu,
      (word) => word + 'ẅö'.repeat(4).slice(0, Math.ceil(word.length * 0.4)),
    );
    text.data = text.data.replace(words, () => `[${longer}]`);
  }
}

/** What reaches out of its box sideways, is cut off, or lies over something else; each by its place and its words. */
export function misfits(): string[] {
  const named = (element: Element): string => {
    const path = [element.parentElement, element].flatMap((one) => (one ? [one] : []));
    const words = path.map((one) => [one.localName, ...one.classList].join('.')).join(' > ');
    return `${words} “${(element.textContent ?? '').trim().slice(0, 40)}”`;
  };
  const style = (element: Element) => getComputedStyle(element);
  const above = (element: Element): Element[] => {
    const all: Element[] = [];
    for (let one: Element | null = element; one && one !== document.body; one = one.parentElement) all.push(one);
    return all;
  };
  // Meant for the ear alone, or not there before the mouse is.
  const isUnseen = (element: Element): boolean =>
    !element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ||
    above(element).some((one) => style(one).clipPath === 'inset(50%)' || one.classList.contains('skip-link'));
  const scrolls = (element: Element): boolean => ['auto', 'scroll'].includes(style(element).overflowX);
  // One line of what may be any length, in full elsewhere: thirty authors, an address.
  const mayBeCut = (element: Element): boolean => element.matches('.author, .address');
  const isHeld = (element: Element): boolean =>
    above(element)
      .slice(1)
      .some((one) => scrolls(one) || mayBeCut(one)) || mayBeCut(element);

  const all = [...document.body.querySelectorAll('*')].filter((one) => !one.closest('svg, script') && !isUnseen(one));
  const found: string[] = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) found.push(`the page scrolls sideways: ${root.scrollWidth}`);

  for (const element of all) {
    const { left, right, width } = element.getBoundingClientRect();
    if (width > 1 && (right > innerWidth + 1 || left < -1) && !isHeld(element))
      found.push(`out of the window: ${named(element)}`);
  }

  const texts: { readonly element: Element; readonly rect: DOMRect }[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!element || (walker.currentNode as Text).data.trim() === '' || element.closest('svg, script, option')) continue;
    if (isUnseen(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    for (const rect of range.getClientRects()) if (rect.width > 1) texts.push({ element, rect });
  }

  const held = new Map<Element, boolean>();
  for (const { element, rect } of texts) {
    if (!held.has(element)) held.set(element, isHeld(element));
    if (held.get(element)) continue;
    const box = above(element).find((one) => !style(one).display.startsWith('inline') || one.localName === 'button');
    const own = box?.getBoundingClientRect();
    if (own && (rect.right > own.right + 2 || rect.left < own.left - 2))
      found.push(`out of its box: ${named(element)}`);
    const cutting = above(element).find((one) => ['hidden', 'clip'].includes(style(one).overflowX));
    const edge = cutting?.getBoundingClientRect();
    const margin = cutting ? Number.parseFloat(style(cutting).getPropertyValue('overflow-clip-margin')) || 0 : 0;
    if (edge && (rect.right > edge.right + margin + 1 || rect.left < edge.left - margin - 1))
      found.push(`cut off: ${named(element)}`);
  }

  // What floats lies over other things by its nature.
  const floats = (element: Element): boolean =>
    above(element).some((one) => ['fixed', 'sticky', 'absolute'].includes(style(one).position));
  const lying = texts
    .filter(({ element }) => !floats(element) && !isHeld(element))
    .toSorted((a, b) => a.rect.top - b.rect.top);
  lying.forEach(({ element, rect }, index) => {
    for (let next = index + 1; next < lying.length; next += 1) {
      const other = lying[next];
      if (!other || other.rect.top >= rect.bottom) break;
      const height = Math.min(rect.bottom, other.rect.bottom) - other.rect.top;
      const width = Math.min(rect.right, other.rect.right) - Math.max(rect.left, other.rect.left);
      // A line's box is taller than its letters, and lines are set tight.
      if (width > 2 && height > 0.4 * Math.min(rect.height, other.rect.height))
        found.push(`${named(element)} lies over ${named(other.element)}`);
    }
  });
  return [...new Set(found)];
}
