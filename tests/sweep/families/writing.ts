import type { Canary } from '../canary';
import { crossed, type Family, type Write } from './family';

const PLAIN: readonly Write[] = [
  ({ run }) => `<img src=x: onerror="${run}">`,
  ({ run }) => `<script>${run}</script>`,
  ({ run }) => `<svg onload="${run}">`,
  ({ run }) => `<a href="javascript:${run}">text</a>`,
  ({ run }) => `<iframe srcdoc="<script>${run}</script>"></iframe>`,
  ({ got }) => `<img src="${got}">`,
  ({ got }) => `<link rel=stylesheet href="${got}">`,
  ({ went }) => `<meta http-equiv=refresh content="0;url=${went}">`,
];

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const every = (text: string, write: (code: number) => string): string =>
  Array.from(text, (sign) => write(sign.codePointAt(0) ?? 0)).join('');
const hex = (code: number, digits = 4): string => code.toString(16).padStart(digits, '0');

const ENCODINGS: readonly ((text: string) => string)[] = [
  escaped,
  (text) => escaped(escaped(text)),
  (text) => escaped(escaped(escaped(text))),
  (text) => every(text, (code) => `&#${code};`),
  (text) => every(text, (code) => `&#x${hex(code)};`),
  (text) => every(text, (code) => `&#0000${code}`),
  (text) => escaped(every(text, (code) => `&#${code};`)),
  (text) => text.replaceAll('<', '&LT').replaceAll('>', '&GT'),
  (text) => encodeURIComponent(text),
  (text) => encodeURIComponent(encodeURIComponent(text)),
  (text) => every(text, (code) => `\\u${hex(code)}`),
  (text) => text.replaceAll('<', '\\x3c').replaceAll('>', '\\x3e'),
  (text) => text.replaceAll('<', '\uff1c').replaceAll('>', '\uff1e'),
  (text) => text.replaceAll('<', '+ADw-').replaceAll('>', '+AD4-'),
  (text) => text.replaceAll('<', '\u00c0\u00bc').replaceAll('>', '\u00c0\u00be'),
  (text) => btoa(text),
];

/** Once decoded too often, or on its own, each of these is what it was. As it is written it does nothing. */
export const ENCODED: Family = {
  name: 'encoded',
  harmless: 'as they are written they are text; what decodes them once too often would run them',
  texts: crossed(
    PLAIN,
    ENCODINGS,
    (write, encode): Write =>
      (canary) =>
        encode(write(canary)),
  ),
};

const SIGNS =
  '\u0000 \u0001 \u0007 \u0008 \u000b \u000c \u001b[2J \u007f \u0085 \u00ad \u061c \u180e \u200b \u200d \u200e \u200f \u2028 \u2029 \u202a \u202b \u202d \u202e \u2060 \u2066 \u2067 \u2068 \u2069 \ufeff \ufff9 \ufffd \ud83d \u{e0001} \u{e0041}'.split(
    ' ',
  );

export const CONTROLS: Family = {
  name: 'bidi and control signs',
  texts: crossed(
    SIGNS,
    PLAIN.slice(0, 3),
    (sign, write): Write =>
      (canary) =>
        `${sign}${write(canary)}${sign}`,
  ),
};

const call = ({ run }: Canary): string => `constructor.constructor("${run}")()`;

export const PROGRAMS: Family = {
  name: 'templates of programs',
  harmless: 'only a program that evaluates its own text would run them',
  texts: [
    ...[
      '{{§}}',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a feed writes it so, and nobody may fill it in
      '${§}',
      '#{§}',
      '<%= § %>',
      '{%§%}',
      '[[§]]',
      '{§}',
      '@(§)',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a feed writes it so, and nobody may fill it in
      '`${§}`',
      '"+§+"',
      "'-§-'",
      '\\u0022;§//',
    ].map(
      (template): Write =>
        (canary) =>
          template.replace('§', () => call(canary)),
    ),
    ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'then', '$$typeof'].flatMap(
      (key): Write[] => [
        () => key,
        ({ run }) => `{"${key}":{"dangerouslySetInnerHTML":{"__html":"<img src=x: onerror=${run}>"}}}`,
        ({ run }) => `${key}[innerHTML]=<img src=x: onerror=${run}>`.replaceAll('<', '\\u003c'),
      ],
    ),
  ],
};
