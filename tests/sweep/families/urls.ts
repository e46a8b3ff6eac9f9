import type { Canary } from '../canary';
import { crossed, type Family, type Write } from './family';

/** Ways to write `javascript:` that some parser has read as it. */
const SPELLINGS: readonly ((run: string) => string)[] = [
  (run) => `javascript:${run}`,
  (run) => `JaVaScRiPt:${run}`,
  (run) => `  javascript:${run}`,
  (run) => `java\tscript:${run}`,
  (run) => `java\nscript:${run}`,
  (run) => `java\r\nscript:${run}`,
  (run) => `\u0001javascript:${run}`,
  (run) => `\u001f javascript:${run}`,
  (run) => `java&Tab;script:${run}`,
  (run) => `java&NewLine;script&colon;${run}`,
  (run) => `javascript&#58;${run}`,
  (run) => `javascript&#x3A;${run}`,
  (run) => `javascript&#0000058${run}`,
  (run) => `&#106;avascript:${run}`,
  (run) => `&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3a;${run}`,
  (run) => `jav&#x09;ascript:${run}`,
  (run) => `jav&#x0A;ascript:${run}`,
  (run) => `&#14; javascript:${run}`,
  (run) => `javascript://example.org/%0a${run}`,
  (run) => `javascript:/*https://example.org/*/${run}`,
  (run) => `javascript:${run.replace('void', '%76oid').replace(' ', '%20')}`,
  (run) => `javascript:eval(decodeURIComponent('${encodeURIComponent(run).replaceAll("'", '%27')}'))`,
  (run) => `java\u0000script:${run}`,
  (run) => `javascript\uff1a${run}`,
  (run) => `javascr\u0131pt:${run}`,
  (run) => `\u200bjavascript:${run}`,
  (run) => `\ufeffjavascript:${run}`,
  (run) => `\\u006aavascript:${run}`,
  (run) => `feed:javascript:${run}`,
  (run) => `view-source:javascript:${run}`,
];

const CARRIERS: readonly ((url: string, went?: string) => string)[] = [
  (url) => url,
  (url) => `<a href="${url}">text</a>`,
  (url) => `<iframe src="${url}"></iframe>`,
  (url) => `<form action="${url}"><button>go</button></form>`,
  (url) => `<form><button formaction="${url}">go</button></form>`,
  (url) => `<object data="${url}"></object>`,
  (url) => `<embed src="${url}">`,
  (url) => `<svg><a xlink:href="${url}"><text y=20>text</text></a></svg>`,
  (url) => `<map name=m><area href="${url}" shape=default></map><img usemap=#m>`,
  (url) => `<meta http-equiv=refresh content="0;url=${url}">`,
];

export const JAVASCRIPT_URLS: Family = {
  name: 'javascript: addresses',
  texts: crossed(
    SPELLINGS,
    CARRIERS,
    (spell, carry): Write =>
      ({ run }) =>
        carry(spell(run)),
  ),
};

const page = ({ run }: Canary): string => `<script>${run}</script>`;
const DATA: readonly Write[] = [
  (canary) => `data:text/html,${encodeURIComponent(page(canary))}`,
  (canary) => `data:text/html;base64,${btoa(page(canary))}`,
  (canary) => `DATA:TEXT/HTML;charset=utf-8,${encodeURIComponent(page(canary))}`,
  (canary) =>
    `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg">${page(canary)}</svg>`)}`,
  (canary) =>
    `data:application/xhtml+xml,${encodeURIComponent(`<html xmlns="http://www.w3.org/1999/xhtml">${page(canary)}</html>`)}`,
  (canary) => `da\tta:text/html,${encodeURIComponent(page(canary))}`,
  (canary) => `data&colon;text/html,${encodeURIComponent(page(canary))}`,
  (canary) => `\u0001data:text/html,${encodeURIComponent(page(canary))}`,
];

export const DATA_URLS: Family = {
  name: 'data: addresses',
  texts: crossed(
    DATA,
    CARRIERS,
    (write, carry): Write =>
      (canary) =>
        carry(write(canary)),
  ),
};

const OTHERS: readonly Write[] = [
  ({ run }) => `vbscript:${run}`,
  ({ run }) => `VbScRiPt&colon;${run}`,
  ({ run }) => `livescript:${run}`,
  ({ run }) => `mocha:${run}`,
  ({ went }) => `blob:${went}`,
  ({ went }) => `filesystem:${went}`,
  () => 'file:///etc/passwd',
  () => 'chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/options.html',
  () => 'moz-extension://6d6f726e-696e-4762-8269-6566696e6721/options.html',
  () => 'chrome://settings/',
  () => 'about:config',
  ({ went }) => `view-source:${went}`,
  ({ went }) => `jar:${went}!/a`,
  ({ run }) => `mailto:a@example.org?body=${encodeURIComponent(run)}`,
  () => 'intent://example.org#Intent;scheme=https;end',
];

export const OTHER_SCHEMES: Family = {
  name: 'other schemes',
  harmless: 'no browser of today goes there from a page of the web; for mailto: Firefox asks the reader',
  texts: crossed(
    OTHERS,
    CARRIERS.slice(0, 4),
    (write, carry): Write =>
      (canary) =>
        carry(write(canary)),
  ),
};

export const META_REFRESH: Family = {
  name: 'meta refresh',
  texts: [
    ...[
      '0;url=§',
      '0; URL=§',
      '0;§',
      '0 url=§',
      "0;url='§'",
      '0,url=§',
      '.1;url=§',
      '0;\turl\n=§',
      '00;URL="§"',
      '0;url =  §  ',
    ].flatMap((content): Write[] => [
      ({ went }) => `<meta http-equiv="refresh" content="${content.replaceAll('"', '&quot;').replace('§', went)}">`,
      ({ went }) => `<META HTTP-EQUIV=ReFrEsH CONTENT="${content.replaceAll('"', '&quot;').replace('§', went)}">text`,
    ]),
    ({ went }) => `<noscript><meta http-equiv=refresh content="0;url=${went}"></noscript>`,
    ({ went }) => `<svg><meta http-equiv=refresh content="0;url=${went}">`,
    ({ went }) => `</p><meta content="0;url=${went}" http-equiv="refresh"><p>`,
    ({ went }) => `<base href="${went}"><meta http-equiv=refresh content="0;url=/">`,
  ],
};
