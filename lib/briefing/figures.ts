const WORDS: ReadonlyMap<string, string> = new Map(
  [
    'two deux',
    'three trois',
    'four quatre',
    'five cinq',
    'six',
    'seven sept',
    'eight huit',
    'nine neuf',
    'ten dix',
    'eleven onze',
    'twelve douze',
  ].flatMap((names, i) => names.split(' ').map((name) => [name, String(i + 2)] as const)),
);

const MONTHS =
  'jan(?:uary|vier)?|feb(?:ruary)?|févr?(?:ier)?|mar(?:ch|s)?|apr(?:il)?|avr(?:il)?|may|mai|june?|juin|july?|juillet|aug(?:ust)?|août|sept?(?:ember|embre)?|oct(?:ober|obre)?|nov(?:ember|embre)?|d[eé]c(?:ember|embre)?';
/** When something was written says nothing of what happened: clock times, days of a month, years. */
const WHEN = new RegExp(
  [
    '\\d{1,2}\\s?[:h]\\s?\\d{2}\\b',
    '\\b\\d{1,2}\\s?(?:[ap]\\.?m\\b\\.?|h(?:eures?)?\\b|o.clock)',
    `\\b(?:${MONTHS})\\b\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?\\b`,
    `\\b\\d{1,2}(?:er|st|nd|rd|th)?\\s+(?:${MONTHS})\\b`,
    '\\b(?:19|20)\\d{2}\\b',
  ].join('|'),
  'giu',
);

/** Groups of three, "1,200" and "1 200", are one number; so are the French "6,6" and "6.6". */
const GROUPED = /(?<=\d)[,\u00a0\u202f ](?=\d{3}(?!\d))/g;
const DECIMAL_COMMA = /(?<=\d),(?=\d)/g;

/** The numbers a text gives, each once, without times and dates: "1,200" is 1200, "two" is 2. */
export function figuresOf(text: string): string[] {
  const bare = text.replace(WHEN, ' ').replace(GROUPED, '').replace(DECIMAL_COMMA, '.');
  const words = (bare.toLowerCase().match(/\p{L}+/gu) ?? []).flatMap((word) => WORDS.get(word) ?? []);
  return [...new Set([...(bare.match(/\d+(?:\.\d+)?/g) ?? []), ...words])];
}
