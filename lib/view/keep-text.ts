/**
 * Keeps a text where the next page finds it without waiting. Only when it differs: writing wakes every open tab. A full
 * storage keeps nothing, rather than what was true before.
 */
export function keepText(key: string, text: string): void {
  if (localStorage.getItem(key) === text) return;
  try {
    localStorage.setItem(key, text);
  } catch {
    localStorage.removeItem(key);
  }
}
