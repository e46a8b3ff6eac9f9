/** A headline is never longer; what is may be a whole article. */
const MAX_CHARS = 400;

/** "UPDATE 2-", "WRAPUP 1-": how agencies number their versions. */
const VERSION = /^(?:UPDATE|WRAPUP|RPT|REFILE|CORRECTED|FACTBOX|TIMELINE|EXPLAINER)(?:[ -]\d+)?\s?-\s?/;
/** " | Reuters", " • BBC News". */
const AFTER_BAR = /\s[|•·]\s[^|•·]{2,40}$/;
/** " - The New York Times": nothing but one to five words with a capital, so no clause. */
const AFTER_DASH = /\s[-–—]\s(?:(?:the|le|la|of|de|\p{Lu}[\p{L}.']*)(?:\s|$)){1,5}$/iu;
const MIN_WORDS_BEFORE = 4;

const isName = (tail: string): boolean => /\p{Lu}/u.test(tail) && !/(?<!\S)(?!(?:the|le|la|of|de)\b)\p{Ll}/u.test(tail);

function withoutPublisher(title: string): string {
  const found = AFTER_DASH.exec(title);
  if (!found || !isName(found[0])) return title;
  const rest = title.slice(0, found.index);
  return rest.split(/\s+/).length >= MIN_WORDS_BEFORE ? rest : title;
}

/** A headline without its agency's version number and its publisher's name. */
export const bareHeadline = (title: string): string =>
  withoutPublisher(title.slice(0, MAX_CHARS).trim().replace(VERSION, '').replace(AFTER_BAR, ''));
