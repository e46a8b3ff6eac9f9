import { decodeAs } from '@/lib/feed/charsets';
import { DOS_US } from '@/lib/feed/mojibake-pages';

/** A single-byte encoding, as which UTF-8 was read. */
export type CodePage = {
  /** The byte of each sign beyond ASCII. */
  readonly byteOf: ReadonlyMap<string, number>;
  /** Whether the encoding has no sign for a byte: such bytes are lost where a control sign is not kept. */
  readonly lacks: (byte: number) => boolean;
};

/** Those of Windows, macOS and ISO, by their WHATWG names; the likelier first. */
const NAMES = [
  'windows-1252',
  'windows-1254',
  'macintosh',
  'windows-1250',
  'windows-1251',
  'windows-1257',
  'windows-1253',
  'iso-8859-2',
  'iso-8859-15',
  'x-mac-cyrillic',
  'koi8-r',
  'ibm866',
] as const;

/** Those of DOS that the web has no name for: bytes 80 – FF (https://www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT/PC/). */
const DOS = [
  DOS_US,
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
] as const;

const UPPER_HALF = Uint8Array.from({ length: 128 }, (_, i) => 128 + i);
/** The web takes it for windows-1252. */
const LATIN_1 = String.fromCharCode(...UPPER_HALF);
const isNone = (sign: string | undefined) => sign === undefined || /[\x80-\x9f\ufffd]/.test(sign);

/** A byte without a sign of its own may have become the control sign of its number. */
function codePage(signs: string): CodePage {
  const pairs = Array.from(UPPER_HALF, (byte, i) => {
    const sign = signs[i];
    return [sign === undefined || sign === '\ufffd' ? String.fromCharCode(byte) : sign, byte] as const;
  });
  return { byteOf: new Map(pairs), lacks: (byte) => isNone(signs[byte - 128]) };
}

export const codePages = (): CodePage[] =>
  [...NAMES.flatMap((name) => decodeAs(UPPER_HALF, name, { fatal: false }) ?? []), LATIN_1, ...DOS].map(codePage);
