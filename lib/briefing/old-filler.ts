/**
 * Sentences that the summarising model of the old briefings (distilbart-cnn) wrote where it had nothing to summarise:
 * page furniture of the newspapers it was trained on, in no relation to the headline above.
 */
const FILLER: readonly RegExp[] = [
  /^CNN\.com will feature iReporter photos\b/i,
  /^Back to (?:Mail Online|the page you came from)\b/i,
  /^For confidential support,? (?:call|on suicide)\b/i,
  /^(?:This page includes the show transcript|CNN Student News)\b/i,
  /^Use the weekly Newsquiz\b/i,
];

export const isKnownFiller = (text: string): boolean => FILLER.some((pattern) => pattern.test(text));
