import { knownSection, type OldSectionName, sectionNamed } from '@/lib/briefing/old-sections';

/** A bullet and the lines below it, as they stand in the file. */
export type OldBullet = { readonly title: string; readonly body: readonly string[] };
export type OldSection = OldSectionName & { readonly bullets: readonly OldBullet[] };
export type OldLayout = { readonly head: readonly string[]; readonly sections: readonly OldSection[] };

/** What begins at a line. */
type Mark = 'bullet' | 'heading' | 'rule' | 'nothing' | undefined;
type Block = { readonly mark: Mark; readonly line: string; readonly below: string[] };

const BULLET = /^\s?[•‣●▪∙·]\s*/;
const RULE = /^\s*⸻\s*$/;
const NO_UPDATES =
  /^\s*(?:no (?:new )?(?:updates?|stories|news|items)|aucune? (?:mise à jour|nouveauté|nouvelle))\b.{0,40}$/i;
const SYMBOL = /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\ufffd)/u;
const MAX_HEADING_CHARS = 80;
/** For a bullet that stands before any heading. */
const NO_SECTION: OldSectionName = { id: 'news', title: 'News' };

const isBlank = (line: string | undefined): boolean => line === undefined || line.trim() === '';
const startsList = (line: string | undefined): boolean =>
  line !== undefined && (BULLET.test(line) || NO_UPDATES.test(line));

/** An article may have a line like a heading inside: a real one opens a list, or has an emoji and stands apart. */
function isHeading(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? '';
  if (isBlank(line) || line.length > MAX_HEADING_CHARS || /^\s/.test(line) || startsList(line)) return false;
  const apart = isBlank(lines[at - 1]) || RULE.test(lines[at - 1] ?? '');
  const next = lines.slice(at + 1).find((below) => !isBlank(below));
  if (knownSection(line)) {
    const opens = next === undefined || startsList(next) || RULE.test(next) || knownSection(next) !== undefined;
    return SYMBOL.test(line) ? apart || opens : apart && opens;
  }
  return startsList(lines[at + 1]) && (SYMBOL.test(line) ? apart : apart && NO_UPDATES.test(lines[at + 1] ?? ''));
}

function markAt(lines: readonly string[], at: number): Mark {
  const line = lines[at] ?? '';
  if (BULLET.test(line)) return 'bullet';
  if (RULE.test(line)) return 'rule';
  return isHeading(lines, at) ? 'heading' : undefined;
}

/** The file in blocks, each from one mark to the next. */
function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = [{ mark: undefined, line: '', below: [] }];
  for (const [at, line] of lines.entries()) {
    const mark = markAt(lines, at);
    if (mark) blocks.push({ mark, line, below: [] });
    else blocks.at(-1)?.below.push(line);
  }
  return blocks;
}

const firstText = (block: Block | undefined): string | undefined => block?.below.find((line) => !isBlank(line));
const isAtMargin = (line: string | undefined): boolean => line !== undefined && /^\S/.test(line);
/** Texts stand indented below their headlines; not so where a tool has trimmed the lines. */
const areIndented = (blocks: readonly Block[]): boolean =>
  blocks.some((block) => block.mark === 'bullet' && !isAtMargin(firstText(block) ?? '-'));

/** An article's own list: bullets without the indented text that stories have, and prose after the last of them. */
function withoutInnerLists(blocks: readonly Block[]): Block[] {
  if (!areIndented(blocks)) return [...blocks];
  const kept: Block[] = [];
  for (let at = 0; at < blocks.length; ) {
    const article = kept.at(-1);
    const length = article?.mark === 'bullet' && article.below.some(isAtMargin) ? innerListAt(blocks, at, article) : 0;
    const [block] = blocks.slice(at, at + 1);
    if (length > 0) for (const { line, below } of blocks.slice(at, at + length)) article?.below.push(line, ...below);
    else if (block) kept.push({ ...block, below: [...block.below] });
    at += Math.max(1, length);
  }
  return kept;
}

/** How many bullets from here on are a list: two or more, or one that a colon announces, and then prose at the margin. */
function innerListAt(blocks: readonly Block[], at: number, article: Block): number {
  const rest = blocks.slice(at);
  const last = rest.findIndex((block) => block.mark !== 'bullet' || firstText(block) !== undefined);
  if (rest[last]?.mark !== 'bullet' || !isAtMargin(firstText(rest[last]))) return 0;
  const isAnnounced = /:\s*$/.test(article.below.findLast((line) => !isBlank(line)) ?? '');
  return last > 0 || isAnnounced ? last + 1 : 0;
}

/** Sections and bullets of an old text briefing. Nothing is judged yet, and no bullet is lost but an article's own. */
export function layoutOf(text: string): OldLayout {
  const [head, ...blocks] = withoutInnerLists(blocksOf(text.split('\n')));
  const sections: (OldSectionName & { bullets: OldBullet[] })[] = [];
  const open = (name: OldSectionName) => {
    const known = sections.find(({ id }) => id === name.id);
    const section = known ?? { ...name, bullets: [] };
    if (!known) sections.push(section);
    return section;
  };
  let current: { bullets: OldBullet[] } | undefined;
  for (const { mark, line, below } of blocks) {
    if (mark === 'heading') current = open(sectionNamed(line));
    if (mark !== 'bullet') continue;
    current ??= open(NO_SECTION);
    current.bullets.push({ title: line.replace(BULLET, ''), body: below });
  }
  return { head: [...(head?.below ?? [])], sections };
}
