import { type ExportOptions, outlineOf } from '@/lib/briefing/export-outline';
import type { OutlineItem, OutlineSection } from '@/lib/briefing/outline';
import type { Edition, EditionSection } from '@/lib/briefing/types';

const RULE = '⸻';

const present = (lines: readonly (string | undefined)[]): string[] => lines.flatMap((line) => line || []);

function textItem({ title, text, source, also = [], url }: OutlineItem): string[] {
  const links = also.map((link) => `  + ${link.title}: ${link.url}`);
  return [`• ${title}`, ...present([text, source, url]).map((line) => `  ${line}`), ...links];
}

const textSection = ({ heading, notes, items }: OutlineSection): string =>
  [heading, ...notes, ...items.flatMap(textItem)].join('\n');

/** The layout of the old plain-text briefings, with links: headings with their emoji, "•" before headlines. */
export function editionAsText(edition: Edition, options: ExportOptions): string {
  const { title, date, tags, sections, end } = outlineOf(edition, options);
  const head = [`✅ ${title}`, `📅 ${date}\n🏷️ ${tags}`, RULE];
  return `${[...head, ...sections.map(textSection), RULE, end.join('\n')].join('\n\n')}\n`;
}

/** Text in which nothing is markup: a publisher's asterisk stays an asterisk, "1." at the beginning no list. */
const plain = (text: string): string =>
  text
    .replace(/[\\`*_[\]<]/g, '\\$&')
    .replace(/^(?:[-+#>~]|\d+(?=[.)]))/, (mark) => (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`));
const target = (url: string): string => `<${url.replace(/[<>\s]/g, encodeURIComponent)}>`;
const link = (title: string, url: string | undefined): string =>
  url === undefined ? plain(title) : `[${plain(title)}](${target(url)})`;

function markdownItem({ title, text, source, also = [], url }: OutlineItem): string {
  const others = also.map((other) => link(other.title, other.url)).join(', ');
  const facts = present([source && plain(source), others && `+ ${others}`]).join(' · ');
  return [
    `- **${link(title, url)}**`,
    ...present([text && plain(text), facts && `*${facts}*`]).map((line) => `  ${line}`),
  ].join('\\\n');
}

function markdownSection({ heading, notes, items }: OutlineSection): string {
  const paragraphs = [
    `## ${plain(heading)}`,
    ...notes.map((note) => `*${plain(note)}*`),
    items.map(markdownItem).join('\n'),
  ];
  return present(paragraphs).join('\n\n');
}

/** The edition as Markdown (CommonMark), one list a section. */
export function editionAsMarkdown(edition: Edition, options: ExportOptions): string {
  const { title, date, tags, sections, end } = outlineOf(edition, options);
  const parts = [
    `# ${plain(title)}`,
    `${plain(date)}\\\n${plain(tags)}`,
    ...sections.map(markdownSection),
    '---',
    ...end.map(plain),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** One section of an edition, alone, with its heading. */
export const sectionAsMarkdown = (edition: Edition, section: EditionSection, options: ExportOptions): string =>
  `${outlineOf({ ...edition, sections: [section] }, { ...options, weather: undefined, weatherAbsence: undefined })
    .sections.map(markdownSection)
    .join('\n\n')}\n`;
