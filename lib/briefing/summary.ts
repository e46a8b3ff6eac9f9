import { isBoilerplate, withoutEnding, withoutOpening } from '@/lib/briefing/boilerplate';
import { clip, withMark } from '@/lib/briefing/clip';
import { bareLetters, fold, wordCount } from '@/lib/briefing/fold';
import { sentencesOf } from '@/lib/briefing/sentence-split';

const MAX_CHARS = 320;
/** No more of a text than this is looked at: a whole article is sometimes given as its description. */
const SOURCE_CHARS = 4000;
/** A line with fewer words and no stop at its end is a heading or a caption. */
const HEADING_WORDS = 12;
/** The same for a text of one line only: below, it is a label ("Comments"). */
const LABEL_WORDS = 5;
const LIST_LINES = 3;

const CUT_MARK = /\s*(?:[[(](?:…|\.{3,}|more)[\])]|…|\.{3,})$/iu;
const ENDED = /[.!?。！？]["“”’'»)\]]*$/u;

/** A sentence of the source, or a gap where something was left out. `whole` is false where the publisher cut it. */
type Piece = { readonly text: string; readonly whole: boolean } | 'gap';
type Told = { readonly title?: string; readonly summary?: string; readonly text?: string };
type Summary = { readonly text: string; readonly whole: boolean };

/** Lines of a text. A line broken in the middle of a sentence, as in hard-wrapped mail, is one with the next. */
function linesOf(source: string): string[] {
  return source
    .slice(0, SOURCE_CHARS)
    .replace(/([\p{L}\d,;-])[ \t]*\r?\n[ \t]*(?=\p{Ll})/gu, '$1 ')
    .split(/[\r\n]+/)
    .map((line) => withoutEnding(fold(line)))
    .filter(Boolean);
}

/** A publisher's name has no more letters. */
const NAME_LETTERS = 30;

/** Some feeds repeat the title, some with the publisher's name after it. Of a long text its beginning tells. */
function repeats(text: string, title: string): boolean {
  if (title === '') return false;
  const start = bareLetters(text.slice(0, 2 * title.length + 4 * NAME_LETTERS));
  if (start.length >= title.length + NAME_LETTERS || !start.startsWith(title.slice(0, start.length))) return false;
  const letters = bareLetters(text);
  if (!letters.startsWith(title)) return false;
  return letters === title || (!ENDED.test(text) && letters.length - title.length < NAME_LETTERS);
}

/** Few words without a stop: a heading, a caption, a label. A script without spaces is measured by its letters. */
const isHeading = (text: string, minWords: number): boolean =>
  !ENDED.test(text) && wordCount(text) < minWords && text.length < minWords * 10;

function piecesOf(line: string, minWords: number, skip: (text: string) => boolean): Piece[] {
  const text = line.replace(CUT_MARK, '');
  const cut = text.length < line.length;
  const sentences = sentencesOf(text);
  const alone = sentences.length === 1;
  if (alone && isHeading(text, cut ? LABEL_WORDS : minWords)) return ['gap'];
  const lastIsWhole = ENDED.test(text) || (alone && !cut);
  const pieces = sentences.map(
    (sentence, i): Piece =>
      skip(sentence) ? 'gap' : { text: sentence, whole: i < sentences.length - 1 || lastIsWhole },
  );
  return cut ? [...pieces, 'gap'] : pieces;
}

/** Headlines of other stories, as aggregators give them, or a menu: many lines, and not one stop. */
const isList = (lines: readonly string[]): boolean =>
  lines.length >= LIST_LINES && !lines.some((line) => ENDED.test(line) || CUT_MARK.test(line));

/** Everything that may be shown of a source, in its order. */
function pieces(source: string, title: string, headingWords: number): Piece[] {
  const skip = (text: string) => isBoilerplate(text) || repeats(text, title);
  const lines = linesOf(source).map((line) => {
    const text = withoutOpening(line);
    return { text: skip(text) ? undefined : text, opened: text !== line };
  });
  const told = lines.flatMap(({ text }) => text ?? []);
  if (isList(told)) return [];
  const minWords = told.length === 1 ? LABEL_WORDS : headingWords;
  return lines.flatMap(({ text, opened }): Piece[] => {
    if (text === undefined) return ['gap'];
    return opened ? ['gap', ...piecesOf(text, minWords, skip)] : piecesOf(text, minWords, skip);
  });
}

/** Splitting costs a millisecond for a thousand characters, and so many of a text mostly have its first sentence. */
const LOOKS = [200, 600];

function anySentence(text: string, isWanted: (sentence: string) => boolean): boolean {
  const isSoonFound = LOOKS.filter((look) => look < text.length).some((look) => {
    const [first, next] = sentencesOf(text.slice(0, look));
    return first !== undefined && next !== undefined && isWanted(first); // the last may be cut
  });
  return isSoonFound || sentencesOf(text).some(isWanted);
}

/** Whether there are any. A line that is neither furniture nor a heading and has a stop, as most have, tells without a look at the rest. */
function hasPieces(source: string, title: string): boolean {
  const skip = (text: string) => isBoilerplate(text) || repeats(text, title);
  const tells = (text: string) =>
    ENDED.test(text) && !CUT_MARK.test(text) && !skip(text) && anySentence(text, (sentence) => !skip(sentence));
  return (
    linesOf(source).some((line) => tells(withoutOpening(line))) ||
    pieces(source, title, HEADING_WORDS).some((piece) => piece !== 'gap')
  );
}

/** A deck above a text that was cut after a few words says more than those. */
function summaryOf(source: string | undefined, title: string, maxChars: number): Summary | undefined {
  const found = firstOf(pieces(source ?? '', title, HEADING_WORDS), maxChars);
  if (!found || found.whole || wordCount(found.text) >= HEADING_WORDS) return found;
  return firstOf(pieces(source ?? '', title, LABEL_WORDS), maxChars);
}

/** The first whole sentence and, where it follows at once and fits, the next; a cut one where there is no whole one. */
function firstOf(all: readonly Piece[], maxChars: number): Summary | undefined {
  const at = all.findIndex((piece) => piece !== 'gap' && piece.whole);
  const first = all[at] ?? all.find((piece) => piece !== 'gap');
  if (first === undefined || first === 'gap') return undefined;
  if (!first.whole) return { text: withMark(first.text, maxChars), whole: false };
  const second = all[at + 1];
  const joins = second !== undefined && second !== 'gap' && ENDED.test(first.text) && ENDED.test(second.text);
  const both = joins ? `${first.text} ${second.text}` : first.text;
  return { text: both.length <= maxChars ? both : clip(first.text, maxChars), whole: true };
}

/**
 * One or two sentences in the publisher's own words, each a piece of the source: of its description, else of the first
 * paragraphs. Without furniture (bylines, datelines, "Read more"), never the title again. Undefined where nothing is left.
 */
export function summarise(item: Told, maxChars: number = MAX_CHARS): string | undefined {
  const title = bareLetters(item.title ?? '');
  const described = summaryOf(item.summary, title, maxChars);
  if (described?.whole) return described.text;
  const told = summaryOf(item.text, title, maxChars);
  return (told?.whole ? told : (described ?? told))?.text;
}

/** Whether `summarise` would find anything, many times as soon. */
export function hasSummary({ title = '', summary = '', text = '' }: Told): boolean {
  const letters = bareLetters(title);
  return hasPieces(summary, letters) || hasPieces(text, letters);
}
