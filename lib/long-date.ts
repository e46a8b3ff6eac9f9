/** A day with its name, as in "Saturday 21 November 2026". `timeZone` is the system's where it is left out. */
export function longDateIn(locale: string, timeZone?: string): (at: number) => string {
  const format = new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  return (at) => {
    const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
    return `${part.weekday} ${part.day} ${part.month} ${part.year}`;
  };
}
