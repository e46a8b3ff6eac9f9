/** Labels seen in feeds that the WHATWG Encoding standard does not know, and two that it reads too narrowly. */
const ALIASES: Readonly<Record<string, string>> = {
  big5hkscs: 'big5',
  cp932: 'shift_jis',
  cp936: 'gb18030',
  cp949: 'euc-kr',
  cp950: 'big5',
  gb2312: 'gb18030', // pages that say gb2312 use characters of its supersets
  gbk: 'gb18030',
  'iso-10646-ucs-2': 'utf-16',
  'iso-10646-ucs-4': 'utf-32',
  iso2022jp: 'iso-2022-jp',
  'iso2022-jp': 'iso-2022-jp',
  'ks-c-5601-1987': 'euc-kr',
  'latin-1': 'windows-1252',
  latin9: 'iso-8859-15',
  'latin-9': 'iso-8859-15',
  'mac-cyrillic': 'x-mac-cyrillic',
  maccyrillic: 'x-mac-cyrillic',
  'mac-roman': 'macintosh',
  macroman: 'macintosh',
  ms936: 'gb18030',
  sjis: 'shift_jis',
  u8: 'utf-8',
  uhc: 'euc-kr',
  'utf-8': 'utf-8',
  'ucs-2': 'utf-16',
  'ucs-4': 'utf-32',
  'utf-8-sig': 'utf-8',
  'windows-31j': 'shift_jis',
};

/** windows1251, win-1251, cp-1251 */
const CODE_PAGE = /^(?:x-)?(?:windows|win|cp|ansi)-?(125\d|874)$/;

/** https://encoding.spec.whatwg.org/index-windows-1252.txt, bytes 80 – 9F. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

const tidy = (label: string) =>
  label
    .trim()
    .replace(/^["']|["']$/g, '')
    .trim()
    .toLowerCase();

function decoderFor(label: string, fatal: boolean): TextDecoder | undefined {
  try {
    return new TextDecoder(label, { fatal, ignoreBOM: false });
  } catch {
    return undefined; // RangeError is the platform's way to say that it does not know the label
  }
}

/** The encoding that a label means: a WHATWG name, `utf-32`, or undefined for an unknown label, which counts as none. */
export function charsetNamed(label: string | undefined): string | undefined {
  if (!label) return undefined;
  if (label === 'UTF-8' || label === 'utf-8') return 'utf-8'; // nearly all say so
  const name = tidy(label);
  const dashed = name.replace(/[\s_]+/g, '-').replace(CODE_PAGE, 'windows-$1');
  const alias = ALIASES[dashed] ?? (dashed.startsWith('utf-32') ? 'utf-32' : undefined);
  if (alias) return alias;
  return (decoderFor(name, false) ?? decoderFor(dashed, false))?.encoding;
}

/** The `charset` parameter of a Content-Type, tolerant of quotes, case and stray semicolons. */
export const charsetOfContentType = (contentType: string | undefined): string | undefined =>
  charsetNamed(/charset\s*=\s*(["']?[^\s;,"']+)/i.exec(contentType ?? '')?.[1]);

/** The sign that Windows-1252 has for a byte, or for the control sign of that number. */
export const windowsSign = (code: number): string => WINDOWS_1252[code - 0x80] ?? String.fromCharCode(code);

/** Node 20.18 to 22 decodes windows-1252 as Latin-1 (nodejs/node#56542, #60888); elsewhere this changes nothing. */
const withWindowsSigns = (text: string) => text.replace(/[\x80-\x9f]/g, (sign) => windowsSign(sign.charCodeAt(0)));

function decodeUtf32(body: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  const parts: string[] = [];
  for (let at = 0; at + 4 <= body.length; at += 4) {
    const point = view.getUint32(at, littleEndian);
    parts.push(point > 0x10ffff || (point >= 0xd800 && point < 0xe000) ? '\ufffd' : String.fromCodePoint(point));
  }
  return parts.join('');
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** The text of UTF-8 bytes; undefined if they are none. A last character that a cut download left incomplete is forgiven. */
export function decodeUtf8(body: Uint8Array): string | undefined {
  try {
    return UTF8.decode(body);
  } catch {
    return decodeAs(body, 'utf-8', { fatal: true });
  }
}

/** The text of `body` in a charset of `charsetNamed`; undefined if `fatal` and some bytes mean nothing in it. */
export function decodeAs(body: Uint8Array, charset: string, { fatal }: { fatal: boolean }): string | undefined {
  if (charset.startsWith('utf-32')) return decodeUtf32(body, charset === 'utf-32le');
  const decoder = decoderFor(charset, fatal);
  if (!decoder) return undefined;
  try {
    // `stream` forgives a last character that a cut download left incomplete.
    const text = decoder.decode(body, { stream: fatal });
    return charset === 'windows-1252' ? withWindowsSigns(text) : text;
  } catch {
    return undefined; // TypeError is how a fatal decoder reports bytes it cannot read
  }
}
