/** −3°: whole degrees with a true minus sign, and no minus before zero. */
export function degrees(celsius: number): string {
  const whole = Math.round(celsius);
  return `${whole < 0 ? '−' : ''}${Math.abs(whole)}°`;
}
