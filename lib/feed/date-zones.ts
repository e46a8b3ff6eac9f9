import { HOUR, MINUTE, type Millis } from '@/lib/time';

/**
 * Hours east of Greenwich by abbreviation, or the place whose clock it is where summer time is not told apart. An abbreviation
 * with several meanings has one of them: IST is Indian, BST British, CST North American. RFC 822 §5.1 has the North American ones.
 */
const ZONES: Readonly<Record<string, number | string>> = {
  acdt: 10.5,
  acst: 9.5,
  adt: -3,
  aedt: 11,
  aest: 10,
  akdt: -8,
  akst: -9,
  art: -3,
  ast: -4,
  at: 'America/Halifax',
  awst: 8,
  bst: 1,
  brst: -2,
  brt: -3,
  cat: 2,
  cdt: -5,
  cest: 2,
  cet: 1,
  clst: -3,
  clt: -4,
  cot: -5,
  cst: -6,
  ct: 'America/Chicago',
  eat: 3,
  edt: -4,
  eest: 3,
  eet: 2,
  est: -5,
  et: 'America/New_York',
  gmt: 0,
  gst: 4,
  hkt: 8,
  hst: -10,
  ict: 7,
  idt: 3,
  irst: 3.5,
  ist: 5.5,
  jst: 9,
  kst: 9,
  mdt: -6,
  mest: 2,
  met: 1,
  mez: 1,
  mesz: 2,
  msd: 4,
  msk: 3,
  mst: -7,
  mt: 'America/Denver',
  myt: 8,
  ndt: -2.5,
  npt: 5.75,
  nst: -3.5,
  nzdt: 13,
  nzst: 12,
  pdt: -7,
  pet: -5,
  pht: 8,
  pkt: 5,
  pst: -8,
  pt: 'America/Los_Angeles',
  sast: 2,
  sgt: 8,
  trt: 3,
  ut: 0,
  utc: 0,
  uyt: -3,
  vet: -4,
  wat: 1,
  west: 1,
  wet: 0,
  wib: 7,
  wit: 9,
  wita: 8,
  yekt: 5,
};

/** RFC 822 §5.1: A – M (without J) west of Greenwich, N – Y east of it, Z none. */
const WEST = 'abcdefghiklm';
const EAST = 'nopqrstuvwxy';

function letterOffset(letter: string): number | undefined {
  if (letter === 'z') return 0;
  const west = WEST.indexOf(letter);
  return west >= 0 ? -(west + 1) : EAST.includes(letter) ? EAST.indexOf(letter) + 1 : undefined;
}

/** How far the clocks of an IANA zone were ahead of UTC at a local time; undefined if there is no such zone. */
function ianaOffset(timeZone: string, local: Millis): Millis | undefined {
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
    const name = format.formatToParts(local).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const [, sign, hours = '0', minutes = '0'] = /([+-])(\d\d):(\d\d)/.exec(name) ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hours) * HOUR + Number(minutes) * MINUTE);
  } catch {
    return undefined; // RangeError is the platform's way to say that it does not know the zone
  }
}

/** What a zone says that stands behind a time: how far it is ahead of UTC at that local time. */
export type Zone = (local: Millis) => Millis;

const OFFSET = /(?:^|[^\d])([+\-−])\s?(\d{1,2})(?::?(\d{2}))?(?!\d)/;
const IANA = /\b[A-Z][A-Za-z]+(?:\/[A-Za-z_+-]+\d*)+/;

/** What follows a time without its offset, whose digits are no part of the date. */
export const withoutOffset = (text: string): string => text.replace(OFFSET, ' ');

function namedZone(name: string): Zone | undefined {
  const known = ZONES[name];
  if (typeof known === 'string') return (local) => ianaOffset(known, local) ?? 0;
  const hours = known ?? (name.length === 1 ? letterOffset(name) : undefined);
  return hours === undefined ? undefined : () => hours * HOUR;
}

/** The zone in what follows a time: an IANA name, an offset (`GMT+01:00` too), an abbreviation or a letter. */
export function zoneIn(text: string): Zone | undefined {
  const iana = IANA.exec(text)?.[0];
  if (iana && ianaOffset(iana, 0) !== undefined) return (local) => ianaOffset(iana, local) ?? 0;
  const [, sign, hours, minutes = '0'] = OFFSET.exec(text) ?? [];
  if (sign && Number(hours) <= 14 && Number(minutes) < 60) {
    const offset = Number(hours) * HOUR + Number(minutes) * MINUTE;
    return () => (sign === '+' ? offset : -offset);
  }
  for (const [word] of text.matchAll(/[A-Za-z]+/g)) {
    const zone = namedZone(word.toLowerCase());
    if (zone) return zone;
  }
  return undefined;
}
