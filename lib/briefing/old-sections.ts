import { section as EN } from '@/assets/locales/en.json';
import { section as FR } from '@/assets/locales/fr.json';
import { bareLetters } from '@/lib/briefing/fold';
import { plainLine } from '@/lib/briefing/old-text';

/** Sections that the old briefings had: those of the catalogue, by their ids. */
const IDS = [
  'weather',
  'international',
  'canada',
  'us',
  'ai',
  'digital-strategy',
  'public-health',
  'science',
  'government',
  'enterprise-architecture',
  'emerging-tech',
  'cybersecurity',
  'university-ai',
  'corporate-ai',
] as const;

export type OldSectionName = { readonly id: string; readonly title: string };

const keyOf = (name: string): string => bareLetters(name.replace(/\b(?:and|et)\b/gi, ''));

const KNOWN: ReadonlyMap<string, OldSectionName> = new Map(
  IDS.flatMap((id) => {
    const title = EN[id];
    return [title, FR[id]].map((name) => [keyOf(name), { id, title }] as const);
  }),
);

/** A heading without the emoji or its remains before it, and without a colon after it. */
export const bareHeading = (line: string): string =>
  plainLine(line)
    .replace(/^[^\p{L}\p{N}]+|[\s:*]+$/gu, '')
    .replace(/^\P{ASCII}+ (?=[A-Z])/u, '');

/** The section of the catalogue that goes by this heading, in either language. */
export const knownSection = (line: string): OldSectionName | undefined => KNOWN.get(keyOf(bareHeading(line)));

const slugOf = (title: string): string =>
  title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');

export function sectionNamed(line: string): OldSectionName {
  const title = bareHeading(line);
  return knownSection(line) ?? { id: slugOf(title) || 'section', title };
}
