const LEVELS = ['major', 'minor', 'patch'] as const;
/** What every store takes: three numbers. Chrome allows up to 65535 in each. */
const VERSION = /^(?:0|[1-9]\d{0,4})(?:\.(?:0|[1-9]\d{0,4})){2}$/;

export const isVersion = (text: string): boolean =>
  VERSION.test(text) && text.split('.').every((number) => Number(number) <= 65_535);

/** The version that follows: by a level, or the one that is named if it is not before the current one. */
export function nextVersion(current: string, wish: string): string | undefined {
  const numbers = current.split('.').map(Number);
  const level = (LEVELS as readonly string[]).indexOf(wish);
  if (level >= 0) return numbers.map((number, at) => (at === level ? number + 1 : at > level ? 0 : number)).join('.');
  if (!isVersion(wish)) return undefined;
  const named = wish.split('.').map(Number);
  const differing = named.findIndex((number, at) => number !== numbers[at]);
  return differing < 0 || (named[differing] ?? 0) > (numbers[differing] ?? 0) ? wish : undefined;
}

/** The text of `package.json` or `package-lock.json` with another version of the project in it, and nothing else changed. */
export function withVersion(json: string, version: string): string {
  const whole = JSON.parse(json);
  const root = whole.packages?.[''];
  const changed = { ...whole, version, ...(root && { packages: { ...whole.packages, '': { ...root, version } } }) };
  return `${JSON.stringify(changed, null, 2)}\n`;
}
