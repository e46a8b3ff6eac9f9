import { termsOf } from '@/lib/briefing/terms';

const DATING = termsOf(
  `Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September
  October November December lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin
  juillet aout septembre octobre novembre decembre today tonight tomorrow morning afternoon evening weekend`,
);
const DATES: ReadonlySet<string> = new Set(DATING);
const NUMBER = /^\d/;

export const datesNothing = (term: string): boolean => !DATES.has(term);

/** A headline's words, those that date it and those that count something set apart. */
export type Frame = { readonly words: string; readonly dates: string; readonly numbers: string };

const sorted = (terms: readonly string[]): string => terms.toSorted().join(' ');

export function frameOf(terms: readonly string[]): Frame {
  const isLabel = (term: string) => DATES.has(term) || NUMBER.test(term);
  return {
    words: sorted(terms.filter((term) => !isLabel(term))),
    dates: sorted(terms.filter((term) => DATES.has(term))),
    numbers: sorted(terms.filter((term) => NUMBER.test(term))),
  };
}

/** "Tuesday morning", "4 July": nothing but a date. */
export const saysNothing = ({ words }: Frame): boolean => words === '';

/** "Weather, Monday" and "Weather, Tuesday": the same words, of another day. */
export const isOfAnotherDay = (a: Frame, b: Frame): boolean => a.words === b.words && a.dates !== b.dates;

/** "Outbreak update: 12 cases" and "Outbreak update: 31 cases". Of one publisher; of two it is one event that grew. */
export const isAnotherCount = (a: Frame, b: Frame): boolean => a.words === b.words && a.numbers !== b.numbers;

export const isSameHeadline = (a: Frame, b: Frame): boolean =>
  a.words === b.words && a.dates === b.dates && a.numbers === b.numbers;
