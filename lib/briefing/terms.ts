/** Words that say nothing about which event a headline tells of. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about after again against all amid an and any are as at be been before being but by can could day did do does down
  during et for from get gets had has have he her here him his how if in into is it its just la le les de des du en un
  une au aux sur pour par dans avec more most new news no not now of off on one or other our out over own per say says
  said she should so some than that the their them then there these they this those to too under up update updates video
  vs was watch we were what when where which while who why will with would year years you your live latest report reports
  opinion analysis exclusive breaking`
    .split(/\s+/)
    .filter(Boolean),
);

const WORD = /[\p{L}\p{N}]+(?:[.'’][\p{L}\p{N}]+)*/gu;

/** The bare form of a word: without accents, possessive and the commonest endings. "Officers'" and "officer" are one. */
function stem(word: string): string {
  const bare = word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]s$/, '')
    .replace(/[.'’]/g, '');
  if (bare.length < 5 || /\d/.test(bare)) return bare.length === 4 ? bare.replace(/([^s])s$/, '$1') : bare;
  return bare
    .replace(/ies$/, 'y')
    .replace(/(?<=[^s])s$/, '')
    .replace(/(?<=.{4})(?:ing|ed|er|e|ly)$/, '');
}

/** The words of a headline that tell one event from another, each once, in their bare form. */
export function termsOf(text: string): string[] {
  const words = text.toLowerCase().match(WORD) ?? [];
  return [...new Set(words.filter((word) => !STOP_WORDS.has(word)).map(stem))].filter((term) => term.length > 1);
}
