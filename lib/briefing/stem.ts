const SUFFIX = /(?<=.{4})(?:ation|ator|ment|ance|ence|ion|er|or|al)$/;
const ADVERB = /(?<=.{4})ly$/;
const ENDING = /(?<=[aeiouy].+)(?:ing|ed)$/;
const FINAL_E = /(?<=.{4})e$/;
const DOUBLED = /([b-df-hj-np-rtv-z])\1$/;
/** "vot(ing)" and "vote": a short root that lost its e. */
const WITHOUT_E = /^[^aeiou][aeiou][^aeiouwxy]$/;

function root(word: string): string {
  const base = word.replace(ADVERB, '').replace(SUFFIX, '');
  if (base !== word) return base;
  const bare = word.replace(ENDING, '');
  return bare !== word && WITHOUT_E.test(bare) ? `${bare}e` : bare;
}

/**
 * The part that the forms of a word share, for comparing and not for reading: "elects", "elected" and "election" give
 * "elect". Lighter than Porter's stemmer, because in a headline every second word is a name.
 */
export function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  const singular = word.replace(/ies$/, 'y').replace(/(?<=[^su])s$/, '');
  return root(singular).replace(FINAL_E, '').replace(DOUBLED, '$1');
}
