import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Reads a document from its bytes; what it makes of it is of no interest here. */
export type Reader = (body: Uint8Array) => unknown;

/** Somebody to be compared with. They are installed for a bench only: the product does not need them. */
export type Peer = {
  readonly name: string;
  readonly readsJson: boolean;
  /** `folder` is where the peers' modules are, `ours` our own reader as one file. */
  readonly load: (folder: string, ours: string) => Promise<Reader>;
};

const VERSIONS = {
  feedsmith: '3.0.1',
  'rss-parser': '3.13.0',
  '@rowanmanning/feed-parser': '2.1.5',
  htmlparser2: '12.0.0',
  txml: '6.0.3',
  'fast-xml-parser': '5.12.1',
} as const;

/** Installs the peers into `folder`, if they are not there. */
export function installPeers(folder: string): void {
  if (Object.keys(VERSIONS).every((name) => existsSync(join(folder, 'node_modules', name)))) return;
  console.log(`Installing the readers to compare with into ${folder}; this takes a moment the first time.`);
  const packages = Object.entries(VERSIONS).map(([name, version]) => `${name}@${version}`);
  const options = ['--no-audit', '--no-fund', '--no-save', '--loglevel=error', '--prefix', folder];
  const { status } = spawnSync('npm', ['install', ...options, ...packages], { stdio: 'inherit', shell: false });
  if (status !== 0) throw new Error('npm install failed: the network or a proxy is the usual cause.');
}

const importFile = (path: string) => import(pathToFileURL(path).href);
const decoder = new TextDecoder();
const onText =
  (read: (text: string) => unknown): Reader =>
  (body) =>
    read(decoder.decode(body));

/** What is not to be taken apart in a feed; with these fast-xml-parser is at its fastest. */
const STOPS = ['title', 'description', 'summary', 'content', 'content:encoded'].map((name) => `*.${name}`);
/** Nothing guessed, nothing decoded, no limit that ordinary feeds exceed. */
const SAFE = {
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  jPath: false,
  maxNestedTags: 1000,
  stopNodes: STOPS,
};

async function fastXmlParser(folder: string, options: object): Promise<Reader> {
  const { XMLParser } = await importFile(join(folder, 'node_modules/fast-xml-parser/src/fxp.js'));
  const parser = new XMLParser({ ...SAFE, ...options });
  return onText((text) => parser.parse(text));
}

export const OURS = 'ours';

export const PEERS: readonly Peer[] = [
  {
    name: OURS,
    readsJson: true,
    load: async (_, ours) => {
      const { readFeed } = await importFile(ours);
      const context = { url: 'https://example.org/feed', now: Date.UTC(2026, 10, 21) };
      return (body) => readFeed(body, context);
    },
  },
  {
    name: 'feedsmith',
    readsJson: true,
    load: async (folder) => {
      const { parseFeed } = await importFile(join(folder, 'node_modules/feedsmith/dist/index.mjs'));
      return onText(parseFeed);
    },
  },
  {
    name: 'rss-parser',
    readsJson: false,
    load: async (folder) => {
      const { default: Parser } = await importFile(join(folder, 'node_modules/rss-parser/index.js'));
      const parser = new Parser();
      return onText((text) => parser.parseString(text));
    },
  },
  {
    name: '@rowanmanning/feed-parser',
    readsJson: false,
    load: async (folder) => {
      const { parseFeed } = await importFile(join(folder, 'node_modules/@rowanmanning/feed-parser/index.js'));
      return onText((text) => parseFeed(text).toJSON()); // without that it looks at nothing but the root
    },
  },
  {
    name: 'htmlparser2.parseFeed',
    readsJson: false,
    load: async (folder) => {
      const { parseFeed } = await importFile(join(folder, 'node_modules/htmlparser2/dist/index.js'));
      return onText(parseFeed);
    },
  },
  { name: 'fast-xml-parser', readsJson: false, load: (folder) => fastXmlParser(folder, { ignoreAttributes: true }) },
  {
    name: 'fast-xml-parser, attributes',
    readsJson: false,
    load: (folder) => fastXmlParser(folder, { ignoreAttributes: false, attributeNamePrefix: '@' }),
  },
  {
    name: 'txml',
    readsJson: false,
    load: async (folder) => {
      const { parse } = await importFile(join(folder, 'node_modules/txml/dist/txml.mjs'));
      return onText((text) => parse(text, { noChildNodes: [] }));
    },
  },
];
