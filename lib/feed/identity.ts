import { withoutTrackers } from '@/lib/feed/trackers';
import type { Entry, ParsedItem } from '@/lib/feed/types';
import { hash } from '@/lib/hash';

/** A guid longer than this is a text; its hash stands for it. */
const MAX_IDENTITY_CHARS = 300;

const short = (identity: string) => (identity.length > MAX_IDENTITY_CHARS ? `#${hash(identity)}` : identity);

/**
 * The item within its feed: its guid, else its link without what tracks, else a hash of what it says. The same item
 * published again has the same identity, also when its text was changed.
 */
export function identityOf(item: ParsedItem): string {
  const address = item.url && withoutTrackers(item.url);
  if (item.guid && item.guid !== item.url) return short(item.guid);
  if (address) return short(address);
  return `#${hash([item.title ?? '', item.publishedAt ?? '', item.title ? '' : (item.summary ?? item.text ?? '')].join('\n'))}`;
}

/** What a reader would call another text: a hash of title, texts and address. */
export const contentHashOf = ({
  title,
  summary,
  text,
  url,
}: Pick<ParsedItem, 'title' | 'summary' | 'text' | 'url'>): string =>
  hash([title, summary, text, url].map((part) => part ?? '').join('\n'));

type Identified = { readonly item: ParsedItem; readonly identity: string };
type Stored = Pick<Entry, 'title' | 'url'>;
/** What is stored under an identity of this feed. */
export type Recall = (identity: string) => Stored | undefined;

const isSame = (item: ParsedItem, stored: Stored) =>
  item.title === stored.title || (item.url !== undefined && withoutTrackers(item.url) === stored.url);

const ownName = (identity: string, { url, title }: ParsedItem) =>
  `${identity}~${hash(`${url ? withoutTrackers(url) : ''}\n${title ?? ''}`)}`;

/** Some publishers give all their items one guid: the first keeps it, and the others are called by what differs. */
function tellApart(identity: string, items: readonly ParsedItem[], recall: Recall): Identified[] {
  const [only, ...others] = items;
  if (only && others.length === 0) return [{ item: only, identity }];
  const named = Array.from(
    Map.groupBy(items, (item) => ownName(identity, item)),
    ([own, [first]]) => ({ own, item: first }),
  );
  const stored = recall(identity);
  const keeper =
    named.length === 1
      ? named[0]
      : named.find(({ own, item }) => item && !recall(own) && (!stored || isSame(item, stored)));
  return named.flatMap(({ own, item }) => (item ? [{ item, identity: own === keeper?.own ? identity : own }] : []));
}

/**
 * The items of a document by identity, in its order. The same item twice is one; different ones that share an identity
 * are told apart, and keep their names in later documents, wherever they stand there.
 */
export function identified(items: readonly ParsedItem[], recall: Recall): Identified[] {
  return [...Map.groupBy(items, identityOf)].flatMap(([identity, group]) => tellApart(identity, group, recall));
}
