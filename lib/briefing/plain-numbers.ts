const SPELT: ReadonlyMap<string, string> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, number) => [word, `${number}`]),
);
const SCALES: ReadonlyMap<string, string> = new Map([
  ['thousand', 'k'],
  ['m', 'm'],
  ['mn', 'm'],
  ['million', 'm'],
  ['millions', 'm'],
  ['b', 'b'],
  ['bn', 'b'],
  ['billion', 'b'],
  ['milliard', 'b'],
  ['milliards', 'b'],
  ['trillion', 't'],
]);
const DIGIT = /\d/;
const SCALED = new RegExp(`(?<=\\d)[\\s-]?(${[...SCALES.keys()].toReversed().join('|')})\\b`, 'gi');
const PERCENT = /(?<=\d)[\s-]?(?:%|per\s?cent\b|pc\b|pour cent\b)/gi;
const GROUPING = /(?<=\d)[,\u00a0\u202f ](?=\d{3}(?!\d))/g;
const DECIMAL_COMMA = /(?<=\d),(?=\d)/g;

/** Numbers written one way: "$1.2-billion" and "1,2 milliard" as "1.2b", "5 per cent" as "5%", "1,200" as "1200". */
export const withPlainNumbers = (text: string): string =>
  !DIGIT.test(text)
    ? text
    : text
        .replace(GROUPING, '')
        .replace(DECIMAL_COMMA, '.')
        .replace(SCALED, (_, scale: string) => SCALES.get(scale.toLowerCase()) ?? '')
        .replace(PERCENT, '%');

/** "four" is "4"; undefined for what is no such word. */
export const digitsOf = (word: string): string | undefined => SPELT.get(word);
