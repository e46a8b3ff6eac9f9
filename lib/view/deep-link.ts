/** Shows the place of the page that its address names: opens what hides it, and gives it the focus. What stands behind a `?` is for that place. */
export function showLinked(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1).replace(/\?.*/, '')));
  if (!target) return;
  if (target instanceof HTMLDetailsElement) target.open = true;
  target.scrollIntoView();
  target.querySelector<HTMLElement>('summary, [tabindex="-1"], [aria-expanded]')?.focus({ preventScroll: true });
}

/** Links within the page lead there like those from outside. */
export function followLinks(): void {
  addEventListener('hashchange', showLinked);
}
