import { knownSection, type OldSectionName, sectionNamed } from '@/lib/briefing/old-sections';

/** A bullet and the lines below it, as they stand in the file. */
export type OldBullet = { readonly title: string; readonly body: readonly string[] };
export type OldSection = OldSectionName & { readonly bullets: readonly OldBullet[] };
export type OldLayout = { readonly head: readonly string[]; readonly sections: readonly OldSection[] };

/** What begins at a line. */
type Mark = 'bullet' | 'heading' | 'rule' | 'nothing' | undefined;
type Block = { readonly mark: Mark; readonly line: string; readonly below: string[] };

const BULLET = /^\s?[•‣●▪∙·](?:\s+|$)/;
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

/** An article's own list: bullets without the indented text that stories have, and prose after the last of them. */
function withoutInnerLists(blocks: readonly Block[]): Block[] {
  const kept: Block[] = [];
  for (const [at, block] of blocks.entries()) {
    const article = kept.at(-1);
    const inArticle = article?.mark === 'bullet' && article.below.some((line) => /^\S/.test(line));
    if (inArticle && goesOnAsProse(blocks, at)) article.below.push(block.line, ...block.below);
    else kept.push({ ...block, below: [...block.below] });
  }
  return kept;
}

/** Whether this bullet and those after it, all without text, end in prose at the margin. */
function goesOnAsProse(blocks: readonly Block[], at: number): boolean {
  const last = blocks.slice(at).find(({ mark, below }) => mark !== 'bullet' || !below.every(isBlank));
  const text = last?.below.find((line) => !isBlank(line));
  return last?.mark === 'bullet' && text !== undefined && /^\S/.test(text);
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
